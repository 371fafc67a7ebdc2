/** A label as it is compared: composed, in small letters, without spaces, `-` and `_`. */
export const plainLabel = (label: string): string =>
  label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');

/** Characters that control a terminal, start a new line or change the direction of writing, and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Replaces unprintable characters by their code points, such as `\u{202e}`, so that a text stays on its line. */
export const escapeUnprintable = (unsafe: string): string =>
  unsafe.replace(UNPRINTABLE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

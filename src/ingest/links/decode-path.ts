/**
 * Decodes the `%20` of an address.
 * @returns the path as written, if it is not encoded correctly
 */
export function decodePath(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

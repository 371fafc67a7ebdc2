/** Saves highlights as a file. */
import { download } from '../download.ts';
import { formats } from './export-formats.ts';
import type { StoredHighlight } from './stored-highlight.ts';

/** @param name of the format, such as `CSV` */
export function saveFile(name: string, highlights: readonly StoredHighlight[]): void {
  const format = formats.find((one) => one.name === name);
  if (format) download(`highlights.${format.extension}`, format.type, format.write(highlights, location.origin));
}

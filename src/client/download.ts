/** Has the browser save a text as a file. */
import { element } from './create-element.ts';

/** @param type the media type, without a charset */
export function download(name: string, type: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** The one door to the store. A build walks through it once; in development every change opens it again. */
import { type Entries, readStore } from '../store.ts';
import { type Archive, buildArchive } from './archive.ts';

let opened: { readonly entries: Entries; readonly archive: Archive } | undefined;

export function openArchive(): Archive {
  const { entries } = readStore();
  if (opened?.entries !== entries) {
    opened = { entries, archive: buildArchive([...entries].map(([path, entry]) => ({ path, entry }))) };
  }
  return opened.archive;
}

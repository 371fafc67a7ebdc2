/** The one door to the store. A build walks through it once; in development every question is answered afresh. */
import { getCollection } from 'astro:content';
import { fromStore } from '../store-text.ts';
import { type Archive, buildArchive } from './archive.ts';

let opened: Promise<Archive> | undefined;

export function openArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return load();
  opened ??= load();
  return opened;
}

const load = async () =>
  buildArchive((await getCollection('articles')).map(({ id, data }) => fromStore({ path: id, entry: data })));

/** The headers of RFC 7089 (Memento) for a story and its versions. They are read from the TimeMap in the folder of the versions. */
import { readFile } from 'node:fs/promises';
import type { Headers } from '../security/headers.ts';
import { mementoHeaders, originalHeaders, parseTimeMap } from '../versions/memento.ts';
import type { OpenFile } from './send-file.ts';

/** The folder of the versions of a story, its TimeMap there, and the name of the folder of a version. */
const [FOLDER, TIME_MAP, VERSION] = ['versions', 'timemap.link', /^\d{14}$/];

/** @param open opens a file of the release @param names the file that is asked for, below the release */
export async function mementoHeadersOf(
  open: (names: readonly string[]) => Promise<OpenFile | 'folder' | undefined>,
  names: readonly string[],
): Promise<Headers> {
  const [folder = '', name = ''] = names.slice(-3);
  if (names.at(-1) !== 'index.html') return [];
  const isVersion = folder === FOLDER && VERSION.test(name);
  const file = await open([...names.slice(0, isVersion ? -2 : -1), ...(isVersion ? [] : [FOLDER]), TIME_MAP]);
  if (file === undefined || file === 'folder') return [];
  try {
    const map = parseTimeMap(await readFile(file.handle, 'utf8'));
    if (!map) return [];
    if (!isVersion) return originalHeaders(map);
    const at = map.mementos.findIndex(({ address }) => address.endsWith(`/${FOLDER}/${name}/`));
    return at < 0 ? [] : mementoHeaders(map, at);
  } finally {
    await file.handle.close();
  }
}

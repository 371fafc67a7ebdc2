/** The files that a site is made of, for a site that serves them. Nothing that is held is among them. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatRegister, REGISTER_FILE } from '../../addresses/register.ts';
import { readStore } from '../../article-store.ts';
import type { Entry } from '../../article/entry.ts';
import { usedAuthors } from '../../ingest/author-files.ts';
import { readSourceBytes } from '../../ingest/read-source.ts';
import { STYLES } from '../../paper/folder.ts';
import { slotFiles } from '../../paper/load-paper.ts';
import { PUBLIC_KEY } from '../../release/signing-key.ts';
import type { Site } from '../../site.ts';
import type { BuildContent } from '../load-content.ts';
import { type PublicDirs, publicFiles } from '../output/public-dir.ts';
import type { InputFile } from './packs.ts';
import { PICTURES, takenPictures } from './taken-pictures.ts';

/** The list of files of the public folder, which the site serves itself. */
const PUBLIC_FILES = '.taken/public.json';
/** Files of the public folder that hosts read and do not serve. */
const READ_BY_HOSTS: ReadonlySet<string> = new Set(['_headers', '_redirects', '_routes.json', '.nojekyll']);

const fileOf = (path: string, bytes: Uint8Array | string): InputFile => {
  const content = Buffer.from(bytes);
  return { path, size: content.length, digest: hash('sha256', content), read: () => content };
};

/** The articles, by the year of their address or `undated`, in the order of the addresses. */
export function articleInputs(contentDir: string): ReadonlyMap<string, readonly InputFile[]> {
  const inOrder = [...readStore().entries].sort(([, a], [, b]) => (a.url < b.url ? -1 : 1));
  const files = inOrder.map(([path, { url, bytes, digest }]) => ({
    group: url.split('/')[1] ?? '',
    path: `content/${path}`,
    size: bytes,
    digest,
    read: () => readSourceBytes(contentDir, path, digest),
  }));
  return Map.groupBy(files, ({ group }) => group);
}

/** Everything else, in a fixed order. */
export function paperInputs(
  site: Site,
  contentDir: string,
  content: BuildContent,
  publicDirs: PublicDirs,
): readonly InputFile[] {
  const { entries } = readStore();
  const files: InputFile[] = [];
  const add = (path: string, folder = site.paperDir, place = path) => {
    const bytes = readIfThere(join(folder, place));
    if (bytes) files.push(fileOf(path, bytes));
  };
  for (const { file } of site.pages) add(file);
  const { logo, favicon } = site.paperSettings ?? {};
  for (const name of [STYLES, ...Object.values(slotFiles), logo, favicon]) if (name !== undefined) add(name);
  for (const { slug } of usedAuthors(content.authors, entries.values()))
    for (const ending of ['md', 'markdown']) add(`authors/${slug}.${ending}`, join(contentDir, '..'));
  if (content.addresses.before.size > 0)
    files.push(fileOf(REGISTER_FILE, formatRegister(content.addresses.lines.values())));
  if (content.front) files.push(fileOf('front.yaml', frontText(content.front.paths, entries)));
  if (site.manifest) add(PUBLIC_KEY);
  const copied = publicFiles(publicDirs);
  for (const [path, file] of copied) if (READ_BY_HOSTS.has(path)) add(`public/${path}`, '', file);
  const served = [...copied.keys()].filter((path) => !READ_BY_HOSTS.has(path)).sort();
  files.push(fileOf(PUBLIC_FILES, JSON.stringify(served)));
  files.push(fileOf(PICTURES, JSON.stringify(takenPictures(content.pictures, entries.values()))));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** The editor's choice by address, in the form that takes every name. A line that leads to no published story is left out. */
const frontText = (paths: readonly string[], entries: ReadonlyMap<string, Entry>): string =>
  paths.map((path) => `- story: ${JSON.stringify(entries.get(path)?.url ?? path)}\n`).join('');

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The files that a site is made of, for a site that serves them. Nothing that is held is among them. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressLine, formatRegister, REGISTER_FILE } from '../../addresses/register.ts';
import { TAKEDOWNS_FILE } from '../../addresses/takedowns.ts';
import { readStore } from '../../article-store.ts';
import type { Entry } from '../../article/entry.ts';
import type { Picture } from '../../article/picture.ts';
import { usedAuthors } from '../../ingest/author-files.ts';
import { readSourceBytes } from '../../ingest/read-source.ts';
import { STYLES } from '../../paper/folder.ts';
import { slotFiles } from '../../paper/load-paper.ts';
import { PUBLIC_KEY } from '../../release/signing-key.ts';
import type { Site } from '../../site.ts';
import type { BuildContent } from '../load-content.ts';
import { fileOfStory, formatFile, formatLine, nextSecond } from '../../versions/lines.ts';
import { type PublicDirs, publicFiles } from '../output/public-dir.ts';
import type { InputFile } from './packs.ts';
import { servedTakedowns } from './served-takedowns.ts';
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
  const register = servedRegister(content.addresses, site.record);
  if (register.length > 0) files.push(fileOf(REGISTER_FILE, formatRegister(register)));
  const takedowns = servedTakedowns(content.addresses, entries.values());
  if (takedowns !== undefined) files.push(fileOf(TAKEDOWNS_FILE, takedowns));
  files.push(...versionInputs());
  if (content.front) files.push(fileOf('front.yaml', frontText(content.front.paths, entries)));
  if (site.manifest) add(PUBLIC_KEY);
  const copied = publicFiles(publicDirs);
  for (const [path, file] of copied) if (READ_BY_HOSTS.has(path)) add(`public/${path}`, '', file);
  const served = [...copied.keys()].filter((path) => !READ_BY_HOSTS.has(path)).sort();
  files.push(fileOf(PUBLIC_FILES, JSON.stringify(served)));
  files.push(fileOf(PICTURES, JSON.stringify(takenPictures(content.pictures, shownPictures()))));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

function shownPictures(): readonly Picture[] {
  const { entries, authors } = readStore();
  return [
    ...[...entries.values()].flatMap(({ pictures = [] }) => pictures),
    ...authors.flatMap(({ portrait }) => portrait ?? []),
  ];
}

/**
 * The register as this build leaves it, which has digests for what has vanished. Of a paper that keeps no register it has those lines alone.
 * @param record whether this build writes the register
 */
function servedRegister({ before, lines }: BuildContent['addresses'], record: boolean): readonly AddressLine[] {
  const isKept = record || [...before.values()].some(({ is }) => is !== 'vanished');
  return [...lines.values()].filter(({ is }) => isKept || is === 'vanished');
}

/** The versions that the site shows: texts of published stories, which are on their pages. */
function versionInputs(): readonly InputFile[] {
  const { entries, histories = new Map<string, never>() } = readStore();
  const lines = [...histories].flatMap(([path, { id, versions, isCurrent }]) => {
    const texts = versions.map((version) => ({ id, line: formatLine(id, version) }));
    const [newest, digest] = [versions.at(-1), entries.get(path)?.digest];
    if (!isCurrent || !newest || digest === undefined || newest.digest === digest) return texts;
    // The story has other bytes that show the same as its newest version.
    return [...texts, { id, line: formatLine(id, { at: nextSecond(newest.at), path, digest }) }];
  });
  const byFile = [...Map.groupBy(lines, ({ id }) => fileOfStory(id))].sort(([a], [b]) => (a < b ? -1 : 1));
  return byFile.map(([name, some]) => fileOf(`versions/${name}`, formatFile(some.map(({ line }) => line))));
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

/**
 * Builds search files with Pagefind's Node API. Pagefind runs as a process of its own, which releases its memory when
 * it ends.
 */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './record.ts';

/** A file of the index: its path below `/search/index/`, and its staged location. */
export interface IndexFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly from: string;
}

/** Called whenever Pagefind was sent a request or has answered, as a sign of life. */
export type Sign = () => void;

/** Maximum number of records in flight. */
const AHEAD = 64;

/**
 * The files of Pagefind's output that make up a shard. The others are the same for all shards, or belong to its
 * ready-made page, which is not used.
 */
const ofShard = /^(?:pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|(?:fragment|index|filter)\/[^/]+)$/;

/**
 * Builds a shard.
 * @param engine file name of the engine's program; see `buildEngineFiles`
 * @throws the error of Pagefind
 */
export async function indexShard(
  name: string,
  records: Iterable<SearchRecord>,
  language: string,
  engine: { readonly program: string },
  tray: string,
  sign: Sign,
): Promise<IndexFile[]> {
  const files = await indexed(records, language, sign);
  return files
    .filter(({ path }) => ofShard.test(path))
    .map(({ path, content }) =>
      lay(tray, `${name}/${path}`, path === 'pagefind-entry.json' ? pointed(content, engine.program) : content),
    );
}

/** The script and program of the engine, built once for all shards. */
export async function buildEngineFiles(language: string, tray: string, sign: Sign): Promise<IndexFile[]> {
  const record = { url: '/', content: 'word', language, meta: {}, filters: {}, sort: {} };
  const files = await indexed([record], language, sign);
  const script = files.find(({ path }) => path === 'pagefind.js');
  const program = files.find(({ path }) => path === `wasm.${language}.pagefind`);
  if (!script || !program) throw new Error('Pagefind produced no search engine.');
  return [
    lay(tray, `engine-${short(script.content)}.js`, script.content),
    lay(tray, `wasm.${short(program.content)}.pagefind`, program.content),
  ];
}

/** Keep Pagefind's process and its memory for the next shard. */
export const closePagefind = async (): Promise<void> => void (await close());

async function indexed(records: Iterable<SearchRecord>, language: string, sign: Sign) {
  const created = createIndex({ forceLanguage: language });
  sign();
  const { index, errors } = await created;
  if (!index) throw new Error(`Pagefind cannot begin: ${errors.join(' ')}`);
  let under: ReturnType<typeof index.addCustomRecord>[] = [];
  const wait = async () => {
    for (const { errors } of await Promise.all(under)) if (errors.length > 0) throw new Error(errors.join(' '));
    under = [];
  };
  for (const record of records) {
    under.push(index.addCustomRecord(record).finally(sign));
    sign();
    if (under.length >= AHEAD) await wait();
  }
  await wait();
  sign();
  const { files, errors: failed } = await index.getFiles();
  sign();
  if (failed.length > 0) throw new Error(failed.join(' '));
  await index.deleteIndex();
  return files;
}

/**
 * Rewrites the entry file of a shard to refer to the shared engine. Pagefind looks for `wasm.<language>.pagefind` in
 * the folder of each shard; the language given here is a path that leads out of that folder.
 */
function pointed(content: Uint8Array, program: string): Uint8Array {
  const entry = JSON.parse(Buffer.from(content).toString()) as { languages: Record<string, { wasm: string }> };
  for (const language of Object.values(entry.languages)) {
    language.wasm = `x/../../${program.replace(/\.pagefind$/, '')}`;
  }
  return Buffer.from(JSON.stringify(entry));
}

let laid = 0;

function lay(tray: string, path: string, content: Uint8Array): IndexFile {
  laid += 1;
  const from = join(tray, String(laid));
  if (laid === 1) mkdirSync(tray, { recursive: true });
  writeFileSync(from, content);
  return { path, size: content.length, sha256: hash('sha256', content), from };
}

const short = (content: Uint8Array) => hash('sha256', content).slice(0, 10);

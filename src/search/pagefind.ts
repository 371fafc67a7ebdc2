/**
 * Pagefind by way of its Node API: stories in, files out. It runs as a process of its own, and its memory goes back to the
 * machine when that ends.
 */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './record.ts';

/** A file of the index: where it belongs below `/search/index/`, and where it lies until then. */
export interface IndexFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly from: string;
}

/** Told whenever Pagefind was asked or has answered, so that others know that the work goes on. */
export type Sign = () => void;

/** Records that are on their way at a time. */
const AHEAD = 64;

/** What of Pagefind's output a shard is made of; the rest is the same for all, or its ready-made page, which we do not use. */
const ofShard = /^(?:pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|(?:fragment|index|filter)\/[^/]+)$/;

/**
 * Makes a shard.
 * @param engine the name of the engine's program, see `makeEngine`
 * @throws what Pagefind said
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

/** The engine: its script and its program, once for all shards. */
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

/** Pagefind's process stays for the next shard, with the memory that this one took. */
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
 * The entry file of a shard with the way to the one program for all. Pagefind looks for `wasm.<language>.pagefind` in the
 * folder of each shard; what it takes for a language here leads out of that folder.
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

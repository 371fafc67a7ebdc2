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
export type OnProgress = () => void;

/** Maximum number of records in flight. */
const MAX_IN_FLIGHT = 64;

/**
 * The files of Pagefind's output that make up a shard. The others are the same for all shards, or belong to its
 * ready-made page, which is not used.
 */
const shardFile = /^(?:pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|(?:fragment|index|filter)\/[^/]+)$/;

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
  stagingDir: string,
  onProgress: OnProgress,
): Promise<IndexFile[]> {
  const files = await buildFiles(records, language, onProgress);
  return files
    .filter(({ path }) => shardFile.test(path))
    .map(({ path, content }) =>
      stageFile(
        stagingDir,
        `${name}/${path}`,
        path === 'pagefind-entry.json' ? withSharedEngine(content, engine.program) : content,
      ),
    );
}

/** The script and program of the engine, built once for all shards. */
export async function buildEngineFiles(
  language: string,
  stagingDir: string,
  onProgress: OnProgress,
): Promise<IndexFile[]> {
  const record = { url: '/', content: 'word', language, meta: {}, filters: {}, sort: {} };
  const files = await buildFiles([record], language, onProgress);
  const script = files.find(({ path }) => path === 'pagefind.js');
  const program = files.find(({ path }) => path === `wasm.${language}.pagefind`);
  if (!script || !program) throw new Error('Pagefind produced no search engine.');
  return [
    stageFile(stagingDir, `engine-${shortDigest(script.content)}.js`, script.content),
    stageFile(stagingDir, `wasm.${shortDigest(program.content)}.pagefind`, program.content),
  ];
}

/** Keep Pagefind's process and its memory for the next shard. */
export const closePagefind = async (): Promise<void> => void (await close());

async function buildFiles(records: Iterable<SearchRecord>, language: string, onProgress: OnProgress) {
  const created = createIndex({ forceLanguage: language });
  onProgress();
  const { index, errors } = await created;
  if (!index) throw new Error(`Pagefind cannot begin: ${errors.join(' ')}`);
  let inFlight: ReturnType<typeof index.addCustomRecord>[] = [];
  const settle = async () => {
    for (const { errors } of await Promise.all(inFlight)) if (errors.length > 0) throw new Error(errors.join(' '));
    inFlight = [];
  };
  for (const record of records) {
    inFlight.push(index.addCustomRecord(record).finally(onProgress));
    onProgress();
    if (inFlight.length >= MAX_IN_FLIGHT) await settle();
  }
  await settle();
  onProgress();
  const { files, errors: failed } = await index.getFiles();
  onProgress();
  if (failed.length > 0) throw new Error(failed.join(' '));
  await index.deleteIndex();
  return files;
}

/**
 * Rewrites the entry file of a shard to refer to the shared engine. Pagefind looks for `wasm.<language>.pagefind` in
 * the folder of each shard; the language given here is a path that leads out of that folder.
 */
function withSharedEngine(content: Uint8Array, program: string): Uint8Array {
  const entry = JSON.parse(Buffer.from(content).toString()) as { languages: Record<string, { wasm: string }> };
  for (const language of Object.values(entry.languages)) {
    language.wasm = `x/../../${program.replace(/\.pagefind$/, '')}`;
  }
  return Buffer.from(JSON.stringify(entry));
}

let stagedFiles = 0;

function stageFile(stagingDir: string, path: string, content: Uint8Array): IndexFile {
  stagedFiles += 1;
  const from = join(stagingDir, String(stagedFiles));
  if (stagedFiles === 1) mkdirSync(stagingDir, { recursive: true });
  writeFileSync(from, content);
  return { path, size: content.length, sha256: hash('sha256', content), from };
}

const shortDigest = (content: Uint8Array) => hash('sha256', content).slice(0, 10);

/**
 * Decides which pages are rendered and which are reused. A page is reused when its key is the same as in the release that
 * is served, and its bytes are still there unchanged: in the reusable tree, which becomes the new release, or else in the
 * release that is served.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../../release/patch-tree.ts';
import { type PreviousTree, reuseFile } from '../../release/reuse-file.ts';
import type { IndexedFile } from '../../release/tree-index.ts';
import { FileWriter } from './file-writer.ts';
import type { Paths } from './validate.ts';
import type { FileContent } from './write-file.ts';

/** A page that could be rendered: its file, and its key if it has one. */
export interface ExpectedPage {
  readonly path: string;
  readonly key: string | undefined;
  /** Its bytes depend on its path and key alone: it stays when settings or program change. */
  readonly lasting?: true;
}

/** Why a page is rendered. */
export type Reason =
  | 'always rendered'
  | 'new'
  | 'its data has changed'
  | 'settings, program or packages have changed'
  | 'previous copy missing or damaged';

/** Files in one staging folder. With a hundred thousand in one folder a disk takes several times as long. */
const FILES_PER_FOLDER = 500;

export interface OutputOptions {
  /** Holds rendered pages until they are published; emptied here. */
  readonly stagingDir: string;
  /** The digest of program and settings. */
  readonly fingerprint: string;
  /** The release that is served. */
  readonly previous: PreviousTree | undefined;
  /** The tree that becomes the new release; asked for when a page may be reused. */
  readonly reusable: () => PreviousTree | undefined;
  /** Milliseconds; see `STALL_TIMEOUT`. */
  readonly stallTimeout?: number | undefined;
}

export class IncrementalOutput {
  readonly #options: OutputOptions;
  /** Pages that are or will be rendered. */
  readonly #renderQueue = new Map<string, { readonly key: string | undefined; readonly reason: Reason }>();
  readonly #pages = new Map<string, OutputFile>();
  #written = 0;
  readonly #writer: FileWriter;

  constructor(options: OutputOptions) {
    this.#options = options;
    this.#writer = new FileWriter(options.stallTimeout);
    rmSync(options.stagingDir, { recursive: true, force: true });
    mkdirSync(options.stagingDir, { recursive: true });
  }

  /** The pages of the site by path, rendered and reused. */
  get pages(): ReadonlyMap<string, OutputFile> {
    return this.#pages;
  }

  /** The number of pages that were rendered. A page that was rendered twice counts once. */
  get rendered(): number {
    let count = 0;
    for (const path of this.#renderQueue.keys()) if (this.#pages.has(path)) count += 1;
    return count;
  }

  /** @returns true when the page must be rendered and given to `write` */
  needsRender({ path, key, lasting }: ExpectedPage): boolean {
    const reason = this.#reasonFor(path, key, lasting);
    if (reason) this.#renderQueue.set(path, { key, reason });
    return reason !== undefined;
  }

  /** Each rendered page with the reason. */
  *reasons(): Iterable<readonly [path: string, reason: Reason]> {
    for (const [path, { reason }] of this.#renderQueue) yield [path, reason];
  }

  /** Every page that the site must have, whether it was written or not. */
  get expectedPaths(): Paths {
    const [pages, queue] = [this.#pages, this.#renderQueue];
    return {
      has: (path) => pages.has(path) || queue.has(path),
      *keys() {
        yield* pages.keys();
        for (const path of queue.keys()) if (!pages.has(path)) yield path;
      },
    };
  }

  /** Writes a page for which `needsRender` was true. @throws what the disk said */
  async write(path: string, content: FileContent): Promise<void> {
    const folder = join(this.#options.stagingDir, String(Math.floor(this.#written / FILES_PER_FOLDER)));
    if (this.#written % FILES_PER_FOLDER === 0) mkdirSync(folder);
    const from = join(folder, String(this.#written));
    this.#written += 1;
    await this.#writer.write({ file: from, content }, ({ size, sha256 }) => {
      const key = this.#renderQueue.get(path)?.key;
      this.#pages.set(path, { path, size, sha256, key, stamp: undefined, from, moves: true });
    });
  }

  /** Waits until all pages given to `write` are in the staging folder. @throws what the disk said */
  readonly settle = () => this.#writer.settle();
  readonly close = () => this.#writer.close();

  /** The file that has the bytes of a page now. */
  readonly pathOnDisk = (path: string): string => this.#page(path).from;
  /** Bytes of a page. */
  readonly sizeOf = (path: string): number => this.#page(path).size;

  /** The file in the release that is served, where the same program and settings made it. */
  previousFile(path: string): { readonly file: string; readonly sha256: string } | undefined {
    const { previous, fingerprint } = this.#options;
    const known = previous?.index.fingerprint === fingerprint ? previous.index.files.get(path) : undefined;
    return previous && known && { file: join(previous.tree, path), sha256: known.sha256 };
  }

  #page(path: string): OutputFile {
    const page = this.#pages.get(path);
    if (!page) throw new Error(`${path} was not written.`);
    return page;
  }

  #reasonFor(path: string, key: string | undefined, lasting = false): Reason | undefined {
    const { previous, fingerprint } = this.#options;
    if (key === undefined) return 'always rendered';
    const file = previous?.index.files.get(path);
    if (!previous || !file) return 'new';
    if (!lasting && previous.index.fingerprint !== fingerprint) return 'settings, program or packages have changed';
    if (file.key !== key) return 'its data has changed';
    return this.#reuse(file, previous.tree) ? undefined : 'previous copy missing or damaged';
  }

  #reuse(file: IndexedFile, previousTree: string): boolean {
    const reused = reuseFile(file, previousTree, this.#options.reusable());
    if (reused) this.#pages.set(file.path, reused);
    return reused !== undefined;
  }
}

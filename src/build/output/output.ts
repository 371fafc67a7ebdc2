/**
 * Which pages are printed anew and which are taken over from the release before. A page is taken over when its key is what
 * it was, and its bytes are still there as they were: in the older tree, which is about to become the new one, or else
 * in the one that is served.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Paths } from './validate.ts';
import type { IndexedFile } from '../../release/tree-index.ts';
import { FileWriter } from './file-writer.ts';
import type { FileContent } from './write-file.ts';
import type { OutputFile } from '../../release/patch-tree.ts';
import { type PreviousTree, reuseFile } from '../../release/reuse-file.ts';

/** A page that Astro could render: the file it makes, and its key if it has one. */
export interface ExpectedPage {
  readonly path: string;
  readonly key: string | undefined;
}

/** Why a page is printed. */
export type Reason =
  | 'always rendered'
  | 'new'
  | 'its data has changed'
  | 'settings, program or packages have changed'
  | 'previous copy missing or damaged';

/** Files of a folder of the tray: a hundred thousand in one take a disk several times as long. */
const TOGETHER = 500;

export interface OutputOptions {
  /** Where printed pages wait for being placed; emptied here. */
  readonly tray: string;
  /** See `Ledger.basis`. */
  readonly basis: string;
  /** The release that is served. */
  readonly current: PreviousTree | undefined;
  /** The tree that will be renewed. */
  readonly older: () => PreviousTree | undefined;
  /** See `STALL_TIMEOUT`. */
  readonly patience?: number | undefined;
}

export class IncrementalOutput {
  readonly #options: OutputOptions;
  /** What is or will be printed. */
  readonly #orders = new Map<string, { readonly key: string | undefined; readonly reason: Reason }>();
  readonly #pages = new Map<string, OutputFile>();
  #printed = 0;
  readonly #room: FileWriter;

  constructor(options: OutputOptions) {
    this.#options = options;
    this.#room = new FileWriter(options.patience);
    rmSync(options.tray, { recursive: true, force: true });
    mkdirSync(options.tray, { recursive: true });
  }

  /** The pages of the site by path, printed and taken over. */
  get pages(): ReadonlyMap<string, OutputFile> {
    return this.#pages;
  }

  get printed(): number {
    return this.#printed;
  }

  /** @returns true when the page must be rendered and given to `print`. */
  needsRender({ path, key }: ExpectedPage): boolean {
    const reason = this.#reasonFor(path, key);
    if (reason) this.#orders.set(path, { key, reason });
    return reason !== undefined;
  }

  /** Why each page was printed that was. */
  *reasons(): Iterable<readonly [path: string, reason: Reason]> {
    for (const [path, { reason }] of this.#orders) yield [path, reason];
  }

  /** Every page that is wanted, printed or not. */
  get expectedPaths(): Paths {
    const [pages, orders] = [this.#pages, this.#orders];
    return {
      has: (path) => pages.has(path) || orders.has(path),
      *keys() {
        yield* pages.keys();
        for (const path of orders.keys()) if (!pages.has(path)) yield path;
      },
    };
  }

  /** Prints a page that was wanted. @throws what the disk said */
  async write(path: string, print: FileContent): Promise<void> {
    const folder = join(this.#options.tray, String(Math.floor(this.#printed / TOGETHER)));
    if (this.#printed % TOGETHER === 0) mkdirSync(folder);
    const from = join(folder, String(this.#printed));
    this.#printed += 1;
    await this.#room.print({ file: from, print }, ({ size, sha256 }) => {
      this.#pages.set(path, {
        path,
        size,
        sha256,
        key: this.#orders.get(path)?.key,
        stamp: undefined,
        from,
        moves: true,
      });
    });
  }

  /** Waits until all printed pages lie in the tray. @throws what the disk said */
  readonly settle = () => this.#room.settle();
  readonly close = () => this.#room.close();

  /** Where a page of this build lies now. */
  readonly pathOnDisk = (path: string): string => this.#lying(path).from;
  /** Bytes of a page of this build. */
  readonly sizeOf = (path: string): number => this.#lying(path).size;

  #lying(path: string): OutputFile {
    const page = this.#pages.get(path);
    if (!page) throw new Error(`${path} was not printed.`);
    return page;
  }

  #reasonFor(path: string, key: string | undefined): Reason | undefined {
    const { current, basis } = this.#options;
    if (key === undefined) return 'always rendered';
    const former = current?.index.files.get(path);
    if (!current || !former) return 'new';
    if (current.index.fingerprint !== basis) return 'settings, program or packages have changed';
    if (former.key !== key) return 'its data has changed';
    return this.#takeOver(former, current.tree) ? undefined : 'previous copy missing or damaged';
  }

  #takeOver(former: IndexedFile, currentTree: string): boolean {
    const taken = reuseFile(former, currentTree, this.#options.older());
    if (taken) this.#pages.set(former.path, taken);
    return taken !== undefined;
  }
}

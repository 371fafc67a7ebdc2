/**
 * Plans a deploy: which files are sent, in which order, and which are deleted. After each step, no page that a reader can come to links to a
 * file that is missing. New files come first, since no page that readers can come to links to them yet; then changed ones, which may link
 * to the new; deletions come last. The state between tells a later run which of them may be there. Pure.
 */
import type { ManifestFile } from '../release/manifest.ts';
import { obstaclesAmong } from './obstacles.ts';
import { rankOf } from './rank.ts';
import type { FarFile, FarFiles, WaitingFile } from './state.ts';

/** Batches in order. The files of a batch may be sent in any order, or at the same time. */
export type Batches = readonly (readonly ManifestFile[])[];

export interface DeployPlan {
  /** Old files in the place of a folder, or in a folder in the place of a file: they are deleted first. */
  readonly clears: readonly string[];
  /** Files that are sent before any page leads to them. */
  readonly added: Batches;
  readonly changed: Batches;
  /** Files that are deleted in the end. */
  readonly deletions: readonly string[];
  /** The files that are there while others are added. */
  readonly whileAdding: FarFiles;
  /** The files that are there while others are changed. */
  readonly whileChanging: FarFiles;
  /** The files that are there while others are deleted. */
  readonly whileDeleting: FarFiles;
  /** The files that are there in the end. */
  readonly end: FarFiles;
}

interface PlanOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds that a file waits before it is deleted. */
  readonly grace: number;
  /** Files that a run that was cut has sent, with their bytes. */
  readonly sent?: ReadonlyMap<string, ManifestFile>;
}

const none: FarFiles = { files: new Map(), waiting: new Map() };

/**
 * @param far what is at the far side; undefined where nothing was ever sent
 * @param wanted the files of the release
 */
export function planDeploy(
  far: FarFiles = none,
  wanted: readonly ManifestFile[],
  { now, grace, sent }: PlanOptions,
): DeployPlan {
  const added: ManifestFile[] = [];
  const changed: ManifestFile[] = [];
  const changing = new Map<string, FarFile>();
  const end = new Map<string, FarFile>();
  for (const file of wanted) {
    const { path, size, sha256 } = file;
    const waited = far.waiting.get(path);
    const there = far.files.get(path) ?? (waited?.gone ? undefined : waited);
    const isThere = (sent?.get(path)?.sha256 ?? there?.sha256) === sha256;
    // Readers come to all pages by the front page, so it is sent last also where it is new.
    const isChanged = there !== undefined || path === 'index.html';
    if (!isThere) (isChanged ? changed : added).push(file);
    changing.set(path, { size, sha256: isThere || !isChanged ? sha256 : undefined });
    end.set(path, { size, sha256 });
  }

  const left = new Map<string, WaitingFile>();
  for (const [path, file] of far.waiting) if (!end.has(path)) left.set(path, file);
  for (const [path, file] of far.files) if (!end.has(path)) left.set(path, { ...file, since: now, gone: false });
  const clears = obstaclesAmong([...left.keys()], end);
  for (const path of clears) left.delete(path);
  const isDue = ({ since, gone }: WaitingFile) => gone || since + grace <= now;
  const deletions = [...left].flatMap(([path, file]) => (isDue(file) ? [path] : []));
  const due = new Set(deletions);

  return {
    clears,
    added: inOrder(added),
    changed: inOrder(changed),
    deletions,
    whileAdding: markGone(far, [...clears.map((path) => ({ path, size: 0 })), ...added], now),
    whileChanging: { files: changing, waiting: left },
    whileDeleting: {
      files: end,
      waiting: new Map(Array.from(left, ([path, file]) => [path, due.has(path) ? { ...file, gone: true } : file])),
    },
    end: { files: end, waiting: new Map([...left].filter(([path]) => !due.has(path))) },
  };
}

/** The files at the far side when some may be there or not, which no page of the site links to. */
function markGone(far: FarFiles, maybe: readonly { path: string; size: number }[], now: number): FarFiles {
  const [files, waiting] = [new Map(far.files), new Map(far.waiting)];
  for (const { path, size } of maybe) {
    files.delete(path);
    waiting.set(path, { size, sha256: undefined, since: now, gone: true });
  }
  return { files, waiting };
}

/** Files of one rank as a batch. */
const inOrder = (files: readonly ManifestFile[]): Batches =>
  [...Map.groupBy(files, ({ path }) => rankOf(path))].sort(([a], [b]) => a - b).map(([, batch]) => batch);

/** The versions of the published stories for a build: those that are kept, and in a build that records also the new ones. */
import type { Entry } from '../../article/entry.ts';
import { digestOf } from '../../digest.ts';
import type { ServedHistory } from '../../article-store.ts';
import { readSource } from '../../ingest/read-source.ts';
import type { Site } from '../../site.ts';
import { nowInUtc } from '../../paper/times.ts';
import * as urls from '../../urls.ts';
import { VERSIONS_PER_PAGE } from '../../archive/pagination.ts';
import { Histories, withoutVanished } from '../../versions/history.ts';
import { partsOfVersion } from '../../versions/shown.ts';
import { type PlacedLine, readVersion, readVersions, stageVersions } from './version-files.ts';

/** The time of a build that records: that of the edition, else the moment. */
export const recordTime = ({ editionDate, editionTime }: Pick<Site, 'editionDate' | 'editionTime'>): string =>
  editionTime ?? (editionDate === undefined ? nowInUtc() : `${editionDate}T00:00:00Z`);

interface LoadHistories {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  readonly lang: string;
  /** In a build that records: see `recordTime`. */
  readonly recordedAt: string | undefined;
}

/** The histories of the published stories. They are complete when the addresses of all stories are assigned. */
export interface LoadedHistories {
  /** By path. */
  readonly histories: ReadonlyMap<string, ServedHistory>;
  /** The addresses of the pages of a story's versions. */
  readonly pagesBelow: (id: string, path: string, entry: Entry) => readonly string[];
  /** Leaves out the lines of stories that have vanished; see `withoutVanished`. */
  readonly forget: (isVanished: (address: string) => boolean) => void;
  /** Number of lines that are kept, of texts that a record adds, and of lines that it removes. */
  readonly counts: () => { readonly kept: number; readonly added: number; readonly removed: number };
  /** See `stageVersions`. */
  readonly stage: () => { rename(): void } | undefined;
}

/** @throws {BuildError} when a file of versions cannot be read */
export function loadHistories(options: LoadHistories): LoadedHistories {
  const { contentDir, lang, recordedAt } = options;
  const found = readVersions(contentDir);
  let kept = found.lines;
  const book = new Histories<PlacedLine>({
    lines: kept,
    read: (line) => readVersion(found.folder, line),
    siteLang: lang,
    ...(recordedAt !== undefined && {
      record: { at: recordedAt, textOf: ({ path, digest }) => readSource(contentDir, path, digest) },
    }),
  });
  const histories = new Map<string, ServedHistory>();
  return {
    histories,
    pagesBelow(id, path, { url, digest, title }) {
      const history = book.of({ id, path, digest, title });
      if (!history) return [];
      const parts = history.versions.map((version) => partsOfVersion(version, lang));
      histories.set(path, { ...history, id, parts });
      const pages = Math.ceil(parts.length / VERSIONS_PER_PAGE);
      return [
        ...Array.from({ length: pages }, (_, at) => urls.versions(url, at + 1)),
        ...history.versions.flatMap(({ at }, index) =>
          Array.from({ length: parts[index] as number }, (_, part) => urls.version(url, at, part + 1)),
        ),
      ];
    },
    forget(isVanished) {
      kept = withoutVanished(found.lines, isVanished);
    },
    counts: () => ({ kept: kept.length, added: book.texts, removed: found.lines.length - kept.length }),
    stage: () => (recordedAt === undefined ? undefined : stageVersions(found, { kept, added: book.added })),
  };
}

/** The versions that the site shows, for the digest of its inputs. */
export const digestedVersions = (versions: LoadedHistories | undefined): unknown[] =>
  versions && versions.histories.size > 0
    ? [[...versions.histories].map(([path, history]) => [path, digestOf(history)])]
    : [];

/** A line for the summary, where a record has something to say or the paper has no memory. */
export function describeVersions(versions: LoadedHistories | undefined, record: boolean): string[] {
  if (!versions) return [];
  const { kept, added, removed } = versions.counts();
  const texts = (count: number) => `${count} ${count === 1 ? 'text' : 'texts'}`;
  if (!record) {
    const remedy = 'No text is kept yet, although versions is switched on: npm run build -- --record keeps them.';
    return kept === 0 ? [remedy] : [];
  }
  return [
    ...(added > 0 ? [`Versions: ${texts(added)} added to the folder versions. Keep it in git with the content.`] : []),
    ...(removed > 0 ? [`Versions: ${texts(removed)} removed from the folder versions.`] : []),
  ];
}

/** Restores a copy of the history from a file. */
import { formatMessage, type Plural } from '../../i18n/format-message.ts';
import { counted, number } from '../format.ts';
import { highlights } from '../highlights/highlights.ts';
import { highlightKind } from '../highlights/stored-highlight.ts';
import { base } from '../local-storage.ts';
import { list } from './history.ts';
import type { HistoryWords } from './history-settings.ts';
import { restore, snapshot } from './snapshot.ts';
import { importEntries } from './import-entries.ts';
import { storyKind } from './stored-story.ts';

/** Maximum size of a file to read, in bytes: two full lists are smaller. */
const MAX_FILE = 10_000_000;

const reasons = ['known', 'elsewhere', 'malformed', 'noRoom'] as const;
type Counts = Readonly<Record<(typeof reasons)[number] | 'added', number>>;

/**
 * Adds the stories and highlights of an exported file to the history.
 * @returns the message for the reader; undefined if the file is no such copy
 */
export async function restoreFile(file: File | undefined, said: HistoryWords): Promise<string | undefined> {
  try {
    if (!file || file.size > MAX_FILE) return undefined;
    const copy = JSON.parse(await file.text()) as Record<string, unknown>;
    const read = importEntries(storyKind, list('read'), copy['read'], base);
    const saved = importEntries(storyKind, list('saved'), copy['saved'], base);
    const marked = importEntries(highlightKind, highlights(), copy['highlights'], base);
    const all = [read, saved, marked];
    const isOfSite = ({ added, known, elsewhere, noRoom }: Counts) => added + known + elsewhere + noRoom > 0;
    if (!all.some(isOfSite)) return undefined;
    if (!restore({ ...snapshot(), read: read.list, saved: saved.list, highlights: marked.list })) return said.noRoom;
    return [
      formatMessage(said.takenBack, {
        saved: counted(said.storiesTaken.saved, saved.added),
        read: counted(said.storiesTaken.read, read.added),
      }),
      ...leftOut([read, saved], said.leftOut, storyKind.most),
      ...(marked.added > 0 ? [counted(said.highlightsRestored, marked.added)] : []),
      ...leftOut([marked], said.highlightsLeftOut, highlightKind.most),
    ].join(' ');
  } catch {
    return undefined;
  }
}

/** A sentence for each reason for which entries were left out. @param most the most entries of a list */
const leftOut = (
  lists: readonly Counts[],
  sentences: Readonly<Record<(typeof reasons)[number], Plural>>,
  most: number,
): string[] =>
  reasons.flatMap((reason) => {
    const sum = lists.reduce((total, counts) => total + counts[reason], 0);
    return sum > 0 ? counted(sentences[reason], sum, { most: number(most) }) : [];
  });

/** Restores a copy of the history from a file. */
import { formatMessage } from '../../i18n/format-message.ts';
import { counted, number } from '../format.ts';
import { highlights } from '../highlights/highlights.ts';
import { importHighlights } from '../highlights/import-highlights.ts';
import { MAX_HIGHLIGHTS } from '../highlights/stored-highlight.ts';
import { base } from '../local-storage.ts';
import { list } from './history.ts';
import { restore, snapshot } from './snapshot.ts';
import { type ImportResult, importStories } from './import-stories.ts';
import { MAX_STORIES } from './stored-story.ts';

/** Maximum size of a file to read, in bytes: two full lists are smaller. */
const MAX_FILE = 10_000_000;

/**
 * Adds the stories and highlights of an exported file to the history.
 * @returns the message for the reader; undefined if the file is no such copy
 */
export async function restoreFile(file: File | undefined): Promise<string | undefined> {
  try {
    if (!file || file.size > MAX_FILE) return undefined;
    const copy = JSON.parse(await file.text()) as Record<string, unknown>;
    const read = importStories(list('read'), copy['read'], base);
    const saved = importStories(list('saved'), copy['saved'], base);
    const marked = importHighlights(highlights(), copy['highlights'], base);
    const sum = (part: Exclude<keyof ImportResult, 'list'>) => read[part] + saved[part];
    const ofSite = (['added', 'known', 'elsewhere', 'noRoom'] as const).map((part) => sum(part) + marked[part]);
    if (ofSite.every((number) => number === 0)) return undefined;
    if (!restore({ ...snapshot(), read: read.list, saved: saved.list, highlights: marked.list })) return words.noRoom;
    const reasons = ['known', 'elsewhere', 'malformed', 'noRoom'] as const;
    const left = reasons.flatMap((reason) =>
      sum(reason) > 0 ? counted(words.leftOut[reason], sum(reason), { most: number(MAX_STORIES) }) : [],
    );
    const most = { most: number(MAX_HIGHLIGHTS) };
    const leftOfHighlights = reasons.flatMap((reason) =>
      marked[reason] > 0 ? counted(words.highlightsLeftOut[reason], marked[reason], most) : [],
    );
    const taken = formatMessage(words.takenBack, {
      saved: counted(words.storiesTaken.saved, saved.added),
      read: counted(words.storiesTaken.read, read.added),
    });
    if (marked.added > 0) left.push(counted(words.highlightsRestored, marked.added));
    return [taken, ...left, ...leftOfHighlights].join(' ');
  } catch {
    return undefined;
  }
}

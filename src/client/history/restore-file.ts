/** Restores a copy of the history from a file. */
import { formatMessage } from '../../i18n/format-message.ts';
import { counted, number } from '../format.ts';
import { base } from '../local-storage.ts';
import { list, restore, snapshot } from './history.ts';
import { type ImportResult, importStories } from './import-stories.ts';
import { MAX_STORIES } from './stored-story.ts';

/** Maximum size of a file to read, in bytes: two full lists are smaller. */
const MAX_FILE = 10_000_000;

/**
 * Adds the stories of an exported file to the history.
 * @returns the message for the reader; undefined if the file is no such copy
 */
export async function restoreFile(file: File | undefined): Promise<string | undefined> {
  try {
    if (!file || file.size > MAX_FILE) return undefined;
    const copy = JSON.parse(await file.text()) as Record<string, unknown>;
    const read = importStories(list('read'), copy['read'], base);
    const saved = importStories(list('saved'), copy['saved'], base);
    const sum = (part: Exclude<keyof ImportResult, 'list'>) => read[part] + saved[part];
    if (sum('added') + sum('known') + sum('elsewhere') + sum('noRoom') === 0) return undefined;
    if (!restore({ ...snapshot(), read: read.list, saved: saved.list })) return words.noRoom;
    const left = (['known', 'elsewhere', 'malformed', 'noRoom'] as const).flatMap((reason) =>
      sum(reason) > 0 ? counted(words.leftOut[reason], sum(reason), { most: number(MAX_STORIES) }) : [],
    );
    const taken = formatMessage(words.takenBack, {
      saved: counted(words.storiesTaken.saved, saved.added),
      read: counted(words.storiesTaken.read, read.added),
    });
    return [taken, ...left].join(' ');
  } catch {
    return undefined;
  }
}

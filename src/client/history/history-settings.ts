/** The settings of the reading history: on or off, export, import, clear. */
import { formatMessage } from '../../i18n/format-message.ts';
import { button, element } from '../create-element.ts';
import { sendToWorker } from '../offline/worker-client.ts';
import { counted, number } from '../format.ts';
import { restoreOfflineCopies } from './restore-offline-copies.ts';
import { base } from '../local-storage.ts';
import { snapshot, isHistoryEnabled, list, restore, setHistoryEnabled, isStorageAvailable } from './history.ts';
import { importStories, type ImportResult } from './import-stories.ts';
import { MAX_STORIES } from './stored-story.ts';

/** Initialises the history settings below `root`, if there are any. */
export function initHistorySettings(root: ParentNode): void {
  const settings = root.querySelector<HTMLElement>('[data-settings="memory"]');
  if (!settings) return;
  const part = <Kind extends HTMLElement>(name: string) => settings.querySelector<Kind>(`[data-memory="${name}"]`);
  const box = part<HTMLInputElement>('on');
  const status = part('status');
  const say = (text: string, ...more: readonly Node[]) => status?.replaceChildren(text, ' ', ...more);
  const show = () => {
    if (box) box.checked = isHistoryEnabled() && isStorageAvailable();
    for (const control of settings.querySelectorAll<HTMLInputElement | HTMLButtonElement>('button, input[type=file]'))
      control.disabled = !isHistoryEnabled() || !isStorageAvailable();
  };

  /** Clears the history and offers to undo it. */
  const clearHistory = (on: boolean) => {
    const before = snapshot();
    setHistoryEnabled(false);
    if (on) setHistoryEnabled(true);
    show();
    const undo = button(words.undo, () => {
      setHistoryEnabled(true);
      const isStored = restore(before);
      show();
      say(isStored ? words.undone : words.noRoom);
      return restoreOfflineCopies();
    });
    say(words.forgotten, undo);
    for (const kind of ['read', 'saved'] as const) void sendToWorker({ wish: 'drop', kind });
  };

  box?.addEventListener('change', () => {
    if (!box.checked) return clearHistory(false);
    setHistoryEnabled(true);
    show();
    return say('');
  });
  part('forget')?.addEventListener('click', () => clearHistory(true));
  part('export')?.addEventListener('click', () => {
    const copy = JSON.stringify({ read: list('read'), saved: list('saved') }, undefined, 2);
    const href = URL.createObjectURL(new Blob([copy], { type: 'application/json' }));
    element('a', { href, download: 'reading.json' }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  });
  const file = part<HTMLInputElement>('import');
  file?.addEventListener('change', async () => {
    say((await importFile(file.files?.[0])) ?? words.noCopy);
    file.value = '';
    await restoreOfflineCopies();
  });
  addEventListener('storage', show);
  show();
  if (!isStorageAvailable()) {
    if (box) box.disabled = true;
    say(words.noMemory);
  }
}

/** Maximum size of a file to read, in bytes: two full lists are smaller. */
const MAX_FILE = 10_000_000;

/**
 * Adds the stories of an exported file to the history.
 * @returns the message for the reader; undefined if the file is no such copy
 */
async function importFile(file: File | undefined): Promise<string | undefined> {
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

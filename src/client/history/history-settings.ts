/** The settings of the reading history: on or off, export, import, clear. */
import { button } from '../create-element.ts';
import { download } from '../download.ts';
import { highlights } from '../highlights/highlights.ts';
import { sendToWorker } from '../offline/worker-client.ts';
import { restoreFile } from './restore-file.ts';
import { restoreOfflineCopies } from './restore-offline-copies.ts';
import { isHistoryEnabled, isStorageAvailable, list } from './history.ts';
import { save } from '../local-storage.ts';
import { restore, snapshot } from './snapshot.ts';

/** The messages of these settings, which are on the page of settings: no other page loads them. */
export type HistoryWords = Pick<
  typeof words,
  | 'undo'
  | 'undone'
  | 'forgotten'
  | 'noCopy'
  | 'noMemory'
  | 'noRoom'
  | 'takenBack'
  | 'storiesTaken'
  | 'leftOut'
  | 'highlightsRestored'
  | 'highlightsLeftOut'
>;

/** Initialises the history settings below `root`, if there are any. */
export function initHistorySettings(root: ParentNode): void {
  const settings = root.querySelector<HTMLElement>('[data-settings="memory"]');
  if (!settings) return;
  const said = JSON.parse(settings.dataset['words'] ?? '') as HistoryWords;
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
    const undo = button(said.undo, () => {
      setHistoryEnabled(true);
      const isStored = restore(before);
      show();
      say(isStored ? said.undone : said.noRoom);
      return restoreOfflineCopies();
    });
    say(said.forgotten, undo);
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
    const copy = { read: list('read'), saved: list('saved'), highlights: highlights() };
    download('reading.json', 'application/json', JSON.stringify(copy, undefined, 2));
  });
  const file = part<HTMLInputElement>('import');
  file?.addEventListener('change', async () => {
    say((await restoreFile(file.files?.[0], said)) ?? said.noCopy);
    file.value = '';
    await restoreOfflineCopies();
  });
  addEventListener('storage', show);
  show();
  if (!isStorageAvailable()) {
    if (box) box.disabled = true;
    say(said.noMemory);
  }
}

/** Switching the history off also clears it. */
function setHistoryEnabled(on: boolean): void {
  save('memory', on ? 'on' : 'off');
  if (!on) for (const name of ['read', 'saved', 'highlights', 'places', 'visit'] as const) save(name, undefined);
}

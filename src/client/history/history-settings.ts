/** The settings of what the device remembers: a switch, a copy as a file and back, forgetting all. */
import { formatMessage } from '../../i18n/format-message.ts';
import { button, element } from '../dom.ts';
import { sendToWorker } from '../offline/worker-client.ts';
import { number } from '../format.ts';
import { restoreOfflineCopies } from './restore-offline-copies.ts';
import { base, everything, isOn, list, putBack, turn, works } from './history.ts';
import { takenBack } from './stored-story.ts';

/** Makes the settings work that stand below `root`. */
export function initHistorySettings(root: ParentNode): void {
  const settings = root.querySelector<HTMLElement>('[data-settings="memory"]');
  if (!settings) return;
  const part = <Kind extends HTMLElement>(name: string) => settings.querySelector<Kind>(`[data-memory="${name}"]`);
  const box = part<HTMLInputElement>('on');
  const status = part('status');
  const say = (text: string, ...more: readonly Node[]) => status?.replaceChildren(text, ' ', ...more);
  const show = () => {
    if (box) box.checked = isOn() && works();
    for (const control of settings.querySelectorAll<HTMLInputElement | HTMLButtonElement>('button, input[type=file]'))
      control.disabled = !isOn() || !works();
  };

  const forgotten = (on: boolean) => {
    const before = everything();
    turn(false);
    if (on) turn(true);
    show();
    const undo = button(words.undo, () => {
      turn(true);
      putBack(before);
      show();
      say(words.undone);
      return restoreOfflineCopies();
    });
    say(words.forgotten, undo);
    for (const kind of ['read', 'saved'] as const) void sendToWorker({ wish: 'drop', kind });
  };

  box?.addEventListener('change', () => {
    if (!box.checked) return forgotten(false);
    turn(true);
    show();
    return say('');
  });
  part('forget')?.addEventListener('click', () => forgotten(true));
  part('export')?.addEventListener('click', () => {
    const copy = JSON.stringify({ read: list('read'), saved: list('saved') }, undefined, 2);
    const href = URL.createObjectURL(new Blob([copy], { type: 'application/json' }));
    element('a', { href, download: 'reading.json' }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  });
  const file = part<HTMLInputElement>('import');
  file?.addEventListener('change', async () => {
    say((await takeBack(file.files?.[0])) ?? words.noCopy);
    file.value = '';
    await restoreOfflineCopies();
  });
  addEventListener('storage', show);
  show();
  if (!works()) {
    if (box) box.disabled = true;
    say(words.noMemory);
  }
}

/** Adds to what is remembered what a file has. @returns what came of it */
async function takeBack(file: File | undefined): Promise<string | undefined> {
  try {
    const copy = JSON.parse((await file?.text()) ?? '') as Record<string, unknown>;
    const [read, saved] = [takenBack(list('read'), copy['read'], base), takenBack(list('saved'), copy['saved'], base)];
    if (read.taken + saved.taken === 0) return undefined;
    putBack({ ...everything(), read: read.list, saved: saved.list });
    const left = read.left + saved.left;
    const told = formatMessage(words.takenBack, { read: number(read.taken), saved: number(saved.taken) });
    return left > 0 ? `${told} ${formatMessage(words.leftOut, { left: number(left) })}` : told;
  } catch {
    return undefined;
  }
}

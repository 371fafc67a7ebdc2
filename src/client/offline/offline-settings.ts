/** The offline settings: on or off, and a list of the cache entries with their sizes. */
import { button, element } from '../create-element.ts';
import type { CacheEntry, WorkerRequest } from '../service-worker/service-worker.ts';
import { existingRegistration, isOfflineEnabled, isOfflineSupported, sendToWorker } from './worker-client.ts';
import { labelled } from '../format.ts';
import { base, save } from '../local-storage.ts';
import { cacheSizeOf, cachedTitleOf } from './format-cached.ts';

const kindOrder = ['shell', 'newest', 'read', 'saved', 'list'];

/** The messages of these settings, which are on the page of settings: no other page loads them. */
export type OfflineWords = Pick<typeof words, 'clear' | 'cleared' | 'noWorker' | 'nothingKept'>;

/** Initialises the offline settings below `root`, if there are any. */
export function initOfflineSettings(root: ParentNode): void {
  const settings = root.querySelector<HTMLElement>('[data-settings="offline"]');
  if (!settings) return;
  const said = JSON.parse(settings.dataset['words'] ?? '') as OfflineWords;
  const part = <Kind extends HTMLElement>(name: string) => settings.querySelector<Kind>(`[data-offline="${name}"]`);
  const [box, kinds] = [part<HTMLInputElement>('on'), part('kinds')];
  const [clear, status] = [part<HTMLButtonElement>('clear'), part('status')];

  const show = async (message = '') => {
    const { entries = [] } = await sendToWorker({ wish: 'list' });
    const rows = entries.toSorted(
      (a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || (a.of < b.of ? -1 : 1),
    );
    kinds?.replaceChildren(
      ...rows.map((one) =>
        row(one, said.clear, () => drop({ wish: 'drop', kind: one.kind, ...(one.of && { path: one.of }) })),
      ),
    );
    clear?.toggleAttribute('hidden', !rows.some(({ kind }) => kind !== 'shell'));
    if (status) status.textContent = message || (rows.length > 0 ? '' : said.nothingKept);
  };
  const drop = async (request: WorkerRequest) => {
    await sendToWorker(request);
    await show(said.cleared);
    (clear?.hidden ? box : clear)?.focus();
  };

  if (!box) return;
  box.disabled = !isOfflineSupported();
  box.checked = isOfflineSupported() && isOfflineEnabled();
  if (!isOfflineSupported()) {
    clear?.setAttribute('hidden', '');
    if (status) status.textContent = said.noWorker;
    return;
  }
  box.addEventListener('change', async () => {
    await setOfflineEnabled(box.checked);
    await show();
  });
  clear?.addEventListener('click', () => drop({ wish: 'drop' }));
  void show();
}

function row(entry: CacheEntry, clear: string, deleteEntry: () => unknown): HTMLElement {
  const { kind, pages, bytes } = entry;
  const title = cachedTitleOf(entry);
  const item = element(
    'li',
    {},
    element('span', {}, title),
    ' ',
    element('span', {}, cacheSizeOf(pages.length, bytes)),
  );
  if (kind === 'shell') return item;
  const clearButton = button(clear, deleteEntry);
  clearButton.ariaLabel = labelled(clear, title);
  item.append(' ', clearButton);
  return item;
}

/** Switching offline copies off also deletes all caches and unregisters the worker. */
async function setOfflineEnabled(on: boolean): Promise<void> {
  save('offline', on ? 'on' : 'off');
  if (on) await sendToWorker({ wish: 'newest' }, true);
  else {
    try {
      await (await existingRegistration())?.unregister();
      const names = (await caches.keys()).filter((name) => name.startsWith(`dateline ${base} `));
      await Promise.all(names.map((name) => caches.delete(name)));
    } catch {
      // The browser forbids storage, so nothing is kept.
    }
  }
}

/** The offline settings: on or off, and a list of the cache entries with their sizes. */
import { button, element } from '../create-element.ts';
import type { CacheEntry } from '../service-worker/service-worker.ts';
import { sendToWorker, isOfflineEnabled, isOfflineSupported, setOfflineEnabled } from './worker-client.ts';
import { formatMessage } from '../../i18n/format-message.ts';
import { cacheSizeOf, cachedTitleOf } from './format-cached.ts';

const kindOrder = ['shell', 'newest', 'read', 'saved', 'list'];

/** Initialises the offline settings below `root`, if there are any. */
export function initOfflineSettings(root: ParentNode): void {
  const settings = root.querySelector<HTMLElement>('[data-settings="offline"]');
  if (!settings) return;
  const part = <Kind extends HTMLElement>(name: string) => settings.querySelector<Kind>(`[data-offline="${name}"]`);
  const [box, kinds] = [part<HTMLInputElement>('on'), part('kinds')];
  const [clear, status] = [part<HTMLButtonElement>('clear'), part('status')];

  const show = async (message = '') => {
    const { entries = [] } = await sendToWorker({ wish: 'list' });
    const rows = entries.toSorted(
      (a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || (a.of < b.of ? -1 : 1),
    );
    kinds?.replaceChildren(...rows.map((one) => row(one, () => deleteEntry(one))));
    clear?.toggleAttribute('hidden', !rows.some(({ kind }) => kind !== 'shell'));
    if (status) status.textContent = message || (rows.length > 0 ? '' : words.nothingKept);
  };
  const deleteEntry = async ({ kind, of }: CacheEntry) => {
    await sendToWorker({ wish: 'drop', kind, ...(of && { path: of }) });
    await show(words.cleared);
    (clear?.hidden ? box : clear)?.focus();
  };

  if (!box) return;
  box.disabled = !isOfflineSupported();
  box.checked = isOfflineSupported() && isOfflineEnabled();
  if (!isOfflineSupported()) {
    clear?.setAttribute('hidden', '');
    if (status) status.textContent = words.noWorker;
    return;
  }
  box.addEventListener('change', async () => {
    await setOfflineEnabled(box.checked);
    await show();
  });
  clear?.addEventListener('click', async () => {
    await sendToWorker({ wish: 'drop' });
    await show(words.cleared);
    box.focus();
  });
  void show();
}

function row(entry: CacheEntry, deleteEntry: () => unknown): HTMLElement {
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
  const clearButton = button(words.clear, deleteEntry);
  clearButton.setAttribute('aria-label', formatMessage(words.labelled, { label: words.clear, text: title }));
  item.append(' ', clearButton);
  return item;
}

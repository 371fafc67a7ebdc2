/** The settings of what is kept for times without a network: a switch, and how much there is of what. */
import { button, element } from '../dom.ts';
import type { CacheEntry } from '../service-worker/service-worker.ts';
import { sendToWorker, isOn, isPossible, turn } from './worker-client.ts';
import { cacheSizeOf, cachedTitleOf } from './format-cached.ts';

const order = ['shell', 'newest', 'read', 'saved', 'list'];

/** Makes the settings work that stand below `root`. */
export function initOfflineSettings(root: ParentNode): void {
  const settings = root.querySelector<HTMLElement>('[data-settings="offline"]');
  if (!settings) return;
  const part = <Kind extends HTMLElement>(name: string) => settings.querySelector<Kind>(`[data-offline="${name}"]`);
  const [box, kinds] = [part<HTMLInputElement>('on'), part('kinds')];
  const [clear, status] = [part<HTMLButtonElement>('clear'), part('status')];

  const show = async (message = '') => {
    const { stock = [] } = await sendToWorker({ wish: 'list' });
    const rows = stock.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.of < b.of ? -1 : 1));
    kinds?.replaceChildren(...rows.map((one) => row(one, () => take(one))));
    clear?.toggleAttribute('hidden', !rows.some(({ kind }) => kind !== 'shell'));
    if (status) status.textContent = message || (rows.length > 0 ? '' : words.nothingKept);
  };
  const take = async ({ kind, of }: CacheEntry) => {
    await sendToWorker({ wish: 'drop', kind, ...(of && { path: of }) });
    await show(words.cleared);
    (clear?.hidden ? box : clear)?.focus();
  };

  if (!box) return;
  box.disabled = !isPossible();
  box.checked = isPossible() && isOn();
  if (!isPossible()) {
    clear?.setAttribute('hidden', '');
    if (status) status.textContent = words.noWorker;
    return;
  }
  box.addEventListener('change', async () => {
    await turn(box.checked);
    await show();
  });
  clear?.addEventListener('click', async () => {
    await sendToWorker({ wish: 'drop' });
    await show(words.cleared);
    box.focus();
  });
  void show();
}

function row(stock: CacheEntry, take: () => unknown): HTMLElement {
  const { kind, pages, bytes } = stock;
  const title = cachedTitleOf(stock);
  const item = element(
    'li',
    {},
    element('span', {}, title),
    ' ',
    element('span', {}, cacheSizeOf(pages.length, bytes)),
  );
  if (kind === 'shell') return item;
  const press = button(words.clear, take);
  press.setAttribute('aria-label', `${words.clear}: ${title}`);
  item.append(' ', press);
  return item;
}

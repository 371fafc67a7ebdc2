/** The button of a day or a month that keeps all of it for times without a network. */
import { formatMessage } from '../../i18n/format-message.ts';
import { number } from '../format.ts';
import { sendToWorker, isOn, isPossible, type Outcome } from './worker-client.ts';
import { cacheSizeOf } from './format-cached.ts';

/** As many stories as the worker keeps of a list. */
const MOST = 500;

const path = location.pathname;

export function initSaveOfflineButton(place: HTMLElement): void {
  const [press, status] = [place.querySelector('button'), place.querySelector<HTMLElement>('[role=status]')];
  const stories = Number(place.dataset['count']);
  if (!press || !status || !isPossible() || !isOn()) return;
  const say = (text: string) => {
    status.textContent = text;
  };
  const guess = status.textContent.trim();
  const show = ({ stock = [] }: Outcome) => {
    const here = stock.find(({ kind, of }) => kind === 'list' && of === path);
    press.setAttribute('aria-pressed', String(here !== undefined));
    say(here ? formatMessage(words.keptHere, { what: cacheSizeOf(here.pages.length, here.bytes) }) : guess);
  };
  place.dataset['ready'] = '';
  if (stories > MOST) {
    press.disabled = true;
    say(formatMessage(words.tooBig, { pages: number(stories), most: number(MOST) }));
    return;
  }
  void sendToWorker({ wish: 'list' }).then(show);

  press.addEventListener('click', async () => {
    if (press.getAttribute('aria-busy') === 'true') return;
    if (press.getAttribute('aria-pressed') === 'true') {
      show(await sendToWorker({ wish: 'drop', kind: 'list', path }));
      return;
    }
    press.setAttribute('aria-busy', 'true');
    const { failed } = await sendToWorker({ wish: 'keep', kind: 'list', path }, true, (done, of) =>
      say(formatMessage(words.keeping, { done: number(done), of: number(of) })),
    );
    press.removeAttribute('aria-busy');
    if (failed === undefined) show(await sendToWorker({ wish: 'list' }));
    else say(failed.startsWith('QuotaExceeded') ? words.noRoom : words.notKept);
  });
}

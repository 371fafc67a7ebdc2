/** The button of a day or a month that keeps all of it for times without a network. */
import { fill } from '../../i18n/format-message.ts';
import { number } from '../format.ts';
import { ask, isOn, isPossible, type Outcome } from './worker-client.ts';
import { sizeOf } from './format-cached.ts';

/** As many stories as the worker keeps of a list. */
const MOST = 500;

const path = location.pathname;

export function attach(place: HTMLElement): void {
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
    say(here ? fill(words.keptHere, { what: sizeOf(here.pages.length, here.bytes) }) : guess);
  };
  place.dataset['ready'] = '';
  if (stories > MOST) {
    press.disabled = true;
    say(fill(words.tooBig, { pages: number(stories), most: number(MOST) }));
    return;
  }
  void ask({ wish: 'list' }).then(show);

  press.addEventListener('click', async () => {
    if (press.getAttribute('aria-busy') === 'true') return;
    if (press.getAttribute('aria-pressed') === 'true') {
      show(await ask({ wish: 'drop', kind: 'list', path }));
      return;
    }
    press.setAttribute('aria-busy', 'true');
    const { failed } = await ask({ wish: 'keep', kind: 'list', path }, true, (done, of) =>
      say(fill(words.keeping, { done: number(done), of: number(of) })),
    );
    press.removeAttribute('aria-busy');
    if (failed === undefined) show(await ask({ wish: 'list' }));
    else say(failed.startsWith('QuotaExceeded') ? words.noRoom : words.notKept);
  });
}

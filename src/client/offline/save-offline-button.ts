/** The button that saves a whole day or month for offline reading. */
import { formatMessage } from '../../i18n/format-message.ts';
import { number } from '../format.ts';
import { sendToWorker, isOfflineEnabled, isOfflineSupported, type WorkerReply } from './worker-client.ts';
import { cacheSizeOf } from './format-cached.ts';

/** Maximum number of stories that the worker caches of a list. */
const MAX_STORIES = 500;

const path = location.pathname;

export function initSaveOfflineButton(root: HTMLElement): void {
  const [saveButton, status] = [root.querySelector('button'), root.querySelector<HTMLElement>('[role=status]')];
  const stories = Number(root.dataset['count']);
  if (!saveButton || !status || !isOfflineSupported() || !isOfflineEnabled()) return;
  const say = (text: string) => {
    status.textContent = text;
  };
  const estimate = status.textContent.trim();
  const show = ({ entries = [] }: WorkerReply) => {
    const entry = entries.find(({ kind, of }) => kind === 'list' && of === path);
    saveButton.setAttribute('aria-pressed', String(entry !== undefined));
    say(entry ? formatMessage(words.keptHere, { what: cacheSizeOf(entry.pages.length, entry.bytes) }) : estimate);
  };
  root.dataset['ready'] = '';
  if (stories > MAX_STORIES) {
    saveButton.disabled = true;
    say(formatMessage(words.tooBig, { pages: number(stories), most: number(MAX_STORIES) }));
    return;
  }
  void sendToWorker({ wish: 'list' }).then(show);

  saveButton.addEventListener('click', async () => {
    if (saveButton.getAttribute('aria-busy') === 'true') return;
    if (saveButton.getAttribute('aria-pressed') === 'true') {
      show(await sendToWorker({ wish: 'drop', kind: 'list', path }));
      return;
    }
    saveButton.setAttribute('aria-busy', 'true');
    const { failed } = await sendToWorker({ wish: 'keep', kind: 'list', path }, true, (done, of) =>
      say(formatMessage(words.keeping, { done: number(done), of: number(of) })),
    );
    saveButton.removeAttribute('aria-busy');
    if (failed === undefined) show(await sendToWorker({ wish: 'list' }));
    else say(failed.startsWith('QuotaExceeded') ? words.noRoom : words.notKept);
  });
}

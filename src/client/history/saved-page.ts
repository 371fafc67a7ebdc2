/** Fills the page that lists saved and read stories. */
import { formatMessage } from '../../i18n/format-message.ts';
import { button } from '../create-element.ts';
import { labelled } from '../format.ts';
import { onStoredChange } from '../local-storage.ts';
import { initSavedHighlights } from '../highlights/saved-highlights.ts';
import { sendToWorker } from '../offline/worker-client.ts';
import { restoreOfflineCopies } from './restore-offline-copies.ts';
import { storyItem } from './story-item.ts';
import { isHistoryEnabled, list, type ListName, remove } from './history.ts';
import { restore, snapshot } from './snapshot.ts';

const lists: readonly ListName[] = ['saved', 'read'];

export function initSavedPage(page: HTMLElement): void {
  const part = (name: string) => page.querySelector<HTMLElement>(`[data-saved="${name}"]`);
  const status = part('status');

  const show = () => {
    for (const name of lists) {
      const stories = list(name);
      part(name)?.replaceChildren(
        ...stories.map((story) => {
          const removeButton = button(words.remove[name], () => forget(name, story.url, story.title));
          removeButton.ariaLabel = labelled(words.remove[name], story.title);
          return storyItem(story, removeButton);
        }),
      );
      part(`${name}-none`)?.toggleAttribute('hidden', stories.length > 0);
      part(`${name}-all`)?.toggleAttribute('hidden', stories.length === 0);
    }
    showHighlights();
    if (!isHistoryEnabled()) say(words.memoryOff);
  };
  const say = (text: string, ...more: readonly Node[]) => status?.replaceChildren(text, ' ', ...more);
  const showHighlights = initSavedHighlights(page, say);

  /** @param url undefined removes the whole list */
  const forget = async (name: ListName, url?: string, title = '') => {
    const before = snapshot();
    for (const story of list(name)) if (!url || story.url === url) remove(name, story.url);
    show();
    const undo = button(words.undo, () => {
      const isStored = restore(before);
      show();
      say(isStored ? words.undone : words.noRoom);
      return restoreOfflineCopies();
    });
    say(formatMessage(url ? words.removed : words.removedAll, { title: `\u2068${title}\u2069` }), undo);
    undo.focus();
    await sendToWorker({ wish: 'drop', kind: name, ...(url && { path: url }) });
  };

  for (const name of lists) part(`${name}-all`)?.addEventListener('click', () => void forget(name));
  onStoredChange(show);
  show();
  // Those that the site has removed are marked when the reply comes.
  void sendToWorker({ wish: 'gone', paths: lists.flatMap((name) => list(name).map(({ url }) => url)) });
}

/** Loads the script of highlights on the page of an article, when words are selected or when the page has some. */
import { isHistoryEnabled, isStorageAvailable } from '../history/history.ts';
import { url } from '../history/track-reading.ts';
import { keyOf } from '../local-storage.ts';

const text = document.querySelector<HTMLElement>('.article:not(.version) .text');

/** Browsers without this interface could not paint anything. */
if (text && 'highlights' in CSS && isHistoryEnabled() && isStorageAvailable()) {
  const start = () => {
    document.removeEventListener('selectionchange', startIfSelected);
    import('./article-highlights.ts').then(
      ({ showHighlights }) => showHighlights(text),
      () => undefined,
    );
  };
  const startIfSelected = () => {
    const selection = getSelection();
    if (!selection?.isCollapsed && selection?.containsNode(text, true)) start();
  };
  if (localStorage.getItem(keyOf('highlights'))?.includes(`"${url}`)) start();
  else document.addEventListener('selectionchange', startIfSelected);
}

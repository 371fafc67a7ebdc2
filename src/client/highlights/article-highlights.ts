/** Highlights and notes on the page of an article: paints them, and offers to make, read and change them. */
import { formatMessage } from '../../i18n/format-message.ts';
import { button } from '../create-element.ts';
import { number } from '../format.ts';
import { storyHere, url } from '../history/track-reading.ts';
import css from '../../styles/device/highlights.css?inline';
import { onStoredChange } from '../local-storage.ts';
import { adoptStyles } from './adopt-styles.ts';
import { deleteHighlight, keepHighlight, whyNotStored } from './change-highlights.ts';
import type { HighlightList, Shown } from './highlight-list.ts';
import { highlights } from './highlights.ts';
import { readPageText } from './page-text.ts';
import { exactPlace, type Place, quoteOf } from './quote.ts';
import { highlightsOf, idOf, MAX_QUOTE, type StoredHighlight } from './stored-highlight.ts';
import { createToolbar } from './toolbar.ts';

const page = location.pathname;
/** Milliseconds of work after which the page may answer its reader. */
const MAX_BUSY = 50;

/** @param text the element with the text of the article */
export function showHighlights(text: HTMLElement): void {
  adoptStyles(css);
  const { text: letters, rangeOf, placeOf } = readPageText(text);
  const found = new Map<string, Place | undefined>();
  /** Those that are being looked for, and those that were moved to this page. */
  const sought = new Set<string>();
  const moved = new Set<string>();
  let shown: readonly Shown[] = [];

  const placeOfStored = (one: StoredHighlight) => found.get(idOf(one));
  /** Looks for highlights in the text. Few were corrected, so few readers load what finds those. */
  const look = async (some: readonly StoredHighlight[]) => {
    const changed = some.filter((one) => {
      sought.add(idOf(one));
      const place = exactPlace(letters, one);
      if (place !== 'unknown') found.set(idOf(one), place);
      return place === 'unknown';
    });
    if (changed.length === 0) return;
    const find = await import('./find-quote.ts').then(
      ({ quoteFinder }) => quoteFinder(letters),
      () => undefined,
    );
    // Without the script nothing is known about them: they are neither painted nor called lost.
    if (!find) {
      for (const one of changed) sought.delete(idOf(one));
      return;
    }
    let since = performance.now();
    for (const one of changed) {
      found.set(idOf(one), find(one));
      // Many long quotes take seconds, in which the reader may scroll.
      if (performance.now() - since > MAX_BUSY) {
        await new Promise((resolve) => setTimeout(resolve));
        since = performance.now();
      }
    }
    show();
  };
  const show = () => {
    const stored = highlightsOf(highlights(), url);
    void look(stored.filter((one) => !sought.has(idOf(one))));
    const all = stored
      .filter((one) => found.has(idOf(one)))
      .map((highlight) => ({ highlight, place: placeOfStored(highlight) }));
    // Words may have moved from one page of a long article to another. They move once: both pages may have them, in two tabs.
    for (const { highlight, place } of all)
      if (place && highlight.url !== page && !moved.has(idOf(highlight))) {
        moved.add(idOf(highlight));
        keepHighlight({ ...highlight, url: page });
      }
    shown = all
      .filter(({ highlight, place }) => place || highlight.url === page)
      .toSorted((a, b) => (a.place?.start ?? Infinity) - (b.place?.start ?? Infinity))
      .map(({ highlight, place }) => ({ highlight, range: place && rangeOf(place) }));
    const ranges = (isNoted: boolean) =>
      shown.flatMap(({ highlight, range }) => (range && (highlight.note !== '') === isNoted ? range : []));
    CSS.highlights.set('marked', new Highlight(...ranges(false)));
    CSS.highlights.set('noted', new Highlight(...ranges(true)));
    if (shown.length > 0 || loading !== undefined) withList((list) => list.show(shown));
  };

  const keep = (one: StoredHighlight) => {
    const isKept = keepHighlight(one);
    show();
    return isKept ? undefined : whyNotStored();
  };
  const remove = (one: StoredHighlight) => {
    toolbar.hide();
    deleteHighlight(one, show, say);
  };
  const edit = (one: StoredHighlight) => {
    toolbar.hide();
    import('./note-dialog.ts').then(
      ({ openNote }) =>
        openNote(
          one,
          (note) => keep({ ...one, note }),
          () => remove(one),
        ),
      () => say(words.notKept),
    );
  };
  let loading: Promise<HighlightList> | undefined;
  const withList = (use: (list: HighlightList) => void) => {
    loading ??= import('./highlight-list.ts').then(({ createList }) => createList(text, edit, remove));
    loading.then(use, () => undefined);
  };
  const say = (said: string, ...more: readonly Node[]) => withList((list) => list.say(said, ...more));
  const toolbar = createToolbar(text);

  /** Highlights words. @returns undefined if there was no room */
  const mark = (place: Place): StoredHighlight | undefined => {
    const quote = quoteOf(letters, place);
    const known = shown.find(({ highlight }) => {
      const at = placeOfStored(highlight);
      return at?.start === place.start && at.end === place.end;
    });
    const one = known?.highlight ?? { ...storyHere(), ...quote, url: page, note: '' };
    const message = known ? undefined : keep(one);
    const selection = getSelection();
    if (selection?.rangeCount) selection.collapseToEnd();
    toolbar.hide();
    say(message ?? words.highlighted);
    return message === undefined ? one : undefined;
  };

  let isOffered = false;
  /** Offers to highlight the selected words. */
  const offer = () => {
    const selection = getSelection();
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const place = range?.intersectsNode(text) ? placeOf(range) : undefined;
    // Firefox and WebKit end the selection when a button gets the focus.
    if (!place && toolbar.hasFocus()) return undefined;
    // A press on a highlight moves the selection, and what it has shown stays.
    if (!place && isOffered) toolbar.hide();
    isOffered = place !== undefined;
    if (!place) return undefined;
    const chosen = rangeOf(place);
    if (place.end - place.start > MAX_QUOTE)
      return toolbar.show(chosen, formatMessage(words.quoteTooLong, { most: number(MAX_QUOTE) }));
    return toolbar.show(
      chosen,
      button(words.highlight, () => mark(place)),
      button(words.note, () => {
        const one = mark(place);
        if (one) edit(one);
      }),
    );
  };
  let isPressed = false;
  addEventListener('pointerdown', ({ target, pointerType }) => {
    if (target instanceof Element && target.closest('.marker')) return;
    isPressed = pointerType === 'mouse';
    toolbar.hide();
  });
  for (const type of ['pointerup', 'pointercancel'])
    addEventListener(type, () => {
      if (isPressed) setTimeout(offer);
      isPressed = false;
    });
  document.addEventListener('selectionchange', () => {
    if (!isPressed) offer();
  });

  // A highlight that is pressed offers its note.
  text.addEventListener('click', ({ clientX: x, clientY: y, target }) => {
    if (!getSelection()?.isCollapsed || (target instanceof Element && target.closest('a,button'))) return;
    const isHit = ({ left, right, top, bottom }: DOMRect) => left <= x && x <= right && top <= y && y <= bottom;
    const hit = shown.find(({ range }) => [...(range?.getClientRects() ?? [])].some(isHit));
    if (!hit?.range) return;
    const { highlight, range } = hit;
    toolbar.show(
      range,
      button(highlight.note ? words.editNote : words.note, () => edit(highlight)),
      button(words.clear, () => remove(highlight)),
    );
  });

  onStoredChange(show);
  show();
  if (!getSelection()?.isCollapsed) offer();
}

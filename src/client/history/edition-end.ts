/** The end of an edition: how many of its stories were read on this device, how long the others take, and the next of them. */
import { element } from '../create-element.ts';
import { createFormatters, formatMessage } from '../../i18n/format-message.ts';

// Without `format.ts`, which would become a file of its own if two scripts shared it.
const { counted, number } = createFormatters(LOCALE);

/**
 * Fills the line below the stories of a day or of the front page. It stays empty until one of them was read.
 * @param end the line; `data-left` says whether the page has the whole `edition` or a `page` of it
 */
export function showEditionEnd(end: HTMLElement): void {
  const stories = [...document.querySelectorAll<HTMLElement>('.edition-stories [data-minutes]')];
  const unread = stories.filter((story) => !story.querySelector('.headline .read'));
  const isWhole = end.dataset['left'] === 'edition';
  const [next] = unread;
  if (unread.length === stories.length) end.replaceChildren();
  else if (!next) end.replaceChildren(isWhole ? words.through : words.throughPage);
  else {
    const minutes = unread.reduce((sum, { dataset }) => sum + Number(dataset['minutes']), 0);
    const left = counted(words.left, Math.max(1, Math.ceil(minutes)), {
      read: number(stories.length - unread.length),
      all: number(stories.length),
    });
    end.replaceChildren(isWhole ? left : formatMessage(words.onPage, { left }), ' ', linkTo(next));
  }
}

function linkTo(story: HTMLElement): HTMLAnchorElement {
  const { href = '', textContent = '' } = story.querySelector<HTMLAnchorElement>('.headline a') ?? {};
  const link = element('a', { href }, words.nextUnread);
  // The words in sight are the beginning of the name, as voice control needs it.
  link.ariaLabel = formatMessage(words.labelled, {
    label: words.nextUnread,
    text: textContent.replaceAll('\u00AD', '').trim(),
  });
  return link;
}

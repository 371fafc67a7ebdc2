/** The settings in a dialog: what the page of settings holds, fetched once, so that no other page carries it. */
import { button, element } from '../dom.ts';
import { initSettings } from './init.ts';

// The page of settings needs it, too: one file for both.
export { initSettings };

let opened: Promise<HTMLDialogElement> | undefined;

/**
 * Opens the dialog, at the place with the given id if there is one.
 * @param control leads to the page of settings, and has the keyboard again when the dialog closes
 * @throws when the page cannot be had
 */
export async function openSettingsDialog(control: HTMLAnchorElement, place: string): Promise<void> {
  opened ??= make(control).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  const dialog = await opened;
  if (!dialog.open) dialog.showModal();
  const there = place && dialog.querySelector<HTMLElement>(`#${place}`);
  if (!there) return;
  there.scrollIntoView({ block: 'start' });
  there.focus({ preventScroll: true });
}

async function make(control: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const page = await fetchPage(control.href);
  const settings = page.querySelector('[data-settings]')?.parentElement;
  const title = page.querySelector('h1')?.textContent;
  if (!settings || !title) throw new Error('This is not the page of settings.');
  await Promise.all(Array.from(page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'), addStyle));

  const close = button(words.close, () => dialog.close());
  const head = element('header', {}, element('h2', {}, title), close);
  const content = element('div', {}, head, document.importNode(settings, true));
  const dialog = element('dialog', { className: 'panel', ariaLabel: title }, content);

  // Everything that can be seen of the dialog is its content: what hits the dialog itself is beside it. Where a press began
  // counts, since text that is being selected is often left on the other side of an edge.
  let beside = false;
  dialog.addEventListener('pointerdown', ({ target }) => {
    beside = target === dialog;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (beside && target === dialog) dialog.close();
  });
  // Some browsers give a link that was clicked no focus, hence have nothing to give it back to.
  dialog.addEventListener('close', () => control.focus());
  document.body.append(dialog);
  initSettings(dialog);
  return dialog;
}

/** A page of ours as a document, in which nothing runs. The policy lets no text be parsed as one. */
function fetchPage(url: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.onload = () =>
      request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(url));
    request.onerror = () => reject(new Error(url));
    request.send();
  });
}

/** Adds a style sheet to this page, unless it is there. */
function addStyle({ href }: HTMLLinkElement): Promise<void> | undefined {
  if (Array.from(document.styleSheets).some((sheet) => sheet.href === href)) return undefined;
  return new Promise((resolve, reject) => {
    const link = element('link', {
      rel: 'stylesheet',
      href,
      onload: () => resolve(),
      onerror: () => reject(new Error(href)),
    });
    document.head.append(link);
  });
}

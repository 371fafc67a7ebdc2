/** The settings dialog. Its content is fetched once from the settings page, so that no other page contains it. */
import { button, element } from '../create-element.ts';
import { initHistorySettings } from '../history/history-settings.ts';
import { initOfflineSettings } from '../offline/offline-settings.ts';
import { initPreferenceControls } from './preference-controls.ts';

/** Initialises the settings, on their page or in the dialog. */
export function initSettings(root: ParentNode): void {
  initPreferenceControls(root);
  initHistorySettings(root);
  initOfflineSettings(root);
  for (const part of root.querySelectorAll<HTMLElement>('[data-settings]')) part.dataset['ready'] = '';
}

let opened: Promise<HTMLDialogElement> | undefined;

/**
 * Opens the dialog.
 * @param control the link to the settings page; it gets the focus when the dialog closes
 * @param id id of the heading of the keyboard shortcuts, which are then shown alone; empty for all settings
 * @throws if the settings page cannot be loaded
 */
export async function openSettingsDialog(control: HTMLAnchorElement, id: string): Promise<void> {
  opened ??= createDialog(control).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  const dialog = await opened;
  const part = id ? dialog.querySelector<HTMLElement>(`#${id}`) : null;
  dialog.toggleAttribute('data-part', part !== null);
  dialog.ariaLabel = (part ?? dialog.querySelector('h2'))?.textContent ?? '';
  const isClicked = !part && !control.matches(':focus-visible');
  if (!dialog.open) dialog.showModal();
  part?.focus({ preventScroll: true });
  if (isClicked) hideFocusRing(dialog.querySelector('button'));
}

/** After a click, WebKit shows the focus that a dialog gives to its first control as if a key had moved it. */
function hideFocusRing(focused: HTMLElement | null): void {
  focused?.blur();
  focused?.focus({ focusVisible: false } as FocusOptions);
}

async function createDialog(control: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const page = await fetchPage(control.href);
  const settings = page.querySelector('[data-settings]')?.parentElement;
  const title = page.querySelector('h1')?.textContent;
  if (!settings || !title) throw new Error(control.href);
  await Promise.all(Array.from(page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'), addStyle));

  const close = button(words.close, () => dialog.close());
  const header = element('header', {}, element('h2', {}, title), close);
  const content = element('div', {}, header, document.importNode(settings, true));
  const dialog = element('dialog', { className: 'panel' }, content);

  // The content fills the dialog, so a click on the dialog element itself is outside the content. The press must begin there
  // too, because a reader who selects text may release the button outside.
  let pressedOutside = false;
  dialog.addEventListener('pointerdown', ({ target }) => {
    pressedOutside = target === dialog;
  });
  dialog.addEventListener('click', ({ target }) => {
    if (pressedOutside && target === dialog) dialog.close();
  });
  // Some browsers do not focus a clicked link, so they would not restore the focus to it.
  dialog.addEventListener('close', () => control.focus());
  document.body.append(dialog);
  initSettings(dialog);
  return dialog;
}

/** Loads a page of this site as an inert document. It uses XMLHttpRequest, because the policy forbids parsing strings as HTML. */
function fetchPage(url: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    // Also after an error of the network, which leaves the status 0.
    request.onloadend = () =>
      request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(url));
    request.send();
  });
}

/** Adds a style sheet to this page, unless the page already has it. */
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

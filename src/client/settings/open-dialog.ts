/** The control in the masthead: a link to the page of settings, which opens the same in a dialog where that can be had. */
const control = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="?"]');
// On the page itself there is nothing to open, and the same controls must not be there twice.
const opens = control && !document.querySelector('[data-settings]');

/** Shows the settings, at the place with the given id or from their beginning. */
export async function openSettings(place = ''): Promise<void> {
  try {
    if (opens) await (await import('./dialog.ts')).openSettingsDialog(control, place);
  } catch {
    // No network, or a newer edition in the place of this one: the page is there, or says that it is not.
    location.assign(control?.href ?? '');
  }
  if (!opens) location.assign(`${control?.href}#${place}`);
}

if (opens) {
  control.ariaHasPopup = 'dialog';
  control.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openSettings();
  });
}

/** The settings link in the masthead. With this script it opens the settings page in a dialog. */
const control = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="?"]');
// Not on the settings page itself: the same controls must not be there twice.
const hasDialog = control && !document.querySelector('[data-settings]');

/** Opens the settings. @param id id of the heading of the part that is wanted; empty for all of them */
export async function openSettings(id = ''): Promise<void> {
  try {
    if (!hasDialog) return location.assign(`${control?.href}#${id}`);
    await (await import('../seldom.ts')).openSettingsDialog(control, id);
  } catch {
    // The dialog could not be loaded: no network, or a newer release has replaced this one. Open the page instead.
    location.assign(control?.href ?? '');
  }
}

if (hasDialog) {
  control.ariaHasPopup = 'dialog';
  control.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openSettings();
  });
}

/** `/` leads to the search from everywhere, unless it is being typed. */
addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing)
    return;
  if (target instanceof Element && target.closest('input,select,textarea,[contenteditable]')) return;
  const field = document.querySelector<HTMLInputElement>('form:not([hidden]) #q');
  const way = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="/"]');
  if (!field && !way) return;
  event.preventDefault();
  // What is selected has the keyboard in some browsers only.
  field?.focus();
  field?.select();
  if (!field) location.assign(`${way?.href}#q`);
});

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
  if (field) field.select();
  else location.assign(`${way?.href}#q`);
});

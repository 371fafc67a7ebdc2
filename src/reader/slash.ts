/**
 * `/` leads to the search from everywhere, unless it is being typed. A key without a modifier can be hit by accident, or by a
 * program that writes what somebody says, so the search page has a box that turns it off (WCAG 2.1.4).
 */
const KEY = 'slash';

addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing)
    return;
  if (target instanceof Element && target.closest('input,select,textarea,[contenteditable]')) return;
  const field = document.querySelector<HTMLInputElement>('form:not([hidden]) #q');
  const way = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts="/"]');
  if ((!field && !way) || isOff()) return;
  event.preventDefault();
  // What is selected has the keyboard in some browsers only.
  field?.focus();
  field?.select();
  if (!field) location.assign(`${way?.href}#q`);
});

const box = document.querySelector<HTMLInputElement>('[data-search="slash"]');
if (box) {
  box.checked = !isOff();
  box.addEventListener('change', () => turn(box.checked));
}

// A browser may forbid to keep anything: then the key works, and the box holds for nothing but its page.
function isOff(): boolean {
  try {
    return localStorage.getItem(KEY) === 'off';
  } catch {
    return false;
  }
}

function turn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // See above.
  }
}

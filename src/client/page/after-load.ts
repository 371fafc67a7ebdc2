/** Calls a function when the page has loaded, or at once if it has. */
export function afterLoad(listener: () => void): void {
  if (document.readyState === 'complete') listener();
  else addEventListener('load', listener);
}

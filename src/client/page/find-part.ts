/**
 * On a page of an article that has several: opens the page that has the paragraph or note that the address names. An address from
 * before a change of the text, or from another article, may name the first page.
 */

/** The fragments that a text has; see `article/html/anchors.ts`. */
const FRAGMENT = /^#((?:[hp]-|note-|ref-)[a-z0-9-]+)$/;

/** @param numbers the element with the number of pages, and the address of the first one */
export async function findPart(numbers: HTMLElement): Promise<void> {
  const [, id] = FRAGMENT.exec(location.hash) ?? [];
  if (!id || document.getElementById(id)) return;
  const { first = '', parts = '' } = numbers.dataset;
  for (let part = 1; part <= Number(parts); part += 1) {
    const address = part > 1 ? `${first}${part}/` : first;
    if (address === location.pathname) continue;
    const response = await fetch(address);
    if (response.ok && new RegExp(`\\sid="?${id}[" >]`).test(await response.text()))
      return location.replace(`${address}#${id}`);
  }
}

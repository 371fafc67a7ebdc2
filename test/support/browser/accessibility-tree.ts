/** Reads the description of the focused element for assistive technology. */
import type { CDPSession, Page } from 'playwright-core';

/** States of an element that are announced after its role and name if they apply. */
const states = ['pressed', 'checked', 'expanded', 'disabled', 'invalid', 'hasPopup', 'keyshortcuts'];

/** @returns a function that tells what has the keyboard, as `role “name” state=value`. */
export async function startReadingOut(page: Page): Promise<() => Promise<string>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    const node = await nodeWithFocus(session);
    const said = (node?.properties ?? [])
      .filter(({ name, value }) => states.includes(name) && `${value.value}` !== 'false')
      .map(({ name, value }) => `${name}=${value.value}`);
    return [node?.role?.value, `“${`${node?.name?.value ?? ''}`.trim()}”`, ...said].join(' ');
  };
}

async function nodeWithFocus(session: CDPSession) {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId ?? '',
    fetchRelatives: false,
  });
  return nodes[0];
}

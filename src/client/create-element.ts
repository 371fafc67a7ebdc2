/** Creates elements. Strings become text nodes and are never parsed as HTML. */

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

export const button = (text: string, onClick: () => unknown): HTMLButtonElement =>
  element('button', { type: 'button', onclick: () => void onClick() }, text);

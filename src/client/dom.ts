/** Elements made by scripts. Text is only ever text. */

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export const button = (text: string, press: () => unknown): HTMLButtonElement =>
  element('button', { type: 'button', onclick: () => void press() }, text);

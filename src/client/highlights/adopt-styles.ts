/**
 * Gives the document a style sheet that came with a script. The policy of the site forbids style elements, and pages without highlights need
 * none of these rules.
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** The icon of a paper that has none of its own: a calendar's leaf with the first letter of the paper's name, as an SVG. */

/** The red of the light theme, as in `styles/theme.css`. */
const RED = '#8f1d14';

/**
 * The letter is text, so that a name in any script has one.
 * @param name a leading English article is ignored @param accent the paper's own, as `#rrggbb`
 */
export function faviconOf(name: string, accent: string = RED): string {
  const [letter = ''] = /[\p{L}\p{N}]\p{M}*/u.exec(name.normalize('NFC').replace(/^the\s+/i, '')) ?? [];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <rect width="64" height="64" rx="8" fill="#fbf9f4"/>
  <path fill="${accent}" d="M8 0h48a8 8 0 0 1 8 8v9H0V8a8 8 0 0 1 8-8Z"/>
  <text x="32" y="55" text-anchor="middle" font-family="Georgia,'Noto Serif',serif" font-size="46" font-weight="700" fill="#1b1a17">${letter.toUpperCase()}</text>
</svg>
`;
}

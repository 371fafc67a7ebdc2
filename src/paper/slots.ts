/** The publisher's own markup in the head and the foot: what the security policy refuses in it is told. Pure. */
import { hash } from 'node:crypto';
import type { PolicyAdditions, PolicyDirective } from './policy.ts';

/** Elements that load something by an address, with the directive that must allow it. */
const LOADING =
  /<(script|img|link|iframe|audio|video|source|form)\b[^>]*?\s(?:src|href|action)\s*=\s*["']?((?:https?:)?\/\/[^\s"'>]+)/gi;
const directives: Readonly<Record<string, PolicyDirective>> = {
  script: 'script-src',
  img: 'img-src',
  link: 'style-src',
  iframe: 'frame-src',
  audio: 'media-src',
  video: 'media-src',
  source: 'media-src',
  form: 'form-action',
};
/** Scripts in the markup itself. Data in a script element is no script. */
const INLINE = /<script\b(?![^>]*\ssrc\s*=)(?![^>]*\stype\s*=\s*["']?[\w/+-]*json)[^>]*>([\s\S]*?)<\/script>/gi;

/** Styles in the markup itself, and attributes that run or style something. */
const STYLES = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;
const HANDLERS = /<[a-z][\w-]*\b(?:"[^"]*"|'[^']*'|[^"'<>])*?\s(on[a-z]+|style)\s*=/gi;

/** Parts of markup that swallow all that follows them, until their end. */
const SWALLOWING = /<!--|<(script|style|title|textarea|template|noscript|iframe|xmp|select)(?=[\s>/])/gi;

/**
 * Finds a comment or element without an end, which would swallow the rest of each page.
 * @param file as messages name it
 * @returns the problem with its line and the remedy; undefined when there is none
 */
export function openMarkup(file: string, markup: string): string | undefined {
  SWALLOWING.lastIndex = 0;
  for (let match = SWALLOWING.exec(markup); match; match = SWALLOWING.exec(markup)) {
    const [, name] = match;
    const end = name === undefined ? '-->' : `</${name.toLowerCase()}`;
    const at = markup.toLowerCase().indexOf(end, match.index + (name === undefined ? '<!--'.length : 0));
    if (at < 0) {
      const line = markup.slice(0, match.index).split('\n').length;
      const close = name === undefined ? end : `${end}>`;
      return `${file}:${line}: ${match[0]} has no end, and would swallow the rest of each page. Write ${close} behind it.`;
    }
    SWALLOWING.lastIndex = at + end.length;
  }
  return undefined;
}

/**
 * @param file as messages name it
 * @returns a line for each part of the markup that browsers will refuse
 */
export function refusedMarkup(file: string, markup: string, allow: PolicyAdditions): string[] {
  const lineAt = (offset: number) => markup.slice(0, offset).split('\n').length;
  const found: { offset: number; message: string }[] = [];
  for (const { 0: tag, 1: name = '', 2: address = '', index } of markup.matchAll(LOADING)) {
    const directive = directives[name.toLowerCase()];
    const isStyle =
      name.toLowerCase() !== 'link' ||
      /\brel\s*=\s*["']?[\w ]*stylesheet/i.test(tag + markup.slice(index + tag.length).split('>')[0]);
    // An address without a protocol has that of the site.
    const url = URL.parse(address, 'https://site.example');
    if (!directive || !isStyle || !url || isAllowed(url, allow[directive] ?? [])) continue;
    // The policy allows addresses of https alone.
    const https = url.protocol === 'https:' ? '' : 'Begin the address with https://. ';
    const origin = url.origin.replace(/^http:/, 'https:');
    const remedy = `${https}If you want it, write in paper.yaml: allow: { ${directive}: [${origin}] }`;
    found.push({ offset: index, message: `the policy refuses ${address}. ${remedy}` });
  }
  for (const { 1: code = '', index } of markup.matchAll(INLINE)) {
    const source = `'sha256-${hash('sha256', code, 'base64')}'`;
    if (allow['script-src']?.includes(source)) continue;
    const remedy = `If you want it, write in paper.yaml: allow: { script-src: ["${source}"] }`;
    found.push({ offset: index, message: `the policy refuses this inline script. ${remedy}` });
  }
  for (const { 1: code = '', index } of markup.matchAll(STYLES)) {
    const source = `'sha256-${hash('sha256', code, 'base64')}'`;
    if (allow['style-src']?.includes(source)) continue;
    found.push({ offset: index, message: 'the policy refuses styles in the markup. Write them into theme.css.' });
  }
  for (const { 1: name = '', index } of markup.matchAll(HANDLERS)) {
    const remedy = /^on/i.test(name)
      ? 'Write a script that adds it, in a file of public/.'
      : 'Write it into theme.css, for a class.';
    found.push({ offset: index, message: `the policy refuses the attribute ${name.toLowerCase()}. ${remedy}` });
  }
  return found
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, message }) => `${file}:${lineAt(offset)}: ${message}`);
}

/** Whether a source of the policy matches an address: its origin, and the beginning of its path. */
const isAllowed = (url: URL, sources: readonly string[]) =>
  sources.some((source) => {
    const wild = source.replace('://*.', '://wild.');
    if (!URL.canParse(wild)) return false;
    const { protocol, hostname, port, pathname } = new URL(wild);
    const hostMatches = source.includes('://*.')
      ? url.hostname.endsWith(hostname.slice('wild'.length))
      : url.hostname === hostname;
    return (
      url.protocol === protocol &&
      hostMatches &&
      url.port === port &&
      (pathname === '/' || url.pathname.startsWith(pathname))
    );
  });

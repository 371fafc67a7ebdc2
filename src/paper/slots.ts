/** The publisher's own markup in the head and the foot: what cannot stand there, and what the security policy refuses. Pure. */
import { hash } from 'node:crypto';
import { loadedBy } from './markup-addresses.ts';
import { tagsOf } from './markup-tags.ts';
import { type PolicyAdditions, type PolicyDirective, policyDirectives } from './policy.ts';

/** Parts of markup that swallow all that follows them, until their end. */
const SWALLOWING = /<!--|<(script|style|title|textarea|template|noscript|iframe|xmp|select)(?=[\s>/])/gi;

/**
 * Finds what would break each page: a comment or element without an end, or `<base>`.
 * @param file as messages name it
 * @returns the problem with its line and the remedy; undefined when there is none
 */
export function breakingMarkup(file: string, markup: string): string | undefined {
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
  const base = tagsOf(markup).find(({ name }) => name === 'base');
  return (
    base &&
    `${file}:${base.line}: <base> would change where every link of each page leads. Remove it, and write whole addresses in your markup.`
  );
}

/** Types of scripts that run or steer the browser. A script element of another type holds data. */
const RUNNING = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/**
 * @param file as messages name it
 * @param origin that of the paper, such as `https://news.example`, where it is known
 * @returns a line for each part of the markup that browsers will refuse
 */
export const refusedMarkup = (file: string, markup: string, allow: PolicyAdditions, origin?: string): string[] =>
  tagsOf(markup).flatMap((tag) => {
    const { name, attributes, text, line } = tag;
    const source = `'sha256-${hash('sha256', text, 'base64')}'`;
    const refused: string[] = [];
    for (const { directive, address } of loadedBy(tag)) {
      const remedy = remedyOf(directive, address, allow, origin);
      if (remedy !== undefined) refused.push(`${address.slice(0, 200)}. ${remedy}`);
    }
    const isInline = name === 'script' && !attributes.has('src') && RUNNING.test(attributes.get('type')?.trim() ?? '');
    if (isInline && !allow['script-src']?.includes(source))
      refused.push(`this inline script. If you want it, write in paper.yaml: allow: { script-src: ["${source}"] }`);
    if (name === 'style' && !allow['style-src']?.includes(source))
      refused.push('styles in the markup. Write them into theme.css.');
    for (const [attribute] of attributes) {
      if (attribute === 'style') refused.push('the attribute style. Write it into theme.css, for a class.');
      if (/^on[a-z]+$/.test(attribute))
        refused.push(`the attribute ${attribute}. Write a script that adds it, in a file of public/.`);
    }
    return refused.map((message) => `${file}:${line}: the policy refuses ${message}`);
  });

/** Directives that allow nothing, not even files of the site, before a paper names an origin. */
const CLOSED: ReadonlySet<string> = new Set<PolicyDirective>(['font-src', 'frame-src', 'media-src']);

/** The remedy where the policy refuses to load something; undefined when it allows it already. */
function remedyOf(
  directive: string,
  address: string,
  allow: PolicyAdditions,
  origin = 'https://news.example',
): string | undefined {
  const url = URL.parse(address, origin);
  if (!url) return 'This is not an address. Correct it.';
  if (directive === 'object-src')
    return 'No setting allows <object> and <embed>. Link to the file, or show it in <img>, <video> or <iframe>.';
  const isPath = !/^[a-z][a-z\d+.-]*:|^[/\\]{2}/i.test(address);
  const isOwn = isPath || url.origin === origin;
  const known = policyDirectives.find((name) => name === directive);
  if (isOwn && !CLOSED.has(directive)) return undefined;
  if (!known) return 'No setting allows it. Put the file into public/.';
  if (isAllowed(url, allow[known] ?? [])) return undefined;
  if (!/^https?:$/.test(url.protocol)) return 'Put what it holds into a file of public/.';
  // The policy allows addresses of https alone.
  const https = url.protocol === 'https:' ? '' : 'Begin the address with https://. ';
  const hint = isPath ? 'Files of the site need its origin here. ' : '';
  return `${https}${hint}If you want it, write in paper.yaml: allow: { ${known}: [${url.origin.replace(/^http:/, 'https:')}] }`;
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

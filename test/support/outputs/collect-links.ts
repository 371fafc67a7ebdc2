/** Reads every page and style sheet of a built site and finds what leads nowhere or away. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

interface Link {
  readonly to: string;
  /** The browser goes there by itself, without a click. */
  readonly fetched: boolean;
}

interface Page {
  readonly ids: readonly string[];
  readonly links: readonly Link[];
}

/** Relations of `<link>` that are statements about the page, not something to fetch. */
const statements = ['canonical', 'alternate', 'author', 'license', 'next', 'prev', 'help', 'search', 'up', 'me'];
const linkAttributes = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'background', 'manifest'];
const clicked = ['a', 'area', 'form', 'button', 'input', 'blockquote', 'q', 'ins', 'del'];

/** Any origin will do: the built site does not know where it is served. */
const anyOrigin = 'http://dateline.invalid';

/** Each problem of the site as a sentence that begins with the file it is in. `origin` is what SITE_URL was, if set. */
export function linkProblems(outDir: string, base = '/', origin = anyOrigin): string[] {
  const filesOf = (pattern: string) => globSync(pattern, { cwd: outDir }).map((file) => file.replaceAll('\\', '/'));
  const read = (file: string) => readFileSync(join(outDir, file), 'utf8');
  const pages = new Map(filesOf('**/*.html').map((file) => [file, readPage(read(file))]));

  const problemOf = (from: string, { to, fetched }: Link): string | undefined => {
    const page = origin + base + from.replace(/(^|\/)index\.html$/, '$1');
    if (!URL.canParse(to, page)) return 'is not a URL';
    const url = new URL(to, page);
    if (url.protocol === 'data:') return undefined;
    if (url.origin !== origin) return fetched ? 'is fetched from another origin' : undefined;
    if (!url.pathname.startsWith(base)) return 'leads out of the base path';
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!isFile(join(outDir, file))) return 'leads to no file';
    const place = decodeURIComponent(url.hash.slice(1));
    return place && !pages.get(file)?.ids.includes(place) ? 'leads to no place on its page' : undefined;
  };
  const broken = (from: string, links: readonly Link[]) =>
    links.flatMap((link) => {
      const problem = problemOf(from, link);
      return problem ? [`${from}: ${link.to} ${problem}`] : [];
    });

  const onPages = [...pages].flatMap(([file, { ids, links }]) => {
    const twice = ids.length === new Set(ids).size ? [] : ids.filter((id, at) => ids.indexOf(id) !== at);
    return [...twice.map((id) => `${file}: two elements have the id ${id}`), ...broken(file, links)];
  });
  return [...onPages, ...filesOf('**/*.css').flatMap((file) => broken(file, linksInStyle(read(file))))];
}

/** The links that lead nowhere, of all pages that a client comes to from the front page. @param origin what SITE_URL was */
export function deadLinksFromFront(outDir: string, origin: string): string[] {
  const seen = new Set(['index.html']);
  const dead: string[] = [];
  for (const from of seen) {
    const text = readFileSync(join(outDir, from), 'utf8');
    const links = from.endsWith('.html') ? readPage(text).links : from.endsWith('.css') ? linksInStyle(text) : [];
    for (const { to } of links) {
      const url = new URL(to, `${origin}/${from.replace(/(^|\/)index\.html$/, '$1')}`);
      if (url.origin !== origin) continue;
      const path = decodeURIComponent(url.pathname.slice(1));
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      if (isFile(join(outDir, file))) seen.add(file);
      else dead.push(`${from}: ${to}`);
    }
  }
  return dead;
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

function readPage(html: string): Page {
  const ids: string[] = [];
  const links: Link[] = [];
  const visit = (node: Tree.Node): void => {
    if ('attrs' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const id = attributes.get('id');
      if (id !== undefined) ids.push(id);
      links.push(...linksOf(node.tagName, attributes));
    }
    if (node.nodeName === '#text' && 'value' in node && node.parentNode?.nodeName === 'style') {
      links.push(...linksInStyle(node.value));
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return { ids, links };
}

function linksOf(tag: string, attributes: ReadonlyMap<string, string>): Link[] {
  const relations = attributes.get('rel')?.toLowerCase().split(/\s+/) ?? [];
  const isStatement = tag === 'link' && relations.every((relation) => statements.includes(relation));
  const fetched = !clicked.includes(tag) && !isStatement;
  const links: Link[] = [];
  for (const [name, value] of attributes) {
    if (linkAttributes.includes(name)) links.push({ to: value, fetched });
    if (name === 'ping') links.push(...value.split(/\s+/).map((to) => ({ to, fetched: true })));
    if (name === 'style') links.push(...linksInStyle(value));
    if (name === 'srcset' || name === 'imagesrcset') {
      links.push(...value.split(',').map((part) => ({ to: part.trim().split(/\s+/)[0] ?? '', fetched: true })));
    }
  }
  const refresh = tag === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh';
  const target = refresh ? /url\s*=\s*['"]?([^'"]*)/i.exec(attributes.get('content') ?? '')?.[1] : undefined;
  if (target) links.push({ to: target, fetched: true });
  return links;
}

const linksInStyle = (css: string): Link[] =>
  [...css.matchAll(/url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)/g)].map((match) => ({
    to: match[1] ?? match[2] ?? '',
    fetched: true,
  }));

/**
 * Pages of the paper itself: `pages/imprint.md` becomes `/imprint/`. Their front matter is read here; their text is rendered
 * by the pipeline of articles, so it may come from anyone (`page-html.ts`).
 */
import { hash } from 'node:crypto';
import { type Dirent, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { slugify } from '../../article/derive/slug.ts';
import { cleanCharacters } from '../../article/text/invisible-characters.ts';
import { PaperError } from '../../errors.ts';
import { flag, line, oneOf, readBy } from '../fields.ts';
import { isInside, readPaperFile, shownPath } from '../folder.ts';
import { ABOUT, MAX_PAGE, type OwnPage, PAGES, places } from './own-page.ts';
import { headingOf, splitPage, textOf } from './page-text.ts';
import { readSettings } from '../read-settings.ts';
import { InvalidValue, readSwitch } from '../values.ts';

const MAX_PAGES = 100;

/** The first parts of the site's own addresses; a test compares them with a built site. */
export const RESERVED: ReadonlySet<string> = new Set(
  (
    '404 500 admin archive authors corrections feeds icon index llms logo names news-sitemap offline on-this-day page preview reading robots saved ' +
    'schemas search sections series site sitemap sitemaps slots sw tags theme undated unpublished'
  ).split(' '),
);

function readOrder(value: string): void {
  if (!/^-?\d{1,4}$/.test(value)) throw new InvalidValue('this is not a whole number', 'Write one such as 10.');
}

/** The front matter of a page. */
export const pageSchema = z
  .strictObject({
    title: line(120).meta({
      description: 'The heading, and the words of links to the page. By default the first heading of the text.',
      examples: ['Imprint'],
    }),
    order: readBy(readOrder).meta({
      description: 'Position among the links to own pages: the lowest first, pages without a number last.',
      examples: ['10'],
    }),
    place: oneOf(places).meta({
      description: 'Where each page of the site links to this one: `head`, `foot` (the default) or `none`.',
      examples: ['foot'],
    }),
    counts: flag().meta({
      description: 'In `about.md`: whether the figures of the archive stand below the text.',
      examples: ['yes'],
    }),
    draft: flag().meta({ description: 'Whether the page is held back.', examples: ['yes'] }),
  })
  .partial();

interface OwnPages {
  /** In the order of their links. */
  readonly pages: readonly OwnPage[];
  /** Sentences about files that are no pages. */
  readonly notes: readonly string[];
}

/** Files that the system or an editor has put there. */
const PASSED_OVER = /^\.|^[#~]|~$|^(?:thumbs\.db|desktop\.ini)$|\.(?:sw[a-p]|bak|orig|tmp)$/i;

/**
 * Reads the pages of a paper.
 * @param paper the folder of the paper
 * @param options whether drafts are among the pages
 * @throws {PaperError} with a line for each problem
 */
export function readOwnPages(paper: string, { drafts } = { drafts: false }): OwnPages {
  const names = listPages(paper);
  const pages: OwnPage[] = [];
  const notes: string[] = [];
  const problems: string[] = [];
  for (const name of names) {
    const file = `${PAGES}/${name}`;
    try {
      const page = readPage(paper, file, drafts);
      if (typeof page === 'object') pages.push(page);
      else notes.push(`${shownPath(paper, file)}: ${page}`);
    } catch (error) {
      if (!(error instanceof PaperError)) throw error;
      problems.push(error.message);
    }
  }
  for (const [slug, same] of Map.groupBy(pages, ({ slug }) => slug)) {
    if (same.length > 1)
      problems.push(
        `${same.map(({ file }) => shownPath(paper, file)).join(', ')}: these pages have one address, /${slug}/. Rename one of the files.`,
      );
  }
  if (problems.length > 0) throw new PaperError(problems);
  return { pages: pages.sort(byOrder), notes };
}

const LAST = 10_000;
const byOrder = (a: OwnPage, b: OwnPage) => (a.order ?? LAST) - (b.order ?? LAST) || (a.slug < b.slug ? -1 : 1);

/** Names of the files in the folder of pages, sorted by code unit. @throws {PaperError} when one of them can be no page */
function listPages(paper: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(paper, PAGES), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new PaperError([`${shownPath(paper, PAGES)}: this folder of own pages cannot be read.`], { cause: error });
  }
  const folder = shownPath(paper, PAGES);
  if (!isInside(paper, join(paper, PAGES)))
    throw new PaperError([`${folder}: this is a link to a place outside the paper. Copy the folder into the paper.`]);
  const names = entries.filter(({ name }) => !PASSED_OVER.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const problems = names.flatMap((entry) => {
    const remedy = 'An own page is a .md file directly in this folder; other files belong in public/.';
    return entry.isDirectory() || !(/\.md$/i.test(entry.name) || README.test(entry.name))
      ? [`${folder}/${entry.name}: this is not a page. ${remedy}`]
      : [];
  });
  if (names.length > MAX_PAGES)
    problems.push(`${folder}: these are ${names.length} pages. At most ${MAX_PAGES} are possible.`);
  if (problems.length > 0) throw new PaperError(problems);
  return names.map(({ name }) => name);
}

/** Words about the folder for those who write in it. */
const README = /^readme(?:\.(?:md|txt))?$/i;
/** Front matter with a title. */
const TITLED = /^\s*---[ \t]*\n(?:(?!---|\.\.\.).*\n)*?title[ \t]*:/i;

/** @param drafts whether drafts are pages @returns a sentence instead, for a file that is no page. @throws {PaperError} */
function readPage(paper: string, file: string, drafts: boolean): OwnPage | string {
  const shown = shownPath(paper, file);
  const bytes = readPaperFile(paper, file, MAX_PAGE);
  if (!bytes) throw new PaperError([`${shown}: the file has just disappeared. Build again.`]);
  if (!Buffer.isBuffer(bytes)) throw new PaperError([`${shown}: ${bytes.problem}. ${bytes.remedy}`]);
  const text = textOf(bytes, shown);
  if (README.test(basename(file)) && !(/\.md$/i.test(file) && TITLED.test(text)))
    return 'this is no page, for it describes the folder. To publish it, call it otherwise, or write a title in its head.';
  const { head, headLine, body, bodyLine } = splitPage(text, shown);
  const { settings, lineOf } = readSettings(pageSchema, head, { file: shown, linesBefore: headLine - 1 });
  const draft = settings.draft !== undefined && readSwitch(settings.draft);
  if (draft && !drafts) return 'this page is a draft, so it is not published.';
  const slug = slugify(file.slice(PAGES.length + 1).replace(/\.md$/i, ''));
  if (slug === '' || RESERVED.has(slug) || /^\d{4}$/.test(slug) || slug.startsWith('_'))
    throw new PaperError([`${shown}: the site has a page of its own at /${slug}/. Rename the file.`]);
  if (settings.counts !== undefined && slug !== ABOUT)
    throw new PaperError([`${shown}:${lineOf(['counts'])}: only about.md can show the counts. Remove this line.`]);
  const title = settings.title?.trim() ?? headingOf(cleanCharacters(body).text);
  if (!title)
    throw new PaperError([
      `${shown}:${bodyLine}: this page has no title. Write "title: Imprint" between two --- lines at its beginning, or a heading "# Imprint".`,
    ]);
  return {
    file,
    slug,
    title,
    order: settings.order === undefined ? undefined : Number(settings.order),
    place: settings.place ?? (slug === ABOUT ? 'none' : 'foot'),
    counts: settings.counts !== undefined && readSwitch(settings.counts),
    digest: hash('sha256', bytes),
    ...(draft && { draft }),
  };
}

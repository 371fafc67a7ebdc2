/** Reads everything of a paper but its articles and its public folder: settings, own pages, pictures, styles and own markup. */
import { hash } from 'node:crypto';
import { type Licence, licenceOf } from '../article/licence.ts';
import { PaperError } from '../errors.ts';
import { accentStyles, faintAccents } from './colours.ts';
import { PAPER_FILE, readPaperFile, shownPath, STYLES } from './folder.ts';
import { type ImageInfo, readImage } from './image.ts';
import { type Link, linksOf, type NavLink } from './links.ts';
import type { OwnPage } from './pages/own-page.ts';
import { readOwnPages } from './pages/own-pages.ts';
import { textOf } from './pages/page-text.ts';
import type { PolicyAdditions } from './policy.ts';
import { type Editor, editorOf } from './editing/editor.ts';
import { type Repository, repositoryOf } from './editing/repository.ts';
import { type Rights, rightsOf } from './rights/rights.ts';
import { readSettings } from './read-settings.ts';
import { paperSchema, type PaperSettings } from './schema.ts';
import { breakingMarkup, refusedMarkup } from './slots.ts';
import { InvalidValue, readOrigin } from './values.ts';

/** A picture among the files of the site. */
interface Picture extends ImageInfo {
  /** Its root-relative path. The name changes with the bytes. */
  readonly path: string;
}

/** Markup of the paper: the last of the head, and the last of the foot. */
interface Slots {
  readonly headEnd: string;
  readonly footEnd: string;
}

export interface Paper {
  readonly settings: PaperSettings;
  readonly licence: Licence | undefined;
  readonly rights: Rights | undefined;
  /** Where the articles are edited. */
  readonly source: Repository | undefined;
  /** The editor in the browser. */
  readonly editor: Editor | undefined;
  readonly nav: readonly NavLink[];
  readonly foot: readonly Link[];
  readonly pages: readonly OwnPage[];
  readonly logo: Picture | undefined;
  readonly favicon: Picture | undefined;
  /** The root-relative path of the style sheet of the paper. */
  readonly styles: string | undefined;
  readonly slots: Slots;
  readonly allow: PolicyAdditions;
  /** The bytes of pictures and style sheet by path below the site's root. */
  readonly assets: ReadonlyMap<string, Buffer>;
  /** Lines for the summary of a build. */
  readonly notes: readonly string[];
}

/** The files of own markup below the folder of the paper. */
export const slotFiles = { headEnd: 'slots/head-end.html', footEnd: 'slots/foot-end.html' } as const;

/** Bytes of each file. */
const MAX_SETTINGS = 131_072;
const MAX_LOGO = 131_072;
const MAX_FAVICON = 65_536;
const MAX_STYLES = 131_072;
const MAX_SLOT = 32_768;

/**
 * @param folder the folder of the paper
 * @param options whether own pages that are drafts are among its pages, for a preview
 * @throws {PaperError} with a line for each problem
 */
export function loadPaper(folder: string, options: { readonly drafts: boolean } = { drafts: false }): Paper {
  const file = shownPath(folder, PAPER_FILE);
  const { settings, lineOf } = readSettings(paperSchema, textFile(folder, PAPER_FILE, MAX_SETTINGS) ?? '', {
    file,
    linesBefore: 0,
  });
  const assets = new Map<string, Buffer>();
  /** Adds a file of the site whose name changes with its bytes, in the folder of the bundler's files. */
  const addAsset = (name: string, ending: string, bytes: Buffer): string => {
    const path = `_astro/${name}.${hash('sha256', bytes).slice(0, 8)}.${ending}`;
    assets.set(path, bytes);
    return `/${path}`;
  };
  const pictureOf = (key: 'logo' | 'favicon', most: number): Picture | undefined => {
    const name = settings[key];
    if (name === undefined) return undefined;
    const bytes = readPaperFile(folder, name, most);
    const fail = (problem: string, remedy: string) =>
      new PaperError([`${file}:${lineOf([key])}: ${key} ${JSON.stringify(name)}: ${problem}. ${remedy}`]);
    if (bytes === undefined)
      throw fail('there is no such file in the paper', 'Write its path below the folder of the paper.');
    if (!Buffer.isBuffer(bytes)) throw fail(bytes.problem, bytes.remedy);
    try {
      const info = readImage(bytes);
      return { ...info, path: addAsset(key, info.type === 'image/png' ? 'png' : 'svg', bytes) };
    } catch (error) {
      throw error instanceof InvalidValue ? fail(error.problem, error.remedy) : error;
    }
  };
  const source = settings.source === undefined ? undefined : repositoryOf(settings.source);
  const editorAt = (): Editor | undefined => {
    try {
      return settings.editor === undefined ? undefined : editorOf(settings.editor, source);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      throw new PaperError([`${file}:${lineOf(['editor'])}: editor: ${error.problem}. ${error.remedy}`], {
        cause: error,
      });
    }
  };
  const editor = editorAt();
  const { pages, notes } = readOwnPages(folder, options);
  const logo = pictureOf('logo', MAX_LOGO);
  const favicon = pictureOf('favicon', MAX_FAVICON);
  const accents = settings.colours ?? {};
  const css = accentStyles(accents) + (textFile(folder, STYLES, MAX_STYLES) ?? '');
  const markup = (name: string) => {
    const text = textFile(folder, name, MAX_SLOT)?.trimEnd() ?? '';
    const problem = breakingMarkup(shownPath(folder, name), text);
    if (problem !== undefined) throw new PaperError([problem]);
    return text;
  };
  const slots = { headEnd: markup(slotFiles.headEnd), footEnd: markup(slotFiles.footEnd) };
  const links = linksOf(settings, (path) => `${file}:${lineOf(path)}`);
  const allow = additionsOf(settings.allow ?? {});
  const origin = settings.url === undefined ? undefined : readOrigin(settings.url, 'base');
  return {
    settings,
    licence: settings.licence === undefined ? undefined : licenceOf(settings.licence),
    rights: settings.rights === undefined ? undefined : rightsOf(settings.rights),
    source,
    editor,
    nav: links.nav,
    foot: links.foot,
    pages,
    logo,
    favicon,
    styles: css === '' ? undefined : addAsset('theme', 'css', Buffer.from(css)),
    slots,
    allow,
    assets,
    notes: [
      ...links.notes,
      ...faintAccents(accents).map(({ theme, message }) => `${file}:${lineOf(['colours', theme])}: ${message}`),
      ...Object.entries(allow).map(
        ([name, sources]) => `${file}:${lineOf(['allow', name])}: the policy also allows ${name} ${sources.join(' ')}`,
      ),
      ...Object.entries(slotFiles).flatMap(([slot, name]) =>
        refusedMarkup(shownPath(folder, name), slots[slot as keyof Slots], allow, origin),
      ),
      ...notes,
    ],
  };
}

/** Each source once. */
const additionsOf = (allow: NonNullable<PaperSettings['allow']>): PolicyAdditions =>
  Object.fromEntries(
    Object.entries(allow).flatMap(([name, sources]) => (sources === undefined ? [] : [[name, [...new Set(sources)]]])),
  );

/** @throws {PaperError} when the file is there and cannot be used */
function textFile(folder: string, name: string, most: number): string | undefined {
  const shown = shownPath(folder, name);
  const bytes = readPaperFile(folder, name, most);
  if (bytes === undefined) return undefined;
  if (!Buffer.isBuffer(bytes)) throw new PaperError([`${shown}: ${bytes.problem}. ${bytes.remedy}`]);
  return textOf(bytes, shown);
}

/**
 * The settings of the site. The constants are edited here; all others are optional environment variables. All code reads the
 * settings from one frozen object.
 */

import { isLanguage, type Language, languages } from './languages.ts';

/** Edit these. Values that are left out depend on the language of the site. */
const own: Pick<Site, 'title' | 'feedAuthority'> & Partial<Pick<Site, 'description' | 'weekStartsOn'>> = {
  title: 'The Dateline',
  feedAuthority: 'the-dateline.example,2026',
};

/** The hosts whose limits a build knows. */
export const hosts = ['github-pages', 'cloudflare-pages', 'cloudflare-pages-paid', 'netlify', 'server'] as const;
export type Host = (typeof hosts)[number];
export const isHost = (name: string): name is Host => (hosts as readonly string[]).includes(name);

/** Forms in which a site has its articles as data: whole in the JSON of their day, each in files beside its page, or not at all. */
const articleDataForms = ['day', 'article', 'none'] as const;
export type ArticleData = (typeof articleDataForms)[number];

/** The settings of one site. Folders are absolute or relative to the project's root; paths end as documented. */
export interface Site {
  /** The newspaper's name: masthead, page titles, feeds. */
  readonly title: string;
  /** One sentence under the name, also the default meta description; undefined: the text of the language (`i18n/messages.ts`). */
  readonly description: string | undefined;
  /** Language of the interface, and of articles whose language is unknown. */
  readonly lang: Language;
  /**
   * The authority in the `tag:` identifiers of articles (RFC 4151): a domain, and a year in which the publisher owned it. Feed
   * readers recognise articles by these identifiers, so never change it, even if the site moves.
   */
  readonly feedAuthority: string;
  /** First day of the week in calendars: 0 is Sunday, 1 is Monday, 6 is Saturday. */
  readonly weekStartsOn: 0 | 1 | 6;
  /** The origin the site is deployed at, without a trailing slash (`https://news.example`), or undefined when unknown. */
  readonly origin: string | undefined;
  /** Path the site lives under; begins and ends with a slash. */
  readonly base: string;
  /** Folder of article files. */
  readonly contentDir: string;
  /** Folder the finished site is served from. */
  readonly outDir: string;
  /** `YYYY-MM-DD`: articles embargoed until this day or earlier are published. Undefined: no embargoed article is published. */
  readonly editionDate: string | undefined;
  /** The time of the edition, `YYYY-MM-DDTHH:MM:SSZ`, when `EDITION_DATE` has one: embargoes end at their hour then. */
  readonly editionTime: string | undefined;
  /** Where the times in articles and the day of an edition are meant, when they name no offset: an IANA name. */
  readonly timeZone: string;
  /** Whether people, places and organisations found in English texts have pages. */
  readonly names: boolean;
  /** False to list each near-duplicate as a story of its own. */
  readonly fold: boolean;
  /** The form in which the articles are there as data. */
  readonly articleData: ArticleData;
  /** Whether the corrections of an article are above or below its text. */
  readonly corrections: 'top' | 'end';
  /** False for a site without a search; its search page offers the dates instead. */
  readonly search: boolean;
}

/** An invalid setting. The message says what is wrong and what to write instead. */
export class SettingError extends Error {
  constructor(name: string, value: string, problem: string, remedy: string) {
    super(`${name}=${JSON.stringify(value)}: ${problem}. ${remedy}`);
    this.name = 'SettingError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from environment variables; an empty variable counts as unset.
 * @throws {SettingError} if a variable is invalid
 */
export function readSite(env: Environment): Site {
  const lang = readLanguage(env['SITE_LANG']);
  const timeZone = readTimeZone(env['TIME_ZONE']);
  return Object.freeze({
    description: undefined,
    weekStartsOn: languages[lang].weekStartsOn,
    ...own,
    lang,
    origin: readOrigin(env['SITE_URL']),
    base: readBase(env['BASE_PATH']),
    contentDir: readFolder('CONTENT_DIR', env['CONTENT_DIR'], 'content'),
    outDir: readFolder('OUT_DIR', env['OUT_DIR'], 'dist'),
    ...readEdition(env['EDITION_DATE'], timeZone),
    timeZone,
    names: readSwitch('NAMES', env['NAMES'], true),
    fold: readSwitch('FOLD', env['FOLD'], true),
    articleData: readArticleData(env['TWINS']),
    corrections: readPlace(env['CORRECTIONS']),
    search: readSwitch('SEARCH', env['SEARCH'], true),
  });
}

function readLanguage(value: string | undefined): Language {
  if (!value) return 'en';
  if (isLanguage(value)) return value;
  const known = Object.entries(languages).map(([lang, { name }]) => `${lang} (${name})`);
  throw new SettingError(
    'SITE_LANG',
    value,
    'the interface is not there in this language',
    `Write one of ${known.join(', ')}.`,
  );
}

function readOrigin(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const fail = (problem: string): never => {
    throw new SettingError('SITE_URL', value, problem, 'Write the origin alone, such as https://news.example.');
  };
  if (!URL.canParse(value)) return fail('this is not a URL');
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return fail('only http and https can be served');
  if (url.username || url.password) return fail('a public address must not hold a user name or password');
  if (url.search || url.hash) return fail('an origin has no query and no fragment');
  if (url.pathname !== '/') return fail('the path belongs in BASE_PATH');
  return url.origin;
}

function readBase(value: string | undefined): string {
  if (!value) return '/';
  const path = `/${value}/`.replace(/\/+/g, '/');
  if (!/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(path) || /\/\.{1,2}\//.test(path)) {
    throw new SettingError('BASE_PATH', value, 'this is not a plain URL path', 'Write it like /news/.');
  }
  return path;
}

function readFolder(name: string, value: string | undefined, fallback: string): string {
  if (!value) return fallback;
  if (value.includes('\0') || value.trim() !== value) {
    throw new SettingError(name, value, 'this is not a folder name', `Write a path such as ./${fallback}.`);
  }
  return value;
}

/** Reads a day, or an instant, whose day is the one in the time zone. */
function readEdition(value: string | undefined, timeZone: string): Pick<Site, 'editionDate' | 'editionTime'> {
  if (!value) return { editionDate: undefined, editionTime: undefined };
  const [, day = '', clock, offset = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2}))?$/.exec(value) ?? [];
  const local = `${day}T${clock ?? '00:00'}`;
  const read = new Date(`${local}Z`);
  const instant = new Date(`${local}${offset || 'Z'}`);
  if (Number.isNaN(read.getTime()) || Number.isNaN(instant.getTime()) || !read.toISOString().startsWith(local)) {
    const example = 'Write it like 2026-01-31, or with a time and its offset like 2026-01-31T06:00+01:00.';
    throw new SettingError('EDITION_DATE', value, 'there is no such day or time', example);
  }
  if (clock === undefined) return { editionDate: day, editionTime: undefined };
  // Swedish writes a day as YYYY-MM-DD.
  const editionDate = instant.toLocaleDateString('sv-SE', { timeZone });
  return { editionDate, editionTime: instant.toISOString().replace(/\.\d+/, '') };
}

function readTimeZone(value: string | undefined): string {
  if (!value || value === 'UTC') return 'UTC';
  try {
    // Abbreviations such as EST name an offset, and an area changes its clocks.
    if (value.includes('/')) return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    // No such zone: refused below.
  }
  throw new SettingError(
    'TIME_ZONE',
    value,
    'there is no such time zone',
    'Write a name such as Europe/Berlin, or UTC.',
  );
}

function readArticleData(value: string | undefined): ArticleData {
  const form = articleDataForms.find((name) => name === (value || 'day'));
  if (form) return form;
  throw new SettingError('TWINS', value ?? '', 'there is no such form', `Write one of ${articleDataForms.join(', ')}.`);
}

function readPlace(value: string | undefined): Site['corrections'] {
  if (!value || value === 'top') return 'top';
  if (value === 'end') return 'end';
  throw new SettingError('CORRECTIONS', value, 'there is no such place', 'Write top or end.');
}

function readSwitch(name: string, value: string | undefined, fallback: boolean): boolean {
  if (!value) return fallback;
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false') return false;
  throw new SettingError(name, value, 'expected 1 or 0', 'Write 0 or 1, or leave it out.');
}

export const site: Site = readSite(process.env);

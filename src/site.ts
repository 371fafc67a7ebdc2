/**
 * The settings of the site: those of `paper.yaml`, and environment variables, which win. All code reads them from one frozen
 * object.
 */
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { type Language, languages } from './languages.ts';
import { hasSettings, paperFolder, root, shownPath } from './paper/folder.ts';
import type { Paper } from './paper/load-paper.ts';
import { noPaper } from './paper/no-paper.ts';
import { EXAMPLE_AUTHORITY, notesOn } from './paper/notes.ts';
import { readTimeZone, todayInUtc } from './paper/times.ts';
import { isPreviewStarted, previewOf } from './preview.ts';
import { readEditionOf, readFolder, variable } from './paper/read-variable.ts';
import {
  type ArticleData,
  articleDataForms,
  correctionPlaces,
  type Host,
  readAuthority,
  readBase,
  readLanguage,
  readOrigin,
  readSwitch,
  readWord,
  weekStarts,
} from './paper/values.ts';

/** The settings of one site. Folders are absolute or relative to the project's root; paths end as documented. */
export interface Site extends Pick<
  Paper,
  | 'licence'
  | 'rights'
  | 'source'
  | 'editor'
  | 'nav'
  | 'foot'
  | 'pages'
  | 'logo'
  | 'favicon'
  | 'styles'
  | 'slots'
  | 'allow'
  | 'assets'
  | 'notes'
> {
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
  /** Absolute folder of the paper: settings, own pages, public files. */
  readonly paperDir: string;
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
  /** Whether articles list their outside links as they were on their day, in the Wayback Machine. */
  readonly archivedLinks: boolean;
  /** The entry that is first on the page of a live report; undefined: that of its file. */
  readonly live: 'newest' | 'oldest' | undefined;
  /** Whether the build writes the register of addresses. */
  readonly record: boolean;
  /** Whether the site serves its manifest. */
  readonly manifest: boolean;
  /** Whether the site serves what it is made of. */
  readonly reproducible: boolean;
  /** The settings as `paper.yaml` has them, for a site that serves what it is made of. */
  readonly paperSettings: Paper['settings'] | undefined;
  /** Whether the texts of stories are kept as they were published, and shown. */
  readonly versions: boolean;
  /** False for a site without a search; its search page offers the dates instead. */
  readonly search: boolean;
  /** Whether pages have pictures for link previews. They need the origin, too. */
  readonly previews: boolean;
  /** Paragraphs about the paper, separated by blank lines; undefined: the text of the language. */
  readonly about: string | undefined;
  /** An e-mail address, or the address of a page. */
  readonly contact: string | undefined;
  /** The accent of the light theme, `#rrggbb`, in pictures. */
  readonly accent: string | undefined;
  /** The host that the paper names; the variable `HOST` wins. */
  readonly host: Host | undefined;
  /** Only in a preview (`preview.ts`): the root-relative path of the style sheet of its marks. */
  readonly preview?: { readonly styles: string };
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings; an empty variable counts as unset.
 * @param folder the folder of the paper
 * @throws {SettingError} if a variable is invalid
 */
export function readSite(env: Environment, paper: Paper = noPaper, folder = root): Site {
  const { settings, notes, ...rest } = paper;
  const read = <Value>(name: string, fallback: Value, reader: (value: string) => Value): Value =>
    env[name] ? variable(name, env[name], reader) : fallback;
  const or = <Written, Value>(written: Written | undefined, reader: (value: Written) => Value, fallback: Value) =>
    written === undefined ? fallback : reader(written);
  const lang = read('SITE_LANG', or(settings.lang, readLanguage, 'en'), readLanguage);
  const timeZone = read('TIME_ZONE', or(settings.timeZone, readTimeZone, 'UTC'), readTimeZone);
  const origin = read(
    'SITE_URL',
    or(settings.url, (url) => readOrigin(url, 'base'), undefined),
    (url) => readOrigin(url, 'BASE_PATH'),
  );
  const base = read('BASE_PATH', or(settings.base, readBase, '/'), readBase);
  const edition = readEditionOf(env['EDITION_DATE'], timeZone);
  const reproducible = read('REPRODUCIBLE', or(settings.reproducible, readSwitch, false), readSwitch);
  const inPaper = (name: string) => (folder === root ? name : shownPath(folder, name));
  return Object.freeze({
    ...rest,
    title: settings.title?.trim() ?? 'The Dateline',
    description: settings.tagline?.trim(),
    feedAuthority: or(settings.feedAuthority, readAuthority, EXAMPLE_AUTHORITY),
    weekStartsOn: or(settings.weekStartsOn, (day) => weekStarts[day], languages[lang].weekStartsOn),
    lang,
    origin,
    base,
    paperDir: folder,
    contentDir: readFolder('CONTENT_DIR', env['CONTENT_DIR'], inPaper('content')),
    outDir: readFolder('OUT_DIR', env['OUT_DIR'], inPaper('dist')),
    ...edition,
    timeZone,
    names: read('NAMES', or(settings.names, readSwitch, true), readSwitch),
    fold: read('FOLD', or(settings.fold, readSwitch, true), readSwitch),
    record: read('RECORD', or(settings.record, readSwitch, false), readSwitch),
    manifest: read('MANIFEST', or(settings.manifest, readSwitch, true), readSwitch),
    reproducible,
    paperSettings: reproducible ? settings : undefined,
    versions: read('VERSIONS', or(settings.versions, readSwitch, false), readSwitch),
    search: read('SEARCH', or(settings.search, readSwitch, true), readSwitch),
    previews: or(settings.previews, readSwitch, true),
    articleData: read('TWINS', settings.twins ?? 'day', (form) =>
      readWord(form, articleDataForms, 'there is no such form'),
    ),
    corrections: read('CORRECTIONS', settings.corrections ?? 'top', (place) =>
      readWord(place, correctionPlaces, 'there is no such place'),
    ),
    archivedLinks: or(settings.archivedLinks, readSwitch, true),
    live: settings.live,
    about: settings.about?.trim(),
    contact: settings.contact,
    accent: settings.colours?.light?.toLowerCase(),
    host: settings.host,
    notes: [...notes, ...notesOn(paper, { lang, base, origin, today: edition.editionDate ?? todayInUtc() })],
  });
}

/** The settings that a command has read, for the pages, which are bundled, and for worker threads. */
const SHARED = 'dateline.site';
export const shareSite = (): void => setEnvironmentData(SHARED, site);

async function loadSite(): Promise<Site> {
  const shared = getEnvironmentData(SHARED);
  if (shared) return Object.freeze(shared as unknown as Site);
  const folder = paperFolder(process.env);
  const drafts = isPreviewStarted();
  // Loaded here alone: the bundle and the worker threads need no parser of settings.
  const paper = hasSettings(folder) ? (await import('./paper/load-paper.ts')).loadPaper(folder, { drafts }) : noPaper;
  const read = readSite(process.env, paper, folder);
  return drafts ? previewOf(read) : read;
}

export const site: Site = await loadSite();

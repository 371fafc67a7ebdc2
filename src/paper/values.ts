/**
 * Values of settings, as they are written in `paper.yaml` or in an environment variable. Each function returns the value that
 * the site uses. Pure.
 */
import { isLanguage, type Language, languages } from '../languages.ts';

/** The hosts whose limits a build knows. */
export const hosts = ['github-pages', 'cloudflare-pages', 'cloudflare-pages-paid', 'netlify', 'server'] as const;
export type Host = (typeof hosts)[number];
export const isHost = (name: string): name is Host => (hosts as readonly string[]).includes(name);

/** Forms in which a site has its articles as data: whole in the JSON of their day, each in files beside its page, or not at all. */
export const correctionPlaces = ['top', 'end'] as const;
export const liveOrders = ['newest', 'oldest'] as const;
export const articleDataForms = ['day', 'article', 'none'] as const;
export type ArticleData = (typeof articleDataForms)[number];

/** The words for the days that a week can begin on, with the number of the day. */
export const weekStarts = { monday: 1, saturday: 6, sunday: 0 } as const;

/** A value that cannot be used: what is wrong, without a full stop, and a sentence that says what to write. */
export class InvalidValue extends Error {
  readonly problem: string;
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(`${problem}. ${remedy}`);
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** @throws {InvalidValue} */
export function readLanguage(value: string): Language {
  if (isLanguage(value)) return value;
  const known = Object.entries(languages).map(([lang, { name }]) => `${lang} (${name})`);
  throw new InvalidValue('the interface is not there in this language', `Write one of ${known.join(', ')}.`);
}

/** @param pathSetting the setting that has the path. @throws {InvalidValue} */
export function readOrigin(value: string, pathSetting: string): string {
  const fail = (problem: string): never => {
    throw new InvalidValue(problem, 'Write the origin alone, such as https://news.example.');
  };
  if (!URL.canParse(value)) return fail('this is not a URL');
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return fail('only http and https can be served');
  if (url.username || url.password) return fail('a public address must not hold a user name or password');
  if (url.search || url.hash) return fail('an origin has no query and no fragment');
  if (url.pathname !== '/') return fail(`the path belongs in ${pathSetting}`);
  return url.origin;
}

/** @returns the path with a slash at both ends. @throws {InvalidValue} */
export function readBase(value: string): string {
  const path = `/${value}/`.replace(/\/+/g, '/');
  if (!/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(path) || /\/\.{1,2}\//.test(path))
    throw new InvalidValue('this is not a plain URL path', 'Write it like /news/.');
  return path;
}

/** @throws {InvalidValue} unless it is the authority of a `tag:` URI (RFC 4151): a domain or an e-mail address, and a day */
export function readAuthority(value: string): string {
  const name = /^(?:[\w.+-]+@)?[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+,(?=\d{4})/i.exec(
    value,
  )?.[0];
  const day = name === undefined ? '' : value.slice(name.length);
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(day) || !isDay(day.padEnd(10, '-01')))
    throw new InvalidValue(
      'this is not a domain and a year',
      'Write a domain and a year in which it was yours, such as news.example,2026.',
    );
  return value;
}

/** Whether there is such a day: `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  const instant = new Date(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value)
  );
}

const switches: Readonly<Record<string, boolean>> = {
  ...{ '1': true, true: true, yes: true, on: true },
  ...{ '0': false, false: false, no: false, off: false },
};

/** @throws {InvalidValue} */
export function readSwitch(value: string): boolean {
  const read = Object.hasOwn(switches, value.toLowerCase()) ? switches[value.toLowerCase()] : undefined;
  if (read === undefined) throw new InvalidValue('expected 1 or 0', 'Write 1 or yes, 0 or no, or leave it out.');
  return read;
}

/** @param words the words that the setting knows. @throws {InvalidValue} */
export function readWord<Word extends string>(value: string, words: readonly Word[], problem: string): Word {
  const known = words.find((word) => word === value);
  if (known === undefined) throw new InvalidValue(problem, `Write one of ${words.join(', ')}.`);
  return known;
}

/** @returns an address of the web, as browsers write it. @throws {InvalidValue} */
export function readWebAddress(value: string): string {
  const url = /^https?:\/\//i.test(value) && URL.canParse(value) ? new URL(value) : undefined;
  if (!url || url.username || url.password)
    throw new InvalidValue('this is not an address of the web', 'Write it like https://news.example/terms.');
  return url.href;
}

/** A path of this site, or an address of the web or of mail. @throws {InvalidValue} */
export function readLink(value: string): string {
  if (/^\/(?![/\\])[^\s\\"<>]*$/.test(value)) return value;
  if (/^mailto:[^\s@"<>?]+@[^\s@"<>?]+$/i.test(value)) return value;
  if (/^https?:/i.test(value)) return readWebAddress(value);
  throw new InvalidValue(
    'this is not an address',
    'Write a path of this site, such as /archive/, or an address that begins with https:// or mailto:.',
  );
}

export const isMailAddress = (value: string) => /^[^\s@"<>?:/]+@[^\s@"<>?:/]+\.[^\s@"<>?:/]+$/.test(value);

/** How to reach the paper: an e-mail address or a page. @throws {InvalidValue} */
export function readContact(value: string): string {
  if (isMailAddress(value)) return value;
  if (/^https?:/i.test(value)) return readWebAddress(value);
  throw new InvalidValue(
    'this is neither an e-mail address nor a page',
    'Write it like desk@news.example or https://news.example/contact.',
  );
}

/**
 * The stories that an editor has chosen for the front page: `front.txt` with a story a line, the lead first, or `front.yaml` with
 * a list. A line names a story as a link would, and may end with `until` and a day or an hour.
 */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Warning } from '../../article/entry.ts';
import { readUntil } from '../../article/hold/until.ts';
import { type Edition, type Release, takeOff } from './edition.ts';
import { findTarget } from '../links/find-target.ts';
import type { LinkIndex } from '../links/link-index.ts';
import type { ReportRow } from '../report-row.ts';

/** A file of the editor's choice. */
export interface FrontSource {
  readonly name: 'front.txt' | 'front.yaml';
  readonly text: string;
  /** Number of stories that a front page shows. */
  readonly most: number;
  /** Another file of the editor's choice, which is not used. */
  readonly unused?: string;
}

export interface FrontList extends Pick<FrontSource, 'name'> {
  /** Paths of the chosen articles, the lead first. */
  readonly paths: readonly string[];
  readonly warnings: readonly Warning[];
  /** When the choice of a line ends, by the name of the file and the line. */
  readonly releases: readonly (readonly [place: string, release: Release])[];
}

/** One line of the file. */
interface Choice {
  readonly target: string;
  readonly until: string | undefined;
  readonly line: number;
}

/** Maximum number of characters of the file. */
const MAX_LENGTH = 16_384;

interface Published {
  readonly index: LinkIndex;
  /** The path of the site; begins and ends with a slash. */
  readonly base: string;
  /** The rows of files that are not published, by path. */
  readonly unpublished: ReadonlyMap<string, Pick<ReportRow, 'outcome' | 'reason'>>;
}

/** Finds the chosen articles. A line that leads to none is named in a warning, and the others count. */
export function resolveFront(
  source: FrontSource,
  { index, base, unpublished }: Published,
  edition: Edition,
): FrontList {
  const { most } = source;
  const { choices, warnings } = readChoices(source);
  if (source.unused !== undefined) {
    const message = `${source.unused} is not used, because there is ${source.name} too. Remove one of the two files.`;
    warnings.push({ code: 'front', message });
  }
  const pathByUrl = new Map([...index.urlByPath].map(([path, url]) => [url, path]));
  const paths: string[] = [];
  const releases: [string, Release][] = [];
  const warn = (line: number, message: string) => void warnings.push({ code: 'front', line, message });
  for (const { target, until, line } of choices) {
    const end = until === undefined ? undefined : readUntil(until);
    if (until !== undefined && end === undefined)
      warn(line, `"until ${until}" is no day or hour. Write it as YYYY-MM-DD or YYYY-MM-DD HH:MM.`);
    if (end !== undefined) {
      const expiry = { line, said: `until ${until}`, at: end };
      if (takeOff(expiry, edition)) continue;
      releases.push([`${source.name}:${line}`, { expiry }]);
    }
    const path = pathOf(target, index, base, pathByUrl);
    if (path === undefined) warn(line, problemOf(target, unpublished));
    else if (paths.includes(path)) warn(line, `${JSON.stringify(target)} is chosen twice. Remove one of the lines.`);
    else if (paths.length < most) paths.push(path);
    else warn(line, `The front page has ${most} stories, and this is one more. Remove the line.`);
  }
  warnings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { name: source.name, paths, warnings, releases };
}

/**
 * The path of the article that a name, path, address or headline means. An address as a browser shows it counts at any host: an
 * editor may have it from a preview.
 */
function pathOf(
  target: string,
  index: LinkIndex,
  base: string,
  pathByUrl: ReadonlyMap<string, string>,
): string | undefined {
  const named = /^https?:\/\//i.test(target) && URL.canParse(target) ? new URL(target).pathname : target;
  for (const written of [named, `[[${named}]]`]) {
    const found = findTarget(index, '', written, base);
    const path = 'address' in found ? pathByUrl.get(found.address) : undefined;
    if (path !== undefined) return path;
  }
  return undefined;
}

function problemOf(target: string, unpublished: Published['unpublished']): string {
  const name = JSON.stringify(target.slice(0, 200));
  const row = [...unpublished].find(([path]) => path === target || path.endsWith(`/${target}`))?.[1];
  if (row) return `${name} is not published: it is ${row.outcome} (${row.reason}). Remove the line until it is.`;
  return `${name} is no published article. Write its path, its address or its headline, or remove the line.`;
}

function readChoices({ name, text }: FrontSource): { choices: readonly Choice[]; warnings: Warning[] } {
  if (text.length > MAX_LENGTH) {
    const message = `The file has ${text.length} characters, and ${MAX_LENGTH} are the limit. None of it is used.`;
    return { choices: [], warnings: [{ code: 'front', message }] };
  }
  if (name === 'front.yaml') return readYaml(text);
  const choices = text.split(/\r\n?|\n/).flatMap((written, at) => {
    const plain = written.replace(/^\uFEFF?\s*(?:[-*]\s+)?/, '').trim();
    return plain === '' || plain.startsWith('#') ? [] : [choiceOf(plain, at + 1)];
  });
  return { choices, warnings: [] };
}

/** Splits `world/visit.txt until 2026-12-24 12:00`. A headline may contain "until 2027", so more than a number must follow. */
function choiceOf(written: string, line: number): Choice {
  const [, target, until] = /^(.*\S)\s+until:?\s+(\d{1,4}[-/.\s].*)$/i.exec(written) ?? [];
  return target === undefined ? { target: written, until: undefined, line } : { target, until, line };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function readYaml(text: string): { choices: readonly Choice[]; warnings: Warning[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  const fail = (message: string, offset?: number) => ({
    choices: [],
    warnings: [{ code: 'front', line: lineAt(offset), message: `${message} None of the file is used.` }],
  });
  if (error) return fail(`This is no YAML (${error.message}).`, error.pos[0]);
  const { contents } = document;
  if (contents === null) return { choices: [], warnings: [] };
  if (!isSeq(contents))
    return fail('A list is needed: a line "- world/visit.txt" for each story.', contents.range?.[0]);
  const choices: Choice[] = [];
  const warnings: Warning[] = [];
  for (const item of contents.items) {
    const line = lineAt(isNode(item) ? item.range?.[0] : 0);
    const [story, until] = isMap(item) ? [item.get('story'), item.get('until')] : [undefined, undefined];
    if (isScalar(item) && String(item.value).trim() !== '') choices.push(choiceOf(String(item.value).trim(), line));
    else if (isMap(item) && isText(story) && (until === undefined || isText(until))) {
      choices.push({ target: story.trim(), until: until?.trim(), line });
      for (const { key } of item.items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (name === 'story' || name === 'until') continue;
        const message = `${JSON.stringify(name.slice(0, 40))} is not used. A story has "story:" and "until:".`;
        warnings.push({ code: 'front', line: lineAt(isNode(key) ? key.range?.[0] : 0), message });
      }
    } else warnings.push({ code: 'front', line, message: 'A story is a text, or has "story:" and "until:".' });
  }
  return { choices, warnings };
}

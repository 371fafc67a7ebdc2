/**
 * Reads a file about an author, `authors/jane-doe.md`: front matter with the name, other spellings, the role, links and a
 * portrait, then words about the author in Markdown.
 */
import { tooCostly } from '../body/markdown-cost.ts';
import { chooseLanguage } from '../choose-language.ts';
import { readTree, type LabelledTree, type Tree } from '../header/label-tree.ts';
import { plainLabel } from '../header/plain-label.ts';
import { readYaml } from '../header/yaml-tree.ts';
import { readHold } from '../hold/holds.ts';
import { resolveArticleLinks } from '../html/article-links.ts';
import { renderBody } from '../html/render.ts';
import { safeHref } from '../html/sanitize-links.ts';
import { cleanCharacters, cleanFragment } from '../text/invisible-characters.ts';
import { MOST, type Picture } from '../picture.ts';
import type { WrittenPicture } from '../pictures/written-picture.ts';
import { canonicalLanguage, directionOf } from '../text/script-language.ts';
import { oneLine } from '../header/fields.ts';

/** An address of an author on the web. */
interface AuthorAddress {
  readonly words: string;
  readonly href: string;
}

/** A file about an author. */
export interface AuthorProfile {
  /** The last part of the page's address: the name of the file. */
  readonly slug: string;
  /** As the page prints it; undefined: as most bylines do. */
  readonly name: string | undefined;
  /** Other spellings of the name in bylines. */
  readonly also: readonly string[];
  readonly role: string | undefined;
  readonly addresses: readonly AuthorAddress[];
  /** The words about the author as safe HTML; may be empty. */
  readonly html: string;
  /** BCP 47 language and direction of the words. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Undefined when there is none, and before its file was read. */
  readonly portrait?: Picture;
}

interface Problem {
  /** The problem and its remedy. */
  readonly message: string;
  /** 1-based line of the file, if one causes the problem. */
  readonly line?: number | undefined;
}

export interface AuthorFile {
  /** Undefined when the file cannot be used or is held. */
  readonly profile: AuthorProfile | undefined;
  /** The portrait as it is written; without a name when only words for it are given. */
  readonly portrait?: WrittenPortrait;
  readonly problems: readonly Problem[];
}

export interface WrittenPortrait extends Pick<WrittenPicture, 'alt' | 'credit' | 'line'> {
  readonly name?: string;
}

/** Maximum lengths in characters, and maximum numbers. */
const MAX_WORDS = 20_000;
const MAX_FRONT_MATTER = 16_384;
const MAX_NAME = 100;
const MAX_ITEMS = 50;

const USED = new Set(['name', 'also', 'role', 'links', 'lang', 'portrait', 'alt', 'credit']);
/** Other labels for the portrait. */
const PORTRAIT = new Set(['picture', 'photo', 'image', 'avatar']);

/**
 * @param slug the name of the file without its extension
 * @param source the decoded text
 */
export function readAuthorFile(slug: string, source: string, siteLang: string): AuthorFile {
  const problems: Problem[] = [];
  const refuse = (message: string, line?: number) => ({ profile: undefined, problems: [{ message, line }] });
  const lines = cleanCharacters(source.replace(/\r\n?/g, '\n')).text.split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  let pairs: LabelledTree[] = [];
  let body = lines;
  if (/^---[ \t]*$/.test(lines[open] ?? '')) {
    const close = lines.findIndex((line, at) => at > open && /^---[ \t]*$/.test(line));
    if (close < 0) return refuse('The front matter has no closing --- line. Add one above the words.', open + 1);
    const yaml = lines.slice(open + 1, close).join('\n');
    if (yaml.length > MAX_FRONT_MATTER)
      return refuse(`The front matter is longer than ${MAX_FRONT_MATTER} characters. Shorten it.`, open + 1);
    const read = readYaml(yaml, open + 1);
    if ('outcome' in read) return refuse(read.message, read.line);
    pairs = read;
    body = lines.slice(close + 1);
  }
  const hold = readHold(readTree(pairs).holdLabels, undefined);
  if (hold) return refuse('It is held, so nothing of it is shown. Remove that line to publish it.', hold.line);

  const values = new Map<string, LabelledTree>();
  for (const pair of pairs) {
    const label = PORTRAIT.has(plainLabel(pair.label)) ? 'portrait' : plainLabel(pair.label);
    if (USED.has(label)) values.set(label, pair);
    else {
      const message = `The label ${JSON.stringify(pair.label.slice(0, 40))} is not used. Write ${[...USED].join(', ')}.`;
      problems.push({ message, line: pair.line });
    }
  }
  const textsOf = (label: string, most: number = MAX_NAME) => {
    const texts = textsIn(values.get(label)?.value ?? null);
    if (texts === undefined || texts.some((text) => text.length > most) || texts.length > MAX_ITEMS)
      problems.push({
        message: `"${label}" is to be a text or a list of texts, at most ${MAX_ITEMS} of ${most} characters.`,
        line: values.get(label)?.line,
      });
    return (texts ?? []).filter((text) => text.length <= most).slice(0, MAX_ITEMS);
  };
  const [name] = textsOf('name');
  const [role] = textsOf('role');
  const [given] = textsOf('lang');
  const [file] = textsOf('portrait');
  const [alt] = textsOf('alt', MOST.alt);
  const [credit] = textsOf('credit', MOST.credit);
  const portrait = {
    ...(file !== undefined && { name: file }),
    ...(alt !== undefined && { alt }),
    ...(credit !== undefined && { credit }),
    line: values.get('portrait')?.line ?? null,
  };
  const words = body.join('\n').trim();
  const cost = words.length > MAX_WORDS ? `they are longer than ${MAX_WORDS} characters` : tooCostly(words);
  if (cost !== undefined) problems.push({ message: `The words are not shown, for ${cost}. Shorten them.` });
  const { lang } = chooseLanguage({
    given: given === undefined ? undefined : canonicalLanguage(given),
    labelled: 'front-matter',
    named: undefined,
    words,
    siteLang,
  });
  const profile = {
    ...{ slug, name, role, lang },
    also: textsOf('also'),
    addresses: readAddresses(values.get('links'), problems),
    html:
      words === '' || cost !== undefined
        ? ''
        : resolveArticleLinks(renderBody({ kind: 'markdown', markdown: words }, lang)),
    dir: directionOf(lang),
  };
  return { profile, portrait, problems };
}

const plainText = (text: string) => oneLine(cleanFragment(text));

/** The texts of a value; undefined when it is something else. */
function textsIn(tree: Tree): string[] | undefined {
  if (tree === null) return [];
  if (typeof tree === 'string') return [plainText(tree)].filter(Boolean);
  if ('pairs' in tree) return undefined;
  const texts = tree.map(textsIn);
  return texts.every((text) => text !== undefined) ? texts.flat() : undefined;
}

/** Links as a text, a list of texts, a map from words to addresses, or a list of such maps. */
function readAddresses(given: LabelledTree | undefined, problems: Problem[]): AuthorAddress[] {
  const found = given ? addressesIn(given.value) : [];
  const kept: AuthorAddress[] = [];
  for (const { words, href } of found.slice(0, MAX_ITEMS)) {
    const safe = /^(?:https?:|mailto:|www\.|[^\s/:@]+@)/i.test(href) ? safeHref(href) : undefined;
    if (safe !== undefined) kept.push({ words: (words || shortened(safe)).slice(0, MAX_NAME), href: safe });
    else {
      const message = `${JSON.stringify(href.slice(0, 80))} is no address of the web or of mail. Write it like https://example.org/jane.`;
      problems.push({ message, line: given?.line });
    }
  }
  return kept;
}

function addressesIn(tree: Tree): { words: string; href: string }[] {
  if (tree === null) return [];
  if (typeof tree === 'string') return [{ words: '', href: plainText(tree) }];
  if (!('pairs' in tree)) return tree.flatMap(addressesIn);
  const texts = new Map(
    tree.pairs.map(({ label, value }) => [plainLabel(label), typeof value === 'string' ? plainText(value) : '']),
  );
  const href = ['url', 'href', 'address', 'link'].map((label) => texts.get(label)).find(Boolean);
  if (href !== undefined)
    return [{ words: ['name', 'title', 'label', 'words'].map((label) => texts.get(label)).find(Boolean) ?? '', href }];
  return tree.pairs.map(({ label, value }) => ({
    words: plainText(label),
    href: typeof value === 'string' ? plainText(value) : '',
  }));
}

/** `example.org/jane` for `https://www.example.org/jane/`. */
const shortened = (href: string) => href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/, '').replace(/\/$/, '');

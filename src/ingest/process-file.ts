/**
 * Processes one file, from its bytes to an article that awaits its URL or to the reason why it is not published.
 * Neither the content of a file nor an error in the parser stops the build: both become the result of that file.
 */
import { hash } from 'node:crypto';
import {
  type Article,
  type Expiry,
  type Hold,
  type Parsed,
  type Rejection,
  reject,
  type SourceText,
} from '../article/article.ts';
import { parsedFieldsSchema, type Warning } from '../article/entry.ts';
import type { TextFeatures } from '../article/features/features.ts';
import type { Takedown } from '../article/takedown/takedown.ts';
import { pathToPublish } from '../article/hold/held-names.ts';
import { writtenSketch } from '../article/features/sketch.ts';
import { decode, type DecodedText } from './decode.ts';
import { type Edition, heldBy } from './edition/edition.ts';
import { pictureNamesIn } from './file-types/ignored-files.ts';
import { readContentFile } from './read-file.ts';
import { countParts } from '../article/html/count-parts.ts';
import { withCoverage } from '../article/live/with-coverage.ts';
import { linkTargetsOf, picturesOf, sectionIdsOf } from '../article/html/render.ts';
import { locateLinks, type WrittenLink } from './links/locate-links.ts';
import type { WrittenPicture } from '../article/pictures/written-picture.ts';
import type { RejectionContext } from './report-row.ts';

/** An article that can be published. */
export interface ParsedFile {
  readonly outcome: 'candidate';
  readonly path: string;
  readonly fields: Article['fields'];
  readonly features: TextFeatures;
  /** See `Article.dateLine`; null when it is undefined there. */
  readonly dateLine: number | null;
  readonly slugGiven: boolean;
  readonly digest: string;
  /** Number of bytes of the file. */
  readonly bytes: number;
  readonly warnings: readonly Warning[];
  /** See `Article.belowRubric`. */
  readonly belowRubric?: Pick<ParsedFile, 'fields' | 'features'> & { readonly rubric: string };
  /** The links to other articles as they are written; absent when there are none. */
  readonly links?: readonly WrittenLink[];
  /** The pictures that it names, those of the header first; absent when there are none. */
  readonly pictures?: readonly WrittenPicture[];
  /** The ids of its sub-headings; absent when there are none. */
  readonly sections?: readonly string[];
  /** How its labels take it down. */
  readonly takedown?: Takedown;
}

/** A file that is not published. */
export type RejectedFile = Rejection & RejectionContext;

export interface ProcessOptions extends Edition {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  readonly parse: (source: SourceText) => Parsed;
}

/** The result of processing a file, with the inputs on which it depends. */
export interface ProcessedFile {
  readonly result: ParsedFile | RejectedFile;
  /** SHA-256 of the bytes; undefined when they could not be read. */
  readonly digest: string | undefined;
  /** False when the digest has not changed, so that the file was not parsed. */
  readonly parsed: boolean;
  /** The hold and the expiry that the source requests; the edition decides whether they apply. */
  readonly hold?: Hold | undefined;
  readonly expiry?: Expiry | undefined;
  /** The names of the pictures that the source mentions; undefined when there are none. */
  readonly pictures?: readonly string[] | undefined;
}

/** True when a result from another edition is also valid for this one. */
export const isStillValid = (
  { result, hold, expiry }: Pick<ProcessedFile, 'result' | 'hold' | 'expiry'>,
  edition: Edition,
): boolean =>
  !(hold || expiry) || (heldBy({ hold, expiry }, edition) === undefined) === (result.outcome === 'candidate');

/** @param known the previous result of the same file */
export function processFile(
  path: string,
  options: ProcessOptions,
  known?: Omit<ProcessedFile, 'parsed'>,
): ProcessedFile {
  const bytes = readContentFile(options.contentDir, path);
  if (!(bytes instanceof Uint8Array)) return { result: rejected(bytes), digest: undefined, parsed: false };
  const digest = hash('sha256', bytes);
  if (known?.digest === digest) return { ...known, digest, parsed: false };
  return { ...processBytes(path, bytes, digest, options), digest, parsed: true };
}

type Processed = Omit<ProcessedFile, 'digest' | 'parsed'>;

function processBytes(path: string, bytes: Uint8Array, digest: string, options: ProcessOptions): Processed {
  const decoded = decode(bytes);
  if (decoded.outcome !== 'text') return { result: rejected(decoded) };
  const pictures = pictureNamesIn(decoded.text);
  const processed = processText(path, decoded, { digest, bytes: bytes.length }, options);
  return pictures.length > 0 ? { ...processed, pictures: structuredClone(pictures) } : processed;
}

function processText(
  path: string,
  decoded: DecodedText,
  file: Pick<ParsedFile, 'digest' | 'bytes'>,
  options: ProcessOptions,
): Processed {
  // A preview shows a draft as it will be: in the section that it is moved to.
  const source = { path: options.preview ? pathToPublish(path) : path, text: decoded.text };
  const { parsed, links, sections, pictures } = parseSafely(source, options.parse);
  if (parsed.outcome !== 'article') return { result: rejected(parsed, decoded.warnings) };
  const warnings = [...decoded.warnings, ...parsed.warnings];
  const checked = parsedFieldsSchema.safeParse(parsed.fields);
  if (!checked.success) return { result: rejected(schemaFailure(checked.error.issues), warnings) };
  const { hold, expiry, wording, slugGiven, dateLine = null, takedown } = parsed;
  // A story that is to vanish does so although it is held: it may have been published before.
  const held = takedown?.kind === 'vanish' ? undefined : heldBy({ hold, expiry }, options);
  if (held) return { result: rejected(held, warnings, parsed.fields.date), hold, expiry };
  const features = { ...parsed.features, ...featuresOfWording(wording) };
  const fields = checked.data;
  const belowRubric = readingBelow(parsed.belowRubric);
  // Copy the strings: a substring keeps its whole source string in memory, and these are substrings of the file's text.
  return structuredClone({
    result: {
      outcome: 'candidate',
      path,
      fields,
      features,
      dateLine,
      slugGiven,
      ...file,
      warnings,
      ...(belowRubric && { belowRubric }),
      ...(links.length > 0 && { links }),
      ...(sections.length > 0 && { sections }),
      ...(pictures.length > 0 && { pictures }),
      ...(takedown && { takedown }),
    },
    hold,
    expiry,
  });
}

const featuresOfWording = (wording: string) => ({
  wordingDigest: wording && hash('sha256', wording, 'base64url'),
  ...(wording && { sketch: writtenSketch(wording) }),
});

/** The second reading; undefined when its fields do not fit the schema. */
function readingBelow(reading: Article['belowRubric']): ParsedFile['belowRubric'] {
  const fields = reading && parsedFieldsSchema.safeParse(reading.fields).data;
  const features = reading && { ...reading.features, ...featuresOfWording(reading.wording) };
  return fields && features && { rubric: reading.rubric, fields, features };
}

const rejected = (rejection: Rejection, warnings: readonly Warning[] = [], date?: string): RejectedFile => ({
  ...rejection,
  warnings,
  date: date ?? null,
});

function parseSafely(source: SourceText, parse: ProcessOptions['parse']) {
  try {
    const parsed = parse(source);
    if (parsed.outcome !== 'article') return { parsed, links: [], sections: [], pictures: [] };
    const { body } = parsed;
    return {
      parsed: countParts(withCoverage(parsed)),
      links: locateLinks(linkTargetsOf(body), source.text),
      sections: sectionIdsOf(body),
      pictures: [...(parsed.pictures ?? []), ...located(picturesOf(body), source.text)],
    };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    const message = `The parser failed (${problem}). This is a mistake of the program: please report it.`;
    return { parsed: reject('parser-error', message), links: [], sections: [], pictures: [] };
  }
}

/** The pictures of a body with their lines. */
function located(pictures: ReturnType<typeof picturesOf>, text: string): WrittenPicture[] {
  const lines = new Map(
    locateLinks([...new Set(pictures.map(({ name }) => name))], text).map(({ target, line }) => [target, line]),
  );
  return pictures.map((picture) => ({ ...picture, inText: true, line: lines.get(picture.name) ?? null }));
}

function schemaFailure(issues: readonly { path: PropertyKey[]; message: string }[]): Rejection {
  const named = issues.map(({ path, message }) => `${path.map(String).join('.') || 'entry'}: ${message}`);
  return reject('schema', `The article does not fit the schema (${named.join('; ')}). Check these values in the file.`);
}

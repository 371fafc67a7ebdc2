/** A newspaper of made-up stories that keeps its register from build to build, without files: for the tests of addresses. */
import { createHash } from 'node:crypto';
import { writtenSketch } from '../../../src/article/features/sketch.ts';
import { type BuildAddresses, AddressBook } from '../../../src/addresses/addresses.ts';
import { formatRegister, type Register, parseRegister } from '../../../src/addresses/register.ts';
import { assignUrls } from '../../../src/ingest/addresses/assign-urls.ts';

/** A file of the content folder. */
export interface StoryFile {
  readonly path: string;
  readonly date: string | undefined;
  readonly slug: string;
  readonly text: string;
  readonly aliases?: readonly string[];
  readonly parts?: number;
}

/** A published file. */
interface Placed extends StoryFile {
  readonly url: string;
  readonly id: string;
}

export interface BuiltAddresses {
  readonly placed: readonly Placed[];
  readonly addresses: BuildAddresses;
  /** Codes of warnings by path. */
  readonly warnings: ReadonlyMap<string, readonly string[]>;
  /** The text of the register that a recording build writes. */
  readonly register: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const permalink = (date: string | undefined, slug: string) => `/${date?.replaceAll('-', '/') ?? 'undated'}/${slug}/`;

function parsed(text: string): Register {
  const register = parseRegister(text);
  if ('problem' in register) throw new Error(`${register.line}: ${register.problem}`);
  return register;
}

/** Does with a register as the build of these files; a text of fewer than twelve words has no wording, as in the parser. */
export function buildAddresses(
  files: readonly StoryFile[],
  before = '',
  pages: readonly string[] = [],
): BuiltAddresses {
  const marked = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => {
      const wording = file.text.split(/\s+/).length < 12 ? '' : file.text.toLowerCase();
      return {
        ...file,
        digest: sha256(`${file.date} ${file.slug} ${file.text} ${file.aliases?.join(' ') ?? ''}`),
        wordingDigest: wording && sha256(wording),
        sketch: writtenSketch(wording),
        wanted: permalink(file.date, file.slug),
      };
    });
  const book = new AddressBook(parsed(before), () => marked);
  const urls = assignUrls(
    marked.map(({ path, date, slug }) => ({ path, date, slug, slugGiven: true })),
    permalink,
    book,
  );
  const placed = marked.map((file) => {
    const url = urls.get(file.path)?.url ?? '';
    const parts = Array.from({ length: (file.parts ?? 1) - 1 }, (_, at) => `${url}${at + 2}/`);
    return { ...file, url, id: book.idOf(file.path, url), parts, aliases: file.aliases ?? [] };
  });
  const addresses = book.plan(placed, { pages: () => new Set(pages), today: '2026-05-01' });
  const warnings = new Map(
    placed.map(({ path }) => [
      path,
      [...(urls.get(path)?.warnings ?? []), ...(addresses.warnings.get(path) ?? [])].map(({ code }) => code),
    ]),
  );
  return {
    placed: placed.map(({ parts: _, ...file }) => file),
    addresses,
    warnings,
    register: formatRegister(addresses.lines.values()),
  };
}

/** The state of every address, in short: `/a/ → /b/`, `/a/ gone`, `/a/ article`. */
export const states = ({ addresses }: Pick<BuiltAddresses, 'addresses'>): string[] =>
  [...addresses.lines.values()]
    .map((line) => `${line.address} ${line.is === 'redirect' ? `→ ${line.to}` : line.is}`)
    .sort();

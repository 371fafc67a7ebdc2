/** The files that state the rights of a paper: license.xml (RSL 1.0), trust.txt and security.txt. */
import type { Licence } from '../../article/licence.ts';
import type { Rights, Use } from '../../paper/rights/rights.ts';
import { element, xmlDocument } from '../xml.ts';

interface Stated {
  readonly rights: Rights | undefined;
  readonly licence: Licence | undefined;
  readonly origin: string | undefined;
  readonly base: string;
}

/** The path of the file in the Really Simple Licensing format, below the base path. */
export const RSL_FILE = 'license.xml';

/** The files by their path below the base path; none when nothing is set. */
export function rightsFiles({ rights, licence, origin, base }: Stated): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (!rights) return files;
  if (rights.uses.length > 0) files.set(RSL_FILE, rslText(rights, licence, `${origin ?? ''}${base}`));
  const trust = trustText(rights);
  if (trust !== '') for (const path of ['trust.txt', '.well-known/trust.txt']) files.set(path, trust);
  const path = '.well-known/security.txt';
  if (rights.security.length > 0) files.set(path, securityText(rights, origin && `${origin}${base}${path}`));
  return files;
}

/**
 * The uses of RSL 1.0 (section 3.4.1.1). The use that contentsignals.org calls `ai-input` contains retrieval and grounding, which RSL
 * divides into `ai-input` and `ai-index`.
 */
const RSL_USES: Readonly<Record<Use, string>> = {
  search: 'search',
  'ai-input': 'ai-input ai-index',
  'ai-train': 'ai-train',
};

/** @param address of everything that it is about: all that begins with it */
function rslText({ uses, terms }: Rights, licence: Licence | undefined, address: string): string {
  const named = (allowed: boolean) => uses.flatMap(([use, is]) => (is === allowed ? RSL_USES[use] : [])).join(' ');
  const [permitted, prohibited] = [named(true), named(false)];
  const page = terms ?? licence?.url;
  const content = element('content', { url: address }, [
    element('license', {}, [
      ...(permitted ? [element('permits', { type: 'usage' }, permitted)] : []),
      ...(prohibited ? [element('prohibits', { type: 'usage' }, prohibited)] : []),
    ]),
    ...(page ? [element('terms', {}, page)] : []),
  ]);
  return xmlDocument(element('rsl', { xmlns: 'https://rslstandard.org/rsl' }, [content]));
}

/** Lines of `name=value`, as in the reference document of JournalList. */
function trustText({ uses, trust }: Rights): string {
  const training = uses.find(([use]) => use === 'ai-train');
  const lines = [...trust, ...(training ? [['datatrainingallowed', training[1] ? 'yes' : 'no'] as const] : [])];
  return lines.map(([name, value]) => `${name}=${value}\n`).join('');
}

/** Lines of `Name: value` (RFC 9116). @param address of the file itself */
const securityText = ({ security }: Rights, address: string | undefined): string =>
  [...security, ...(address ? [['Canonical', address] as const] : [])]
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');

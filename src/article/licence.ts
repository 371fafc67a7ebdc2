/** Reads a licence: the words, and the address of its terms, as a paper or a story writes them. Pure. */

export interface Licence {
  readonly name: string;
  readonly url?: string | undefined;
}

const CREATIVE_COMMONS =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses\/(by(?:-nc)?(?:-nd|-sa)?)\/(\d\.\d)|publicdomain\/(zero)\/(1\.0)|publicdomain\/(mark)\/1\.0)(?:\/|$)/i;
/** `CC BY-SA 3.0 DE`, and as SPDX writes it, `CC-BY-SA-3.0-DE`. */
const SHORT = /^cc[ -](by(?:-nc)?(?:-nd|-sa)?)[ -]([1-4]\.[05])(?:[ -]([a-z]{2}|igo))?$/i;
const LONG =
  /^creative commons (attribution(?:[ -]?non-?commercial)?(?:[ -]?(?:no-?deriv(?:ative)?s|share-?alike))?) ([1-4]\.[05])(?: international| unported)?(?: licen[cs]e)?$/i;
/** Characters of an address; a longer one is no address of terms. */
const MAX_ADDRESS = 500;
/** An address in a text, with a bracket before it if it stands in one. */
const ADDRESS = /[(<[]{0,2}(https?:\/\/[^\s<>"()[\]]+)[)>\]]{0,2}/i;

/** @param written an address, words, or both, as in `paper.yaml` */
export const licenceOf = (written: string | { readonly name: string; readonly url: string }): Licence =>
  typeof written === 'string' ? readLicence(written) : { name: written.name.trim(), url: new URL(written.url).href };

/** @param written words, an address, or both on one line: `CC BY 4.0`, `Words (https://…)`, `[words](https://…)` */
export function readLicence(written: string): Licence {
  const text = written.trim();
  const found = ADDRESS.exec(text);
  const url = found ? webAddress(found[1] ?? '') : undefined;
  if (!found || !url) return { name: text, url: addressOf(text) };
  const words = (text.slice(0, found.index) + text.slice(found.index + found[0].length))
    .replace(/^[[\s]+|[\]\s:;,.–—-]+$/g, '')
    .trim();
  return { name: words || (nameOf(url.href) ?? url.host + url.pathname.replace(/\/$/, '')), url: url.href };
}

/** An address that a page may lead to: a name and a password in it are not for readers. */
function webAddress(text: string): URL | undefined {
  const address = text.replace(/[.,;:!?]+$/, '');
  const url = address.length <= MAX_ADDRESS && URL.canParse(address) ? new URL(address) : undefined;
  return url && !url.username && !url.password ? url : undefined;
}

/** The usual name of a licence of Creative Commons: `CC BY-SA 4.0`. */
function nameOf(address: string): string | undefined {
  const [whole, kind, version, zero, zeroVersion] = CREATIVE_COMMONS.exec(address) ?? [];
  if (whole === undefined) return undefined;
  if (kind) return `CC ${kind.toUpperCase()} ${version}`;
  return zero ? `CC0 ${zeroVersion}` : 'Public Domain Mark 1.0';
}

/** The address of a licence of Creative Commons that is named with its version; of CC0 there is one version. */
function addressOf(name: string): string | undefined {
  if (/^cc[ -]?0(?:[ -]1\.0)?$/i.test(name)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, long = '', longVersion] = LONG.exec(name) ?? [];
  const [, kind = kindOf(long), version = longVersion, country] = SHORT.exec(name) ?? [];
  if (!kind || !version) return undefined;
  return `https://creativecommons.org/licenses/${[kind, version, ...(country ? [country] : [])].join('/').toLowerCase()}/`;
}

/** `Attribution-ShareAlike` as `by-sa`. */
const kindOf = (words: string): string =>
  words === ''
    ? ''
    : [
        'by',
        ...(/commercial/i.test(words) ? ['nc'] : []),
        ...(/deriv/i.test(words) ? ['nd'] : []),
        ...(/share/i.test(words) ? ['sa'] : []),
      ].join('-');

/** Whether words say what may be done with a text, in the languages of the interface. "Rights: what the court said" does not. */
export const isAboutRights = (words: string): boolean =>
  /©|\(c\)|https?:\/\/|\bcopyright\b|licen[cs]|lizenz|licencia|creative commons|\bcc[ -](?:0|by)|\bcc0\b|public domain|gemeinfrei|domaine public|dominio público|reserved|vorbehalten|réservés|reservados|محفوظة|ترخيص|المشاع|सुरक्षित|लाइसेंस|保留|版权所有|版權所有|许可|許可|公有领域/iu.test(
    words.slice(0, 300),
  );

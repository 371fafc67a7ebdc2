/** The licence of a paper: the words and the address of its terms. Pure. */

export interface Licence {
  readonly name: string;
  readonly url: string | undefined;
}

const CREATIVE_COMMONS =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses\/(by(?:-nc)?(?:-nd|-sa)?)\/(\d\.\d)|publicdomain\/(zero)\/(1\.0)|publicdomain\/(mark)\/1\.0)(?:\/|$)/i;

/** @param written an address, words, or both, as in `paper.yaml` */
export function licenceOf(written: string | { readonly name: string; readonly url: string }): Licence {
  if (typeof written !== 'string') return { name: written.name.trim(), url: new URL(written.url).href };
  const text = written.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return { name: text, url: undefined };
  const url = new URL(text);
  return { name: nameOf(text) ?? url.host + url.pathname.replace(/\/$/, ''), url: url.href };
}

/** The usual name of a licence of Creative Commons: `CC BY-SA 4.0`. */
function nameOf(address: string): string | undefined {
  const [whole, kind, version, zero, zeroVersion] = CREATIVE_COMMONS.exec(address) ?? [];
  if (whole === undefined) return undefined;
  if (kind) return `CC ${kind.toUpperCase()} ${version}`;
  return zero ? `CC0 ${zeroVersion}` : 'Public Domain Mark 1.0';
}

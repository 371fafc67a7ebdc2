/** The addresses that markup loads something from, each with the directive of the security policy that must allow it. Pure. */
import type { Tag } from './markup-tags.ts';
import type { PolicyDirective } from './policy.ts';

/** Directives that no setting widens. */
type FixedDirective = 'object-src' | 'manifest-src';

interface Loaded {
  readonly directive: PolicyDirective | FixedDirective;
  readonly address: string;
}

/** Attributes with one address, and those with a list of pictures in several sizes. */
const single: Readonly<Record<string, PolicyDirective | FixedDirective>> = {
  'script src': 'script-src',
  'img src': 'img-src',
  'image href': 'img-src',
  'video poster': 'img-src',
  'iframe src': 'frame-src',
  'audio src': 'media-src',
  'video src': 'media-src',
  'source src': 'media-src',
  'track src': 'media-src',
  'object data': 'object-src',
  'embed src': 'object-src',
  'form action': 'form-action',
  'button formaction': 'form-action',
  'input formaction': 'form-action',
};
const lists: ReadonlySet<string> = new Set(['img srcset', 'source srcset', 'link imagesrcset']);

/** The directives by `rel`, and those of `preload` by `as`. Other links, such as `me` or `canonical`, load nothing. */
const links: Readonly<Record<string, PolicyDirective | FixedDirective>> = {
  stylesheet: 'style-src',
  icon: 'img-src',
  'apple-touch-icon': 'img-src',
  'mask-icon': 'img-src',
  modulepreload: 'script-src',
  manifest: 'manifest-src',
};
const preloads: Readonly<Record<string, PolicyDirective>> = {
  ...{ script: 'script-src', worker: 'script-src', style: 'style-src', image: 'img-src', font: 'font-src' },
  ...{ fetch: 'connect-src', audio: 'media-src', video: 'media-src', track: 'media-src', document: 'frame-src' },
};

export const loadedBy = (tag: Tag): Loaded[] =>
  [...tag.attributes].flatMap(([attribute, value]): Loaded[] => {
    const key = `${tag.name} ${attribute}`;
    if (lists.has(key)) return candidatesOf(value).map((address) => ({ directive: 'img-src', address }));
    const directive =
      key === 'link href' ? linkDirective(tag) : isImageButton(tag, attribute) ? 'img-src' : single[key];
    const address = value.trim();
    return directive === undefined || address === '' ? [] : [{ directive, address }];
  });

function linkDirective({ attributes }: Tag): PolicyDirective | FixedDirective | undefined {
  const words = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  if (words.includes('preload')) return preloads[attributes.get('as')?.toLowerCase() ?? ''];
  return words.map((word) => (Object.hasOwn(links, word) ? links[word] : undefined)).find(Boolean);
}

const isImageButton = ({ name, attributes }: Tag, attribute: string) =>
  name === 'input' && attribute === 'src' && attributes.get('type')?.toLowerCase() === 'image';

/** The addresses of a `srcset`: each is followed by a width or density and a comma. A comma within an address has no space behind it. */
const candidatesOf = (value: string) =>
  Array.from(value.matchAll(/[\s,]*([^\s,]\S*?)(?:,(?=\s|$)|\s[^,]*(?:,|$)|$)/g), ([, address = '']) => address);

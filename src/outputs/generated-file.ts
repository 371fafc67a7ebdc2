/** A file of the site that is not a page, before it is made: the build writes those whose key has changed. */
import { keyed } from '../cache-key.ts';

export interface GeneratedFile {
  /** Path below the site's root, without a slash before it. */
  readonly path: string;
  /** Changes whenever the content does; undefined for a file that is made in every build. */
  readonly key: string | undefined;
  /** Makes the content. @throws when a source has changed since it was parsed */
  readonly content: () => string | Uint8Array<ArrayBuffer>;
}

/**
 * A file that is made from data, and shows nothing else but settings and code.
 * @param url its address in the site, as of `urls.ts`
 */
export const generated = <Data>(
  url: string,
  data: Data,
  make: (data: Data) => ReturnType<GeneratedFile['content']>,
): GeneratedFile => ({
  path: url.slice(1),
  // Only a build compares keys. Development asks for a few files, and would wait for the digests of all data.
  get key() {
    return keyed({}, data).cacheKey;
  },
  content: () => make(data),
});

/** A file that is made in every build: settings decide about it that no key has. */
export const generatedAlways = (url: string, content: GeneratedFile['content']): GeneratedFile => ({
  path: url.slice(1),
  key: undefined,
  content,
});

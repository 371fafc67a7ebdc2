/** Development: makes feeds, sitemaps and the like when they are asked for. They are no pages of Astro's (see `outputs/`). */
import { readStore, type Store } from '../../article-store.ts';
import type { GeneratedFile } from '../../outputs/generated-file.ts';
import { generatedFiles } from '../../outputs/generated-files.ts';
import { mediaTypeOf } from '../../server/media-types.ts';
import * as urls from '../../urls.ts';
import type { Middleware } from './dev-paper.ts';

/** An ending in the last part of an address: pages have none. */
const HAS_ENDING = /\.[a-z]+$/;

export function generatedFilesInDev(): Middleware {
  let listed: { readonly store: Store; readonly files: ReadonlyMap<string, GeneratedFile> } | undefined;
  /** The files of the content as it is now, by address. */
  const files = () => {
    const store = readStore();
    if (listed?.store !== store) {
      const all = Array.from(generatedFiles(), (file) => [urls.href(`/${file.path}`), file] as const);
      listed = { store, files: new Map(all) };
    }
    return listed.files;
  };
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const file = HAS_ENDING.test(pathname) ? files().get(decodeURI(pathname)) : undefined;
      if (!file) return next();
      const content = file.content();
      response.setHeader('Content-Type', mediaTypeOf(file.path));
      response.end(content);
    } catch (error) {
      next(error);
    }
  };
}

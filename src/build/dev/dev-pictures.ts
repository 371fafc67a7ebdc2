/** Pictures in development: a file is encoded when a browser asks for it, and kept in memory while the server runs. */
import { readStore } from '../../article-store.ts';
import { mediaTypeOf, pictureFiles } from '../../formats/pictures/files.ts';
import * as urls from '../../urls.ts';
import type { Middleware } from './dev-paper.ts';
import { encodeOne, publishedPictures } from '../pictures/write-pictures.ts';

export function pictureFilesInDev(contentDir: string): Middleware {
  const encoded = new Map<string, Promise<Uint8Array>>();
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(urls.href(urls.pictures))) return next();
    for (const { picture, previews } of publishedPictures(readStore(), true)) {
      const file = pictureFiles(picture, previews).find(({ path }) => urls.href(path) === pathname);
      if (!file) continue;
      const bytes = encoded.get(pathname) ?? encodeOne(contentDir, picture, file);
      encoded.set(pathname, bytes);
      bytes.then((found) => {
        response.setHeader('Content-Type', mediaTypeOf(file));
        response.end(found);
      }, next);
      return;
    }
    next();
  };
}

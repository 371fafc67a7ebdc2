/** Finds the file that a name of a picture means. Pure. */
import { posix } from 'node:path';
import { decodePath } from '../links/decode-path.ts';

/** A file, and whether its name is written in another way there. */
type FoundPicture =
  { readonly path: string; readonly differs: boolean } | { readonly problem: 'missing' | 'outside' | 'unclear' };

/** The names of pictures, the most usual first. */
const EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif'];

/** The pictures below the content folder. */
export class PictureIndex {
  readonly #paths: ReadonlySet<string>;
  /** By path without regard to case and composition. */
  readonly #alike = new Map<string, string[]>();

  /** @param paths below the content folder */
  constructor(paths: Iterable<string>) {
    this.#paths = new Set(paths);
    for (const path of this.#paths) {
      const known = this.#alike.get(plain(path));
      if (known) known.push(path);
      else this.#alike.set(plain(path), [path]);
    }
  }

  get size(): number {
    return this.#paths.size;
  }

  /**
   * The picture that lies beside an article and has its name, as a name from the content folder on.
   * @param ending what follows the name of the article, before the extension
   */
  besideArticle(article: string, ending = ''): string | undefined {
    if (this.#paths.size === 0) return undefined;
    const stem = article.replace(/\.[^./]+$/, '');
    return EXTENSIONS.flatMap((extension) => this.#alike.get(plain(`${stem}${ending}.${extension}`)) ?? []).map(
      (path) => `/${path}`,
    )[0];
  }

  /**
   * Looks beside the article, then from the content folder on. A name is tried as it is written and then with its escapes decoded.
   * @param article path of the article
   * @param name as it is written; see `WrittenPicture`
   */
  find(article: string, name: string): FoundPicture {
    const written = name.replaceAll('\\', '/');
    const spellings = [...new Set([written, decodePath(written), withoutQuery(decodePath(written))])];
    const folder = posix.dirname(article);
    const places = spellings.flatMap((spelling) => {
      const fromRoot = posix.normalize(spelling.replace(/^\/+/, ''));
      return spelling.startsWith('/') ? [fromRoot] : [posix.join(folder, spelling), fromRoot];
    });
    const inside = places.filter((place) => place !== '..' && !place.startsWith('../'));
    if (inside.length === 0) return { problem: 'outside' };
    const exact = inside.find((place) => this.#paths.has(place));
    if (exact !== undefined) return { path: exact, differs: false };
    for (const place of inside) {
      const [only, ...others] = this.#alike.get(plain(place)) ?? [];
      if (others.length > 0) return { problem: 'unclear' };
      if (only !== undefined) return { path: only, differs: true };
    }
    return { problem: 'missing' };
  }
}

const plain = (path: string) => path.normalize('NFC').toLowerCase();
const withoutQuery = (name: string) => name.split(/[?#]/, 1)[0] ?? '';

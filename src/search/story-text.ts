/** The texts of stories, from which their words are counted. */
import { readSpooledBody } from '../ingest/spooled-body.ts';
import { plainTextOf } from './plain-text.ts';
import type { Story } from './record.ts';

/**
 * @param contentDir the folder with the sources, absolute
 * @returns a function that reads the body of a story without markup. It throws when the source has changed since it was parsed
 */
export const storyTexts =
  (contentDir: string) =>
  async ({ body, path, entry }: Story): Promise<string> => {
    if (body) return plainTextOf(readSpooledBody(body));
    // Parser and renderer take half a second to load. Articles that are new to a build have a body already.
    const [{ renderArticle }, { readSource }] = await Promise.all([
      import('../article/html/render.ts'),
      import('../ingest/read-source.ts'),
    ]);
    return plainTextOf(renderArticle({ path, text: readSource(contentDir, path, entry.digest) }, entry.lang).html);
  };

/** An article with a sign that may hold it, and whether an edition publishes it. */
import { parseArticle } from '../../../src/article/parse.ts';
import { holdBack } from '../../../src/ingest/edition/edition.ts';

const EDITION = '2026-01-01';
/** The text of the article, below blank lines. */
export const story =
  '\n\nThe fair opened on Friday with a parade of forty horses, and a brass band played until late in the evening.\n\n' +
  'Rain had fallen for a week, and the ground was soft.\n';

/** `published`, `held` or `rejected`; `null` is a build without an edition. */
export function outcomeOf(path: string, text: string, edition: string | null = EDITION): string {
  const parsed = parseArticle({ path, text });
  if (parsed.outcome !== 'article') return 'rejected';
  return parsed.hold && holdBack(parsed.hold, { editionDate: edition ?? undefined }) ? 'held' : 'published';
}

/** The article with more labels in its front matter. */
export const inFrontMatter = (labels: string) => `---\ntitle: The fair opens\ndate: 2023-01-10\n${labels}\n---${story}`;

/** The largest sections of the paper, for the line of links on pages that are rendered in every build. */
import { site } from '../site.ts';
import * as urls from '../urls.ts';
import { getTopics } from './current-archive.ts';

const MOST = 9;
/** With fewer sections the line would say little. */
const LEAST = 3;

/** None where the paper has chosen the links of its head, and where there are few sections. */
export function mainSections(): readonly { readonly name: string; readonly path: string }[] {
  if (site.nav.length > 0) return [];
  const all = [...getTopics().topics.sections.values()];
  if (all.length < LEAST) return [];
  return all
    .toSorted((a, b) => b.stories.length - a.stories.length || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST)
    .map(({ slug, name }) => ({ name, path: urls.topic('sections', slug) }));
}

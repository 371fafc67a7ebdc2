/**
 * `robots.txt`: allows everything, says what the articles may be used for, and names the sitemaps. Crawlers read it only at the
 * root of an origin.
 */
import { contentSignal, contentUsage, type Rights } from '../../paper/rights/rights.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { newsSitemap, sitemapIndex } from '../sitemaps/sitemap.ts';
import { RSL_FILE } from './rights-files.ts';

/** The meaning of Content-Signal, as contentsignals.org has it (CC0): a court may ask what a site has said, and where. */
const MEANING = `# As a condition of accessing this website, you agree to abide by the following
# content signals:
# (a) If a content-signal = yes, you may collect content for the corresponding use.
# (b) If a content-signal = no, you may not collect content for the corresponding use.
# (c) If the website operator does not include a content signal for a corresponding
# use, the website operator neither grants nor restricts permission via content
# signal with respect to the corresponding use.
# The content signals and their meanings are:
# search: building a search index and providing search results (e.g., returning
# hyperlinks and short excerpts from your website's contents). Search does not
# include providing AI-generated search summaries.
# ai-input: inputting content into one or more AI models (e.g., retrieval augmented
# generation, grounding, or other real-time taking of content for generative AI
# search answers).
# ai-train: training or fine-tuning AI models.
# ANY RESTRICTIONS EXPRESSED VIA CONTENT SIGNALS ARE EXPRESS RESERVATIONS OF RIGHTS
# UNDER ARTICLE 4 OF THE EUROPEAN UNION DIRECTIVE 2019/790 ON COPYRIGHT AND RELATED
# RIGHTS IN THE DIGITAL SINGLE MARKET.
`;

/** @param news whether there is a news sitemap */
export function robotsText(news: boolean, rights: Rights | undefined = site.rights): string {
  const [signal, usage] = rights ? [contentSignal(rights), contentUsage(rights)] : [];
  const named = site.origin
    ? [
        ...(signal ? [`License: ${urls.address(`/${RSL_FILE}`)}`] : []),
        ...[sitemapIndex, ...(news ? [newsSitemap] : [])].map((path) => `Sitemap: ${urls.address(path)}`),
      ]
    : [];
  return [
    ...(signal ? [MEANING] : []),
    'User-agent: *',
    // The path of a Content-Usage rule is that of an Allow rule.
    ...(signal ? [`Content-Signal: ${signal}`, `Content-Usage: ${site.base} ${usage}`] : []),
    'Allow: /',
    ...(named.length > 0 ? ['', ...named] : []),
    '',
  ].join('\n');
}

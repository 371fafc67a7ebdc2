/** The licence that a story names for itself, in every format for machines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleSchema, ninjsOf } from '../../../src/formats/article/ninjs.ts';
import { jsonLdOf } from '../../../src/formats/article/json-ld.ts';
import { atomOf } from '../../../src/formats/feeds/atom.ts';
import { feedOf, wholeSite } from '../../../src/formats/feeds/feed.ts';
import { jsonFeedOf } from '../../../src/formats/feeds/json-feed.ts';
import { rssOf } from '../../../src/formats/feeds/rss.ts';
import { jsonText } from '../../../src/formats/json.ts';
import { jsonFeedSchema } from '../../support/outputs/json-feed-schema.ts';
import { story } from '../../support/articles/make-story.ts';
import { childOf, childrenOf, linkOf, readXml, textsOf } from '../../support/outputs/parse-xml.ts';
import { rssProblems } from '../../support/outputs/rss-validator.ts';

const url = 'https://creativecommons.org/licenses/by-nd/4.0/';
const licences = [
  { name: 'CC BY-ND 4.0', url },
  { name: '© 2021 Agency <& Co>. All rights reserved.' },
  undefined,
] as const;

for (const licence of licences) {
  const given = story('a.txt', '2022-02-07', undefined, licence ? { licence } : {});
  const feed = feedOf(wholeSite, [given], () => '<p>Text.</p>');
  const name = licence?.name ?? 'no licence';
  const address = licence && 'url' in licence ? [licence.url] : [];
  const words = licence ? [licence.name] : [];

  test(`a story with ${name} says so in its entry of each feed, and the feed does not`, () => {
    const atom = readXml(atomOf(feed));
    const entry = childOf(atom, 'atom:entry') ?? assert.fail();
    assert.deepEqual(textsOf(entry, 'atom:rights'), words);
    assert.deepEqual(linkOf(entry, 'license'), address[0]);
    assert.deepEqual(childrenOf(atom, 'atom:rights'), []);
    const rss = readXml(rssOf(feed));
    assert.deepEqual(rssProblems(rss, undefined), []);
    const item = childOf(rss.children[0] ?? assert.fail(), 'item') ?? assert.fail();
    assert.deepEqual(textsOf(item, 'dc:rights'), words);
    assert.deepEqual(textsOf(item, 'creativeCommons:license'), address);
    assert.deepEqual(jsonFeedSchema('').parse(JSON.parse(jsonFeedOf(feed))).items[0]?._licence, licence);
  });

  test(`a story with ${name} says so in its JSON and to search engines`, () => {
    const json = articleSchema.parse(JSON.parse(jsonText(ninjsOf(given, '<p>Text.</p>'))));
    assert.deepEqual([json.usageterms, json.licence], [licence?.name, licence]);
    const [article] = (JSON.parse(jsonLdOf(given, [])) as { '@graph': { license?: string }[] })['@graph'];
    assert.equal(article?.license, address[0] ?? words[0]);
  });
}

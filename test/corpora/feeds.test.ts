/** Validates the feeds and data of every corpus by the published schemas of their formats. */
import './with-address.ts';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import * as libxml from 'libxml2-wasm';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Story } from '../../src/archive/story.ts';
import { pagesOf } from '../../src/archive/pagination.ts';
import { archiveDocuments } from '../../src/formats/feeds/feed-archive.ts';
import { atomOf } from '../../src/formats/feeds/atom.ts';
import { feedOf, wholeSite } from '../../src/formats/feeds/feed.ts';
import { jsonFeedOf } from '../../src/formats/feeds/json-feed.ts';
import { jsonLdOf } from '../../src/formats/article/json-ld.ts';
import { jsonText } from '../../src/formats/json.ts';
import { countsOf, dayListOf, listSchema, monthListOf } from '../../src/formats/site/story-lists.ts';
import { newsOf, newsSitemapOf } from '../../src/formats/sitemaps/news-sitemap.ts';
import { ninjsOf, articleSchema } from '../../src/formats/article/ninjs.ts';
import { rssOf } from '../../src/formats/feeds/rss.ts';
import { sitemapOf, sitemapsOf } from '../../src/formats/sitemaps/sitemap.ts';
import { jsonFeedSchema } from '../support/outputs/json-feed-schema.ts';
import { rssProblems } from '../support/outputs/rss-validator.ts';
import { readXml } from '../support/outputs/parse-xml.ts';
import { readVectors } from '../stress/support/xss-vectors.ts';
import { writeCarriers } from '../stress/support/xss-articles.ts';
import {
  bodyOf,
  contentFolder,
  inCorpora,
  needsCorpora,
  OPEN_EVERY,
  rowsOf,
  ingestAll,
  unpackOpenCorpus,
} from './corpus.ts';

interface Validator {
  /** @throws when the document does not follow the schema */
  validate(document: XmlDocument): void;
  dispose(): void;
}

/**
 * Atom is specified in RELAX NG (RFC 4287). The class is marked as deprecated because libxml2 plans to remove RELAX NG; it is
 * used through this type until a release of libxml2-wasm lacks it.
 */
const { RelaxNGValidator }: { readonly RelaxNGValidator: { fromDoc(schema: XmlDocument): Validator } } = libxml;

/** Validators of Atom and of sitemaps, made from the schemas that the formats publish. */
function openSchemas(t: TestContext) {
  const read = (name: string) => XmlDocument.fromString(readFileSync(inCorpora('schemas', name), 'utf8'));
  const [atom, sitemap] = [read('atom.rng'), read('sitemap.xsd')];
  const [relaxNg, xsd] = [RelaxNGValidator.fromDoc(atom), XsdValidator.fromDoc(sitemap)];
  t.after(() => {
    for (const one of [relaxNg, xsd, atom, sitemap]) one.dispose();
  });
  const validate = (xml: string, by: Validator) => {
    const document = XmlDocument.fromString(xml);
    try {
      by.validate(document);
    } finally {
      document.dispose();
    }
  };
  return {
    atom: (xml: string) => validate(xml, relaxNg),
    sitemap: (xml: string) => validate(xml, xsd),
  };
}

/** Everything that is written of a folder of articles, held against schemas and rules. */
async function assertWellFormed(t: TestContext, content: string) {
  const valid = openSchemas(t);
  const { entries } = await ingestAll(content);
  const archive = buildArchive([...entries].map(([path, entry]): Story => ({ path, entry })));
  // A body is in a feed and in the list of its day.
  const bodies = new Map<Story, string>();
  const bodyOfStory = (story: Story): string => {
    const html = bodies.get(story) ?? bodyOf(content, story.path);
    bodies.set(story, html);
    return html;
  };
  for (const { path: self, previous, next, stories } of archiveDocuments(archive)) {
    const feed = feedOf(wholeSite, stories, bodyOfStory);
    valid.atom(atomOf(feed, { place: { self, previous, next } }));
    assert.deepEqual(rssProblems(readXml(rssOf(feed)), 'https://news.example/feeds/rss.xml'), []);
    jsonFeedSchema('https://news.example').parse(JSON.parse(jsonFeedOf(feed)));
    for (const story of stories) {
      articleSchema.parse(JSON.parse(jsonText(ninjsOf(story, bodyOfStory(story)))));
      assert.doesNotMatch(jsonLdOf(story, []), /[<>&\u2028\u2029]/);
    }
  }
  for (const { entries } of sitemapsOf(archive, ['/about/'])) valid.sitemap(sitemapOf(entries));
  readXml(newsSitemapOf(newsOf(archive)));
  const whole = (story: Story) => ninjsOf(story, bodyOfStory(story));
  const lists = [
    ...archive.days.flatMap(({ date, stories }) => pagesOf(stories).map((page) => dayListOf(date, page, whole))),
    ...pagesOf(archive.undated).map((page) => dayListOf(undefined, page, whole)),
    ...archive.months.map((month) => monthListOf(countsOf(month))),
  ];
  for (const list of lists) listSchema.parse(JSON.parse(jsonText(list)));
  t.diagnostic(`${entries.size} articles, ${archiveDocuments(archive).length} documents, ${lists.length} lists`);
  return entries.size;
}

test('the seed and news-219', needsCorpora, async (t) => {
  assert.equal(await assertWellFormed(t, inCorpora('../seed')), 1);
  assert.equal(await assertWellFormed(t, inCorpora('news-219')), 219);
});

test('the open corpus', needsCorpora, async (t) => {
  const content = unpackOpenCorpus(contentFolder(t));
  assert.ok((await assertWellFormed(t, content)) > 6000 / OPEN_EVERY);
});

test('hostile files', needsCorpora, async (t) => {
  await assertWellFormed(t, inCorpora('hostile/files/files'));
});

test('sink strings in every field and body', needsCorpora, async (t) => {
  const strings = rowsOf<{ value: string }>('hostile/sink-strings/strings.jsonl').map(({ value }) => value);
  const naughty = JSON.parse(readFileSync(inCorpora('blns/blns.json'), 'utf8')) as string[];
  const files = [...strings, ...naughty].flatMap((text, at) => {
    const value = JSON.stringify(text);
    const labels = ['title', 'summary', 'author', 'dateline', 'credit', 'source', 'section', 'tags', 'lang', 'updated'];
    const head = labels.map((label) => `${label}: ${value}`).join('\n');
    const lines = labels.map((label) => `${label}: ${text.replace(/\s+/g, ' ')}`).join('\n');
    return [
      [`${at}.md`, `---\ndate: 2026-01-05\n${head}\n---\n${text}\n`],
      [`${at}.txt`, `Date: 2026-01-05\n${lines}\n\n${text}\n`],
    ];
  });
  await assertWellFormed(t, contentFolder(t, Object.fromEntries(files) as Record<string, string>));
});

/** All vectors take minutes, and they differ in what HTML makes of them, not in what XML does. */
const EVERY = 20;

test(`every ${EVERY}th vector of attacks in every field and body`, needsCorpora, async (t) => {
  const content = contentFolder(t);
  const vectors = readVectors(inCorpora()).filter((_, at) => at % EVERY === 0);
  writeCarriers(content, vectors);
  await assertWellFormed(t, content);
});

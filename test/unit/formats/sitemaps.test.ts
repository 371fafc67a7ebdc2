/** Sitemaps, lists and what else tells machines where things are. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { buildArchive } from '../../../src/archive/archive.ts';
import { pagesOf } from '../../../src/archive/pagination.ts';
import { jsonText } from '../../../src/formats/json.ts';
import { countsOf, dayListOf, listSchema, monthListOf } from '../../../src/formats/site/story-lists.ts';
import { llmsText } from '../../../src/formats/site/llms-txt.ts';
import { newsOf, newsSitemapOf } from '../../../src/formats/sitemaps/news-sitemap.ts';
import { ninjsOf } from '../../../src/formats/article/ninjs.ts';
import { robotsText } from '../../../src/formats/site/robots-txt.ts';
import { publishedSchemas } from '../../../src/formats/site/json-schemas.ts';
import { indexEntryOf, sitemapIndexOf, sitemapOf, sitemapsOf } from '../../../src/formats/sitemaps/sitemap.ts';
import type { Story } from '../../../src/archive/story.ts';
import { storiesOn, story } from '../../support/articles/make-story.ts';
import { bodyWith, storyOf } from '../../support/articles/hostile-strings.ts';
import { childOf, readXml, textsOf } from '../../support/outputs/parse-xml.ts';

const many = (count: number, date?: string) =>
  Array.from({ length: count }, (_, at) => story(`${date}-${String(at).padStart(5, '0')}.txt`, date));

describe('sitemaps', () => {
  it('sitemaps are split by year and again where a year is long; a new article changes one of them', () => {
    const stories = [...storiesOn('2021-12-31', '2023-05-01'), ...many(10_500, '2022-02-07'), story('u.txt')];
    const sitemaps = sitemapsOf(buildArchive(stories), ['/', '/about/']);
    assert.deepEqual(
      sitemaps.map(({ name, entries }) => [name, entries.length]),
      [
        ['2021', 4],
        ['2022', 10_000],
        ['2022-2', 503],
        ['2023', 4],
        ['undated', 2],
        ['pages', 2],
      ],
    );
    const later = sitemapsOf(buildArchive([...stories, story('n.txt', '2023-05-01')]), ['/', '/about/']);
    assert.deepEqual(
      later.flatMap(({ name }, at) => (JSON.stringify(later[at]) === JSON.stringify(sitemaps[at]) ? [] : name)),
      ['2023'],
    );
  });

  it('sitemaps say when a page was last changed, by the sources', () => {
    const archive = buildArchive([
      story('a.txt', '2022-02-07', undefined, { updated: '2022-03-01' }),
      story('b.txt', '2022-02-07'),
    ]);
    const [year, pages] = sitemapsOf(archive, ['/about/']);
    const changes = readXml(sitemapOf(year?.entries ?? [])).children.map((url) => [
      ...textsOf(url, 'map:loc'),
      ...textsOf(url, 'map:lastmod'),
    ]);
    assert.deepEqual(changes, [
      ['/2022/', '2022-03-01'],
      ['/2022/02/', '2022-03-01'],
      ['/2022/02/07/', '2022-03-01'],
      ['/a.txt/', '2022-03-01'],
      ['/b.txt/', '2022-02-07'],
    ]);
    assert.ok(year && pages);
    const index = readXml(sitemapIndexOf([indexEntryOf(year), indexEntryOf(pages)]));
    assert.deepEqual(
      index.children.map((map) => [...textsOf(map, 'map:loc'), ...textsOf(map, 'map:lastmod')]),
      [['/sitemaps/2022.xml', '2022-03-01'], ['/sitemaps/pages.xml']],
    );
  });
});

describe('the news sitemap', () => {
  for (const [dates, listed] of [
    [[], 0],
    [['2022-03-01'], 1],
    [['2022-02-27', '2022-02-28', '2022-03-01'], 2],
    [['2022-02-26', '2022-03-01'], 1],
  ] as const) {
    it(`of ${dates.join(', ') || 'nothing'} lists ${listed}`, () =>
      assert.equal(newsOf(buildArchive(storiesOn(...dates))).length, listed));
  }

  it('the news sitemap lists the newest thousand articles', () => {
    const news = newsOf(buildArchive(many(1200, '2022-03-01')));
    assert.deepEqual([news.length, news[0]?.path], [1000, '2022-03-01-01199.txt']);
  });

  for (const [lang, written] of [
    ['en-GB', 'en'],
    ['zh', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
    ['zh-TW', 'zh-tw'],
  ] as const) {
    it(`calls ${lang} ${written}`, () => {
      const url = readXml(newsSitemapOf([story('a.txt', '2022-03-01', undefined, { lang })])).children[0];
      const publication = childOf(childOf(url ?? assert.fail(), 'news:news') ?? assert.fail(), 'news:publication');
      assert.deepEqual(textsOf(publication ?? assert.fail(), 'news:language'), [written]);
    });
  }
});

describe('lists and article JSON', () => {
  const [article, list] = publishedSchemas.map(({ schema }) => z.fromJSONSchema(JSON.parse(JSON.stringify(schema()))));
  const parsed = (value: unknown) => JSON.parse(jsonText(value)) as unknown;

  it('lists and article JSON keep their published schemas', () => {
    const whole = (given: Story) => ninjsOf(given, bodyWith('y'));
    const archive = buildArchive([...many(60, '2022-02-07'), storyOf('x'), story('u.txt')]);
    const pages = pagesOf(archive.days[0]?.stories ?? []);
    const lists = [
      ...pages.map((page) => dayListOf('2022-02-07', page, whole)),
      ...pagesOf(archive.undated).map((page) => dayListOf(undefined, page, whole)),
      ...archive.months.map((month) => monthListOf(countsOf(month))),
    ].map(parsed);
    assert.equal(lists.length, 4);
    for (const one of lists) {
      assert.ok(list?.parse(one));
      listSchema.parse(one);
    }
    assert.deepEqual(
      (lists as { next?: string }[]).map(({ next }) => next),
      ['/2022/02/07/page/2/index.json', undefined, undefined, undefined],
    );
    for (const given of [storyOf('x'), story('u.txt')])
      assert.ok(article?.parse(parsed(ninjsOf(given, bodyWith('y')))));
    assert.throws(() => article?.parse({}));
    assert.throws(() => list?.parse({ kind: 'day' }));
  });

  it('the schemas of lists and article JSON have a sentence for every member', () => {
    interface Schema {
      description?: string;
      properties?: Record<string, Schema>;
      items?: Schema;
      oneOf?: Schema[];
    }
    const silent = (schema: Schema, path: string): string[] => [
      ...Object.entries(schema.properties ?? {}).flatMap(([name, member]) => [
        ...(member.description || name === 'name' ? [] : [`${path}.${name}`]),
        ...silent(member, `${path}.${name}`),
      ]),
      ...[schema.items, ...(schema.oneOf ?? [])].flatMap((one) => (one ? silent(one, path) : [])),
    ];
    assert.deepEqual(
      publishedSchemas.flatMap(({ name, schema }) => silent(schema() as Schema, name)),
      [],
    );
  });
});

describe('texts for crawlers', () => {
  it('texts for crawlers name no sitemap without an origin', () => {
    assert.equal(robotsText(true), 'User-agent: *\nAllow: /\n');
    assert.doesNotMatch(llmsText(['2022'], true), /sitemap/);
  });

  it('texts for crawlers tell where everything is', () => {
    const text = llmsText(['2021', '2022'], true);
    assert.match(text, /^# The Dateline\n\n> /);
    for (const address of [
      '/feeds/atom.xml',
      '/archive/2021.ndjson.gz',
      '/schemas/article.json',
      '/YYYY/MM/DD/slug/',
      '/YYYY/MM/DD/',
    ])
      assert.ok(text.includes(address), address);
  });
});

/** Variants of folders and categories: folders of one article, folders of an old site, and lists of categories. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';
import { listContentFiles } from '../../src/ingest/list-files.ts';
import { folderWith } from '../support/paper/temp-content.ts';

const STORY = 'The ferry between the two islands carried passengers again, eleven days after a storm broke the pier.';

function read(path: string, text = `Ferry sails again\n\n${STORY}\n`) {
  const parsed = parseArticle({ path, text });
  assert.ok(parsed.outcome === 'article', `${path}\n${text}`);
  const { section, date, lang, tags } = parsed.fields;
  return { section, date, lang, tags, codes: parsed.warnings.map(({ code }) => code) };
}

const words = [
  'ferry-sails',
  'ferry',
  'Fähre fährt',
  'le-bac',
  'el_barco',
  'عودة-العبارة',
  'नाव-चली',
  '渡轮复航',
  'v2',
];

test('a folder with a date and words is the folder of one article and no section', () => {
  let count = 0;
  for (const name of words)
    for (const folder of [
      `2021-03-04-${name}`,
      `2021-03-04 ${name}`,
      `2021_03_04_${name}`,
      `20210304-${name}`,
      `2021.03.04-${name}`,
      `2021/03/04-${name}`,
    ]) {
      for (const [before, section] of [
        ['', undefined],
        ['harbour/', 'harbour'],
      ] as const) {
        const found = read(`${before}${folder}/ferry.txt`);
        assert.deepEqual([found.section, found.date], [section, '2021-03-04'], folder);
        count += 1;
      }
    }
  assert.ok(count >= 50, `${count} variants`);
});

test('a folder of words, also with a year or a number, is a section', () => {
  let count = 0;
  for (const name of words)
    for (const folder of [
      name,
      `2021-${name}`,
      `${name}-2021`,
      `4-${name}`,
      `${name} 12`,
      `A-2021-03-04-${name}`,
      `7 ${name}`,
    ]) {
      assert.equal(read(`${folder}/ferry.txt`).section, folder, folder);
      assert.equal(read(`2021/03/04/${folder}/ferry.txt`).section, folder, folder);
      count += 1;
    }
  assert.ok(count >= 50, `${count} variants`);
});

const languages = ['de', 'fr', 'es', 'ar', 'hi', 'zh', 'pt', 'en', 'ja', 'uk'];

test('the language at the end of a name is the language, unless a label names another one', () => {
  let count = 0;
  for (const lang of languages)
    for (const name of ['ferry', '2021-03-04-ferry', '2021-03-04-ferry/index', '2021-03-04-ferry/2021-03-04-ferry'])
      for (const extension of ['md', 'txt']) {
        assert.equal(read(`${name}.${lang}.${extension}`).lang, lang, name);
        const text = `Title: Ferry sails again\nLang: it\n\n${STORY}\n`;
        assert.equal(read(`${name}.${lang}.${extension}`, text).lang, 'it', name);
        count += 1;
      }
  for (const name of ['ferry.v2', 'made.in', 'st.ag', 'no.1', 'a.hd', 'part.ii', '3.4', 'de'])
    assert.equal(read(`${name}.txt`).lang, 'en', name);
  assert.ok(count >= 50, `${count} variants`);
});

test('Posted is the date, with any other label beside it', () => {
  let count = 0;
  for (const label of ['Posted', 'posted', 'POSTED', 'Published', 'Pubdate', 'Veröffentlicht', 'Fecha', 'Publié le'])
    for (const value of ['2021-03-04', '4 March 2021', '2021-03-04T16:58:16Z', 'March 4, 2021 4:58 PM'])
      for (const head of [
        `Title: Ferry\n${label}: ${value}`,
        `Title: Ferry\nBy: Mona Reyes\n${label}: ${value}\nTags: a`,
      ]) {
        const { date, codes } = read('a.txt', `${head}\n\n${STORY}\n`);
        assert.deepEqual([date, codes], ['2021-03-04', []], head);
        count += 1;
      }
  assert.ok(count >= 50, `${count} variants`);
});

test('a copied site publishes its posts; its drafts, templates, modules and notes stay unpublished', async (t) => {
  const posts = ['2014-11-12-landing.markdown', 'a.md', 'town/b.txt', 'x/readme-scandal.md', 'changelog-of-a-town.md'];
  const inFolder = (folders: string[], names: string[]) =>
    folders.flatMap((folder) => names.map((name) => `${folder}/${name}`));
  const held = inFolder(['_drafts', 'blog/_drafts', 'Drafts', 'drafts/2021'], ['a.md', 'b.txt', 'x/c.markdown']);
  const ignored = [
    ...inFolder(['_includes', '_layouts', '_pages', 'blog/_data', '_site/2014'], ['a.md', 'x/b.txt', 'c.html']),
    ...inFolder(['node_modules/x', 'vendor/node_modules', '.git', 'bower_components'], ['a.md', 'README.md']),
    ...inFolder(
      ['.', 'blog', 'vendor/x'],
      ['README.md', 'CHANGELOG.md', 'LICENSE.txt', 'readme.de.md', 'CONTRIBUTING.md', 'robots.txt', 'LICENCE'],
    ).map((path) => path.replace('./', '')),
  ];
  const published = inFolder(['_posts', 'blog/_posts', 'blog', 'vendor-news', 'includes'], posts);
  const found = await listContentFiles(folderWith(t, ...held, ...ignored, ...published));
  const outcomes = Object.fromEntries(found.map(({ path, rejection }) => [path, rejection?.outcome ?? 'article']));
  const expected = [
    ...held.map((path) => [path, 'held'] as const),
    ...ignored.map((path) => [path, 'ignored'] as const),
    ...published.map((path) => [path, 'article'] as const),
  ];
  assert.deepEqual(outcomes, Object.fromEntries(expected));
  assert.ok(expected.length >= 50, `${expected.length} variants`);
  for (const path of published) assert.notEqual(read(path).section, '_posts', path);
});

const names = ['news', 'Town & Country', 'Sports', 'Wirtschaft', 'Économie', 'اقتصاد', 'खेल', '体育', 'Arts, Culture'];

test('the first of several categories is the section, and the others are tags', () => {
  let count = 0;
  for (const one of names)
    for (const other of names) {
      if (other === one) continue;
      const quoted = JSON.stringify([one, other]);
      const block = [one, other].map((name) => `  - ${JSON.stringify(name)}`).join('\n');
      const heads = [
        `---\ntitle: Ferry\ncategories: ${quoted}\n---`,
        `---\ntitle: Ferry\ncategories:\n${block}\n---`,
        `---\ntitle: Ferry\ncategories:\n  - [${JSON.stringify(one)}, ${JSON.stringify(other)}]\ntags:\n---`,
        `+++\ntitle = "Ferry"\ncategories = ${quoted}\n+++`,
        `{"title": "Ferry", "categories": ${quoted}}\n`,
      ];
      if (!/\s/.test(one + other)) heads.push(`---\nlayout: post\ntitle: Ferry\ncategories: ${one} ${other}\n---`);
      if (!`${one}${other}`.includes(',')) heads.push(`Title: Ferry\nCategories: ${one}, ${other}\n`);
      for (const head of heads) {
        const { section, tags } = read('local/a.md', `${head}\n${STORY}\n`);
        assert.deepEqual([section, tags], [one, [other]], head);
        count += 1;
      }
    }
  assert.ok(count >= 50, `${count} variants`);
});

test('one category is the section alone, and the category of no category leaves the folder', () => {
  let count = 0;
  for (const name of names)
    for (const label of ['category', 'section', 'Category', 'Section', 'desk'])
      for (const head of [
        `---\ntitle: Ferry\n${label}: ${JSON.stringify(name)}\n---`,
        `Title: Ferry\n${label}: ${name}\n`,
      ]) {
        const { section, tags } = read('local/a.md', `${head}\n${STORY}\n`);
        assert.deepEqual([section, tags], [name, []], head);
        count += 1;
      }
  for (const none of ['Uncategorized', 'uncategorised', 'Allgemein', 'Non classé', 'Sin categoría', '未分类'])
    for (const value of [none, `[${none}]`])
      assert.equal(read('local/a.md', `---\ntitle: Ferry\ncategories: ${value}\n---\n${STORY}\n`).section, 'local');
  assert.ok(count >= 50, `${count} variants`);
});

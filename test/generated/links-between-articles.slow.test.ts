/** Every way to write a link to another article, in every place of Markdown and plain text, leads to that article. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { resolveArticleLinks } from '../../src/article/html/article-links.ts';
import { renderArticle } from '../../src/article/html/render.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { article } from '../../src/urls.ts';

const PROSE =
  'The fair opened on Friday with a parade of forty horses, and a brass band played until late in the evening.';

/** Files of several programs and languages, with the headline of each. */
const targets: readonly (readonly [path: string, title: string])[] = [
  ['2019-05-01-harbour-opens.md', 'The harbour opens'],
  ['_posts/2019-05-02-mayor-speaks.markdown', 'The mayor speaks'],
  ['posts/ferry-returns/index.md', 'The ferry returns'],
  ['2019/05/04/market_day.txt', 'Market day'],
  ['Sport/Final Score.md', 'Final score'],
  ['lokales/2019-05-06-brücke-gesperrt.md', 'Brücke gesperrt'],
  ['अख़बार/2019-05-07-पुल-बंद.md', 'पुल बंद'],
  ['2019-05-08-大桥-closed.md', '大桥关闭'],
];

const encode = (path: string) => path.split('/').map(encodeURIComponent).join('/');
const stemOf = (path: string) => path.replace(/\.\w+$/, '');
const nameOf = (path: string) =>
  stemOf(path)
    .replace(/\/index$/, '')
    .split('/')
    .at(-1) ?? '';

/** The ways to write a target from a file in `places/`. */
const spellings: Readonly<Record<string, (path: string, title: string, url: string) => string>> = {
  'relative path': (path) => `[words](../${encode(path)})`,
  'relative path without extension': (path) => `[words](../${encode(stemOf(path))})`,
  'path in angle brackets': (path) => `[words](<../${path}>)`,
  'path from the content folder': (path) => `[words](/${encode(path)})`,
  'path from the content folder without extension': (path) => `[words](/${encode(stemOf(path))}/)`,
  permalink: (_, __, url) => `[words](${url})`,
  'permalink without its slash': (_, __, url) => `[words](${url.slice(0, -1)} "title")`,
  'permalink of a file': (_, __, url) => `[words](${url}index.html)`,
  'link by reference': (path) => `[words][ref]\n\n[ref]: ../${encode(path)}`,
  'link in HTML': (path) => `<a class="x" href="../${encode(path)}">words</a>`,
  'wiki link by name': (path) => `[[${nameOf(path)}|words]]`,
  'wiki link by headline': (_, title) => `[[${title}|words]]`,
  'tag of Hugo': (path) => `[words]({{< ref "/${path}" >}})`,
  'tag of Jekyll': (path) => `[words]({% link ${path} %})`,
};
const inPlainText: Readonly<Record<string, (path: string, title: string, url: string) => string>> = {
  'wiki link by name': (path) => `[[${nameOf(path)}|words]]`,
  'wiki link by headline': (_, title) => `[[${title}]]`,
  permalink: (_, __, url) => url,
};

test('every spelling of a link leads to its article, and with another name it is a warning', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-generated-links-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const sources = new Map<string, string>();
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    sources.set(path, text);
  };
  for (const [path, title] of targets) write(path, `Title: ${title}\nDate: 2019-05-01\n\n${PROSE}\n`);
  const options = { contentDir: folder, editionDate: undefined, permalink: article };
  const parse = (source: Parameters<typeof parseArticle>[0]) => parseArticle(source);
  const urls = new Map([...(await ingest({ ...options, parse })).entries].map(([path, { url }]) => [path, url]));

  const expected = new Map<string, string>();
  for (const [at, [path, title]] of targets.entries()) {
    const url = urls.get(path) ?? '';
    for (const [extension, all] of [
      ['md', spellings],
      ['txt', inPlainText],
    ] as const) {
      for (const [name, spell] of Object.entries(all)) {
        const file = `places/${name.replaceAll(' ', '-')}-${at}.${extension}`;
        write(file, `Title: It links\nDate: 2020-01-01\n\n${PROSE}\n\nThey say ${spell(path, title, url)}\n`);
        expected.set(file, url);
      }
    }
  }
  assert.ok(expected.size >= 100);
  const { links, rows } = await ingest({ ...options, parse });
  const wrong = [...expected].filter(([path, url]) => {
    const html = resolveArticleLinks(renderArticle({ path, text: sources.get(path) ?? '' }).html, links.get(path));
    return !html.includes(`<a href="${url}">`) || html.includes('article:');
  });
  assert.deepEqual(
    wrong.map(([path]) => path),
    [],
  );
  assert.deepEqual(
    rows.filter(({ path, warnings }) => expected.has(path) && warnings.some(({ code }) => /link/.test(code))),
    [],
  );

  for (const [path, title] of targets) {
    rmSync(join(folder, path));
    write(
      path.replace(/[^/]+$/, (name) => `zzz-${name.length}-${title.length}.md`),
      `Title: Z ${title.length}\nDate: 2019-05-01\n\n${PROSE}\n`,
    );
  }
  const dead = await ingest({ ...options, parse });
  const silent = dead.rows.filter(
    ({ path, warnings }) => expected.has(path) && !warnings.some(({ code }) => code === 'dead-link'),
  );
  assert.deepEqual(
    silent.map(({ path }) => path),
    [],
  );
  const named = dead.rows.flatMap(({ warnings }) => warnings.filter(({ code }) => code === 'dead-link'));
  assert.deepEqual(
    named.filter(({ line }) => line !== 6 && line !== 8),
    [],
  );
});

test('a link to a section leads to its sub-heading, and to the top of the article with a warning when there is none', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-generated-sections-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const headings = [
    'Who pays?',
    'The cost: 3 million',
    'Wer zahlt',
    'À qui la faute',
    'من يدفع',
    '誰が払うのか',
    'R&D',
  ];
  const written: readonly ((heading: string) => string)[] = [
    (heading) => `## ${heading}`,
    (heading) => `${heading}\n---`,
    (heading) => `#### ${heading} ####`,
    (heading) => `> ### ${heading}`,
    (heading) => `<h2>${heading.replace('&', '&amp;')}</h2>`,
  ];
  const links: string[] = [];
  for (const [at, heading] of headings.entries())
    for (const [form, write] of written.entries()) {
      const name = `target-${at}-${form}`;
      const text = `Title: Target ${at} ${form}\nDate: 2019-05-01\n\n${PROSE}\n\n${write(heading)}\n\n${PROSE}\n`;
      writeFileSync(join(folder, `${name}.md`), text);
      links.push(`[good](${name}.md#${encodeURIComponent(heading)})`, `[[${name}#${heading}|good]]`);
      links.push(`[bad](${name}.md#nothing-of-it)`, `[[${name}#${heading} again|bad]]`);
    }
  const text = (words: readonly string[]) => `Title: It links\nDate: 2020-01-01\n\n${PROSE}\n\n${words.join('\n\n')}\n`;
  const sources = links.map((link, at) => [`links-${at}.md`, text([link])] as const);
  for (const [path, source] of sources) writeFileSync(join(folder, path), source);
  const { links: found, rows } = await ingest({
    contentDir: folder,
    editionDate: undefined,
    permalink: article,
    parse: parseArticle,
  });
  for (const [path, source] of sources) {
    const html = resolveArticleLinks(renderArticle({ path, text: source }).html, found.get(path));
    const isGood = source.includes('good');
    assert.match(html, isGood ? /<a href="[^"]+\/#h-[^"]+">good</ : /<a href="[^"#]+\/">bad</, source);
    const codes = rows.find((row) => row.path === path)?.warnings.map(({ code }) => code);
    assert.deepEqual(codes, isGood ? [] : ['dead-section'], source);
  }
});

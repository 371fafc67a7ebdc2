/**
 * Every vector of the corpora in every place of an article, built for real. Nothing may run: not in the bytes as a parser
 * reads them, not in a browser without the policy, not in one with it. That the browser hears what runs is shown by the
 * same vectors without the sanitiser. `CORPORA` names the folder of corpora; without it this is skipped. `XSS_EVERY=10`
 * takes every tenth vector.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { decodeReferences } from '../../src/article/text/character-references.ts';
import { pageTitle } from '../../src/formats/site/page-title.ts';
import { headersFile } from '../../src/build/output/headers-file.ts';
import { readXml } from '../support/outputs/parse-xml.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { numberFrom, startBuild, temporaryFolder } from './support/builds.ts';
import { writeCarriers } from './support/xss-articles.ts';
import { isRedirectPage, problemsOf, titleOf } from './support/xss-inspect.ts';
import { readVectors, type Vector } from './support/xss-vectors.ts';
import { showPages, visitPlainly } from './support/xss-visit.ts';

const corpora = process.env['CORPORA'] && resolve(process.env['CORPORA']);
const options = { skip: corpora ? false : 'CORPORA does not name the folder of corpora' };
/** The share of vectors that must run where nothing stops them, or the browser hears nothing and the rest proves nothing. */
const LEAST_IN_CONTROL = 0.3;
/** Articles that are also opened as a reader opens them, under the policy to the letter. */
const VISITED = 40;

const withoutSanitiser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true });

test('no vector runs in any sink', options, async (t) => {
  const folder = temporaryFolder(t);
  const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
  const every = numberFrom('XSS_EVERY', 1);
  const vectors = readVectors(corpora ?? '').filter((_, at) => at % every === 0);
  const { files, sinks, pushed } = writeCarriers(contentDir, vectors);
  t.diagnostic(`${vectors.length} vectors, ${sinks.size} sinks, each vector in each: ${pushed} in ${files} articles`);

  const { code, printed } = await startBuild({ outDir, contentDir, env: { NO_COLOR: '1', FORCE_COLOR: '0' } }).ended;
  assert.equal(code, 0, printed.slice(-3000));
  const reportText = readFileSync(`${outDir}.report.json`, 'utf8');
  const { entries } = JSON.parse(reportText) as {
    entries: { path: string; outcome: string; reason: string | null; url: string | null }[];
  };
  const published = entries.flatMap(({ path, url }) => (url ? [{ path, url }] : []));
  const allPages = globSync('**/*.html', { cwd: outDir }).sort();
  /** Feeds, which a browser opens as documents. */
  const documents = globSync('**/*.xml', { cwd: outDir }).sort();
  const htmlOf = (page: string) => readFileSync(join(outDir, page), 'utf8');
  // A page that only leads to another page of the site holds nothing else: it is compared as a whole.
  const pages = allPages.filter((page) => !isRedirectPage(htmlOf(page)));

  await t.test('the vectors are published', (t) => {
    t.diagnostic(`${published.length} of ${files} articles are published, ${pages.length} pages in all`);
    assert.equal(entries.length, files);
    // A text file that is a piece of an HTML page is refused by name.
    const refused = entries.filter(({ reason }) => reason === 'file-type');
    assert.ok(published.length > files * 0.9);
    assert.ok(published.length + refused.length > files * 0.99);
  });

  await t.test('the bytes hold nothing but what is allowed', () => {
    const problems = pages.flatMap((page) => problemsOf(htmlOf(page)).map((problem) => `${page}: ${problem}`));
    assert.deepEqual(problems.slice(0, 50), [], `${problems.length} problems`);
  });

  await t.test('a headline is printed as it was written', () => {
    const urlOf = new Map(published.map(({ path, url }) => [path, url]));
    const isPlain = (text: string) => !/[^\n -~\p{L}]|\n\s*\n/u.test(text) && text === text.normalize('NFC');
    const compared = [...vectors.entries()].filter(([at, { text }]) => urlOf.has(`h/${at}.txt`) && isPlain(text));
    assert.ok(compared.length > vectors.length / 2);
    const wrong = compared.flatMap(([at, { id, text }]) => {
      const shown = titleOf(htmlOf(join(urlOf.get(`h/${at}.txt`) ?? '', 'index.html')));
      const written = text.replace(/\s+/g, ' ').trim();
      const expected = `${pageTitle(decodeReferences(written))} — The Dateline`;
      return shown === expected || written.length > 900 ? [] : [{ id, written, shown }];
    });
    assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} differ`);
  });

  await t.test('the other files of the site, the report and the console hold no text that does anything', () => {
    for (const file of globSync('*/days.json', { cwd: outDir })) {
      assert.match(
        readFileSync(join(outDir, file), 'utf8'),
        /^\{(?:"[a-z]+":(?:\[?"[\d-]+"(?:,"[\d-]+")*\]?),?)+\}$/,
        file,
      );
    }
    assert.equal(readFileSync(join(outDir, '_headers'), 'utf8'), headersFile('/'));
    const rule = /^(?:#.*|\/\S* \/[\w/.-]* 30[18]|\/\S* \/[\w/.-]* 410|)$/;
    const rules = readFileSync(join(outDir, '_redirects'), 'utf8').split('\n');
    assert.deepEqual(
      rules.filter((line) => !rule.test(line)),
      [],
    );
    // Whatever is not a feed's own, markup of XHTML or SVG above all, has a namespace that the reading refuses.
    for (const file of documents) readXml(readFileSync(join(outDir, file), 'utf8'));
    for (const file of globSync('**/{index,feed,article}.json', { cwd: outDir }))
      JSON.parse(readFileSync(join(outDir, file), 'utf8'));
    const known =
      /(?:\.html|\/days\.json|\/index\.json|^_headers|^_redirects|^\.nojekyll|^_astro\/[\w.-]+\.(?:css|js)|^favicon\.svg|^icon-\w+\.png|^site\.webmanifest|^sw\.js|^offline\.json|^(?:robots|llms)\.txt|^schemas\/[a-z]+\.json|^feeds\/.*|\/(?:atom|rss)\.xml|\/feed\.json|\/article\.(?:txt|json)|^archive\/[\w-]+\.ndjson\.gz|^search\/index\/(?:[\w-]+\/)*[\w.-]+|preview\.png)$/;
    const files = globSync('**/*', { cwd: outDir, withFileTypes: true }).filter((entry) => entry.isFile());
    assert.deepEqual(
      files
        .map(({ name, parentPath }) => join(parentPath, name).slice(outDir.length + 1))
        .filter((file) => !known.test(file)),
      [],
    );
    for (const [what, text] of Object.entries({ report: reportText, console: printed })) {
      const steering = /[[\p{Cc}\p{Cf}\u2028\u2029]--[\n]]/v.exec(text);
      assert.equal(steering && [steering[0], text.slice(steering.index - 100, steering.index + 20)], null, what);
    }
  });

  const { browser, refused, close } = await launchChromium();
  try {
    const fileAt = (path: string) => {
      const type = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }[path.split('.').at(-1) ?? ''];
      return type && /^\/(?:_astro\/)?[\w.-]+$/.test(path)
        ? { type, bytes: readFileSync(join(outDir, path)) }
        : undefined;
    };
    const withoutMeta = (page: string) => htmlOf(page).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    const articles = new Set(published.map(({ url }) => join(url, 'index.html').slice(1)));
    const lists = pages.filter((page) => !articles.has(page));

    for (const policy of [false, true]) {
      await t.test(`nothing runs in a browser with the policy ${policy ? 'on' : 'off'}`, async (t) => {
        const html = (page: number) => withoutMeta(pages[page] ?? '');
        const trips = await showPages({ browser, count: pages.length, htmlOf: html, fileAt, policy });
        t.diagnostic(`${pages.length} pages, ${trips.length} executions, violations and attempts to leave`);
        const told = trips.map(({ page, what }) => `${pages[page]}: ${what}`);
        assert.deepEqual(told.slice(0, 50), []);
        assert.deepEqual(refused, [], 'no request left the origin');
      });
    }

    for (const policy of [false, true]) {
      const way = policy ? 'with the policy to the letter' : 'without the policy';
      await t.test(`nothing runs where a reader opens pages, ${way}`, async (t) => {
        const some = (all: readonly string[], most: number) =>
          all.filter((_, at) => at % Math.ceil(all.length / most) === 0);
        const visited = [...some(pages, VISITED), ...some(lists, VISITED / 4), ...some(documents, VISITED / 4)];
        const heard = await visitPlainly(browser, outDir, visited, policy);
        t.diagnostic(`${visited.length} pages, ${heard.length} executions, violations and complaints`);
        assert.deepEqual(heard.slice(0, 50), []);
        assert.deepEqual(refused, [], 'no request left the origin');
      });
    }

    await t.test('the same vectors run where nothing stops them', async (t) => {
      const bare = ({ text, markdown }: Vector) => (markdown ? String(withoutSanitiser.processSync(text)) : text);
      const pageOf = (vector: Vector) =>
        `<!doctype html><meta charset="utf-8"><title>Bare</title><body>${bare(vector)}`;
      const html = vectors.map(pageOf);
      const trips = await showPages({
        browser,
        count: html.length,
        htmlOf: (page) => html[page] ?? '',
        policy: false,
        wild: true,
      });
      const ran = new Set(trips.filter(({ what }) => what.startsWith('calls ')).map(({ page }) => page));
      const share = ran.size / vectors.length;
      t.diagnostic(`${ran.size} of ${vectors.length} vectors ran: ${Math.round(share * 100)} %`);
      assert.ok(share > LEAST_IN_CONTROL, 'the run is void: the browser does not hear what runs');
    });
  } finally {
    await close();
  }
});

/** The editor in the browser, from a build to the file that it saves. The host of the repository is played by the test. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { parseArticle } from '../../../src/article/parse.ts';
import { editorOf, editorOrigins } from '../../../src/paper/editing/editor.ts';
import { repositoryOf } from '../../../src/paper/editing/repository.ts';
import { allEditorHeadersOf } from '../../../src/security/editor-headers.ts';
import { serve } from '../../../src/server/server.ts';
import { launchChromium } from '../../support/browser/chromium.ts';
import { fakeForgejo } from '../../support/servers/fake-forgejo.ts';
import { makeOwnPaper } from '../../support/paper/own-paper.ts';

const HOST = 'https://git.news.example';
const source = { url: `${HOST}/owner/paper`, forge: 'forgejo' as const };
const isInstalled = existsSync(join(import.meta.dirname, '../../../editor/node_modules/@sveltia/cms/package.json'));
const skip = isInstalled ? false : 'the editor is not installed (npm run install:editor)';
const former = '---\ntitle: The ferry\ndate: 2026-01-05 10:30\nweight: 3\n---\n\nIt sails again.\n';

describe('the editor in the browser', { skip }, async () => {
  if (skip) return;
  const paper = makeOwnPaper({
    'paper.yaml': `title: The Courier\nbase: /courier/\nsource: { url: ${source.url}, forge: forgejo }\neditor: yes\nsearch: no\n`,
    'content/world/2026-01-05-ferry.md': former,
  });
  after(() => paper.remove());
  const built = await paper.run('src/commands/build.mjs');
  assert.equal(built.code, 0, built.printed);
  const editor = editorOf('yes', repositoryOf(source)) ?? assert.fail();
  const server = await serve({
    outDir: join(paper.folder, 'dist'),
    base: '/courier/',
    host: '127.0.0.1',
    port: 0,
    editor: allEditorHeadersOf(editorOrigins(editor)),
  });
  const { newContext, refused, close } = await launchChromium();
  after(async () => {
    await close();
    await server.close();
  });

  /** Opens the editor. `asked` has the origins of all requests, also of those that the policy has refused. */
  async function open() {
    const context = await newContext({
      locale: 'en',
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      // The editor makes its fields when they come into view.
      viewport: { width: 1280, height: 2400 },
    });
    const saved = await fakeForgejo(context, HOST, { 'content/world/2026-01-05-ferry.md': former });
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${server.url}admin/`);
    const signIn = page.getByRole('button', { name: 'Sign In Using Access Token' });
    await signIn.waitFor();
    return { page, saved, complaints, asked, signIn };
  }
  async function signedIn() {
    const visit = await open();
    await visit.signIn.click();
    await visit.page.getByRole('textbox').last().fill('a-token');
    await visit.page.getByRole('button', { name: 'Sign In', exact: true }).click();
    await visit.page.getByText('2026-01-05').first().waitFor();
    return visit;
  }
  let desk: ReturnType<typeof signedIn> | undefined;
  /** The visit of an editor who has signed in, for all tests. */
  const visitDesk = () => (desk ??= signedIn());
  const saveAs = async (page: Page, state: string) => {
    await page.getByRole('radio', { name: state }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  };

  it('shows its sign-in, with scripts, fonts and words of the site alone', async () => {
    const { page, asked, complaints } = await open();
    assert.equal(await page.title(), 'The Courier');
    assert.deepEqual(
      [...asked].filter((origin) => origin !== 'null'),
      [new URL(server.url).origin],
    );
    assert.deepEqual([complaints, refused], [[], []]);
    assert.ok(await page.evaluate(() => document.fonts.check('16px "Material Symbols Outlined"')));
  });

  it('saves a new article as the editor has said: a draft is held', async () => {
    const { page, saved, complaints } = await visitDesk();
    await page.goto(`${server.url}admin/#/collections/articles/new`);
    await page.getByRole('textbox', { name: 'Headline' }).fill('Ferries: a day out');
    await page.locator('input[type=date]').fill('2026-02-03');
    await page.locator('[contenteditable=true]').click();
    await page.keyboard.type('The **first** words.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/One field has an error/).waitFor();
    assert.deepEqual(saved, []);
    await saveAs(page, 'Draft, not published');
    await page.waitForURL(/articles$|entries/);
    const [{ path, operation, text } = assert.fail()] = saved;
    assert.deepEqual([path, operation], ['content/2026-02-03-ferries-a-day-out.md', 'create']);
    const article = parseArticle({ path, text });
    assert.ok(article.outcome === 'article');
    assert.deepEqual(
      [article.hold?.reason, article.fields.title, article.fields.date, article.warnings],
      ['draft', 'Ferries: a day out', '2026-02-03', []],
    );
    assert.deepEqual([complaints, refused], [[], []]);
  });

  it('keeps the labels of an article that it has no field for, and the hour of its date', async () => {
    const { page, saved } = await visitDesk();
    await page.goto(`${server.url}admin/#/collections/articles/entries/world/2026-01-05-ferry`);
    await page.getByRole('textbox', { name: 'Headline' }).fill('The ferry sails');
    await saveAs(page, 'Ready for publication');
    await page.waitForURL(/articles$|world$/);
    const { path, text } = saved.at(-1) ?? assert.fail();
    assert.equal(path, 'content/world/2026-01-05-ferry.md');
    for (const line of [
      'title: The ferry sails',
      'date: 2026-01-05 10:30',
      'draft: false',
      'weight: 3',
      'It sails again.',
    ])
      assert.ok(text.split('\n').includes(line), line);
  });

  it('is in no sitemap, feed or list of files for readers', () => {
    for (const path of ['sitemap.xml', 'robots.txt', 'feeds/atom.xml', 'index.html', 'sw.js', 'llms.txt'])
      if (existsSync(join(paper.folder, 'dist', path))) assert.doesNotMatch(paper.read(path), /admin\//, path);
    assert.match(paper.read('admin/index.html'), /<meta name="robots" content="noindex/);
  });
});

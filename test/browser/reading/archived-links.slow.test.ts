/** Links as they were: an article's outside links in the Wayback Machine, as a reader finds them, and where they are not. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { startBrowser, untilIdle } from '../../support/browser/open-page.ts';
import { makeOwnPaper } from '../../support/paper/own-paper.ts';

const settings =
  'title: The Courier\nurl: https://news.example\nsearch: no\nnames: no\nfeedAuthority: news.example,2026\n';
const body =
  'The port [published its report](https://www.example.org/report) and [a map](https://example.com/map?a=1&b=2). Write to [the desk](mailto:desk@example.org), or read [the next story](crane.md).\n';
const story = (title: string, date: string, text = body) => `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}`;
const paper = makeOwnPaper({
  'paper.yaml': settings,
  'content/ferry.md': story('The ferry sails again', '2022-02-07'),
  'content/crane.md': story('The crane stands still', '2022-02-08', 'Nothing moves here.\n'),
  'content/old.md': story('The old pier', '1969-07-20'),
  'content/arabic.md': story(
    'تقرير الميناء',
    '2022-02-09',
    'نشر الميناء [تقريره السنوي](https://www.example.org/report) عن السفن والبضائع.\n',
  ),
});
after(() => paper.remove());
const dist = join(paper.folder, 'dist');
const built = await paper.run('src/commands/build.mjs');
assert.equal(built.code, 0, built.printed);
const { open, refused } = await startBrowser(dist);

const FERRY = '/2022/02/07/ferry/';
const list = 'Links as they were on 7 February 2022';

for (const javaScriptEnabled of [true, false])
  test(`a reader unfolds the list by key, and nothing is requested, with script ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
    const { page, requests, complaints } = await open(FERRY, { javaScriptEnabled });
    const summary = page.getByText(list);
    const link = page.getByRole('link', { name: 'published its report: copy in the Wayback Machine' });
    assert.ok(!(await link.isVisible()));
    await summary.focus();
    await page.keyboard.press('Enter');
    assert.ok(await link.isVisible());
    assert.equal(
      await link.getAttribute('href'),
      'https://web.archive.org/web/20220207/https://www.example.org/report',
    );
    assert.deepEqual(await page.locator('.archived li').allInnerTexts(), [
      'published its report example.org',
      'a map example.com',
    ]);
    await link.hover();
    if (javaScriptEnabled) await untilIdle(page);
    assert.ok(!requests.some((request) => request.url().includes('archive.org')));
    assert.deepEqual(complaints, []);
  });

test('an article without outside links and one from before the archive have no list', async () => {
  for (const path of ['/2022/02/08/crane/', '/1969/07/20/old/'])
    assert.equal(await (await open(path)).page.locator('.archived').count(), 0);
});

test('beside a text of the other direction the list keeps its own', async () => {
  const { page } = await open('/2022/02/09/arabic/', { viewport: { width: 360, height: 780 } });
  await page.getByText('Links as they were on 9 February 2022').click();
  assert.equal(await page.locator('.archived').getAttribute('dir'), 'ltr');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
});

test('no feed, no data and no text has an address of the archive', () => {
  const files = globSync('**/*.{xml,json,ndjson,txt,md,html}', { cwd: dist });
  assert.ok(files.length > 20);
  const having = files.filter((file) => readFileSync(join(dist, file), 'utf8').includes('web.archive.org/web'));
  assert.deepEqual(having.toSorted(), ['2022/02/07/ferry/index.html', '2022/02/09/arabic/index.html']);
});

test('a paper can do without', async () => {
  paper.write({ 'paper.yaml': `${settings}archivedLinks: no\n` });
  const again = await paper.run('src/commands/build.mjs');
  assert.equal(again.code, 0, again.printed);
  assert.ok(!paper.read(`${FERRY}index.html`).includes('web.archive.org'));
});

test('nobody else is asked for anything', () => assert.deepEqual(refused, []));

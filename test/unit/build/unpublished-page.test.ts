/** In development, the address of a file that cannot be published leads to the reason. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnpublished, unpublishedPage } from '../../../src/build/dev/unpublished-page.ts';
import { rejectedRow } from '../../../src/ingest/report-row.ts';

const rejected = (path: string) =>
  rejectedRow(path, { outcome: 'rejected', reason: 'bad-date', message: 'No <day>.', line: 2 });
const rows = [rejected('town/2024-02-31-the-bridge.txt'), rejected('Große Brücke.md')];

test('an unpublished file is found by the address it had, and by its name', () => {
  const former = new Map([['Große Brücke.md', '/2024/05/10/chosen/']]);
  const found = (pathname: string) => findUnpublished(pathname, rows, former)?.path;
  assert.equal(found('/2024/05/10/chosen/'), 'Große Brücke.md');
  for (const path of ['/2024/02/31/the-bridge/', '/undated/the-bridge/', '/2024/03/02/the-bridge'])
    assert.equal(found(path), 'town/2024-02-31-the-bridge.txt', path);
  assert.equal(found('/undated/grosse-brucke/'), 'Große Brücke.md');
  for (const path of ['/', '/2024/02/31/', '/sections/the-bridge/', '/undated/other/', '/the-bridge/'])
    assert.equal(found(path), undefined, path);
});

test('the page of an unpublished file names its place and escapes its message', () => {
  const page = unpublishedPage(rejected('a&b.txt'), { contentDir: './content/', base: '/daily/' });
  assert.match(page, /<h1>This file is rejected, so it has no page<\/h1>/);
  assert.match(page, /<code>\.\/content\/a&amp;b\.txt:2<\/code>/);
  assert.match(page, /<p>No &lt;day&gt;\.<\/p>/);
  assert.match(page, /src="\/daily\/@vite\/client"/);
});

/** The front page that an editor chose: real builds of a small newspaper. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { makePaper } from '../../support/paper/small-paper.ts';

const story = (title: string, date: string, more = '') =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\nIt is told here what ${title} means for all. It has two sentences.\n`;

test('front.txt decides the front page, changes only that, and names lines that lead nowhere', async (t) => {
  const { build, read, report, digest, cold, contentDir, write } = makePaper(t, {
    'old.md': story('Oldest', '2026-01-01'),
    'b.md': story('Second', '2026-01-02'),
    'a.md': story('First', '2026-01-02'),
    'held.md': story('Held', '2026-01-02', 'draft: true\n'),
    ...Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`x${at}.md`, story(`Other ${at}`, `2025-01-${10 + at}`)]),
    ),
  });
  const file = join(dirname(contentDir), 'front.txt');
  const heads = () => [...read('index.html').matchAll(/class="headline"><a[^>]*>([^<]*)/g)].map(([, head]) => head);
  await build();
  const first = digest();
  assert.deepEqual(heads().slice(0, 3), ['First', 'Second', 'Oldest']);

  writeFileSync(file, 'Oldest\nb.md until 2026-01-05 12:00\nheld.md\nnothing\n');
  const said = await build();
  assert.match(said, /^front\.txt:3: "held\.md" is not published: it is held \(draft\)/m);
  assert.match(said, /^front\.txt:4: "nothing" is no published article/m);
  assert.match(said, /The next build is due at 2026-01-05T12:00:00Z: front\.txt:2 goes/);
  assert.deepEqual(heads().slice(0, 3), ['Oldest', 'Second', 'First']);
  assert.ok(read('index.html').includes('datetime="2026-01-01"'), 'the story of another day shows its date');
  assert.ok(report().pages.rendered < 15 && report().pages.reused > 50, JSON.stringify(report().pages));
  assert.equal(digest(), await cold());

  await build({ EDITION_DATE: '2026-01-05T12:00:00Z' });
  assert.deepEqual(heads().slice(0, 3), ['Oldest', 'First', 'Second']);

  rmSync(file);
  await build();
  assert.equal(digest(), first, 'without the file the ranking decides again');

  write({ 'b.md': story('Second', '2026-01-02', 'lead: yes\n') });
  await build();
  assert.deepEqual(heads().slice(0, 3), ['Second', 'First', 'Oldest']);
});

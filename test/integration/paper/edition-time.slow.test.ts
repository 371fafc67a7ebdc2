/** Articles that appear and go at an hour: real builds of a small newspaper. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { makePaper } from '../../support/paper/small-paper.ts';

const story = (title: string, date: string, more = '') =>
  `---\ntitle: ${title}\ndate: ${date}\n${more}---\nIt is told here what ${title} means for all. It has two sentences.\n`;
/** Stories of another year, whose pages no new story changes. */
const old = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [
    `old-${at}.md`,
    story(`Old ${at}`, `2022-05-${String(at + 1).padStart(2, '0')}`),
  ]),
);
const zone = { TIME_ZONE: 'Europe/Berlin' };

test('a story appears and goes at its hour, nothing else is rendered, and the next build is named', async (t) => {
  const paper = makePaper(t, {
    ...old,
    'gift.md': story('Gift', '2026-12-24', 'embargo: 2026-12-24 06:00\nexpires: 2026-12-26 18:00\n'),
    'early.md': story('Early', '2026-12-23'),
  });
  const { build, report, digest, cold } = paper;
  const page = join(dirname(paper.contentDir), 'dist/2026/12/24/gift/index.html');
  const next = () => JSON.parse(readFileSync(join(dirname(paper.contentDir), 'dist.next-build.json'), 'utf8'));
  const at = (time: string) => build({ ...zone, EDITION_DATE: time });

  assert.match(await at('2026-12-24T04:59:59Z'), /The next build is due at 2026-12-24T05:00:00Z: gift\.md appears\./);
  assert.deepEqual(next(), { at: '2026-12-24T05:00:00Z', articles: [{ path: 'gift.md', change: 'appears' }] });
  const before = digest();
  assert.ok(!existsSync(page));
  assert.match(await at('2026-12-24T03:00:00+01:00'), /Nothing has changed/);

  await at('2026-12-24T06:00:00+01:00');
  assert.ok(existsSync(page));
  assert.deepEqual(next(), { at: '2026-12-26T17:00:00Z', articles: [{ path: 'gift.md', change: 'goes' }] });
  assert.ok(report().pages.rendered < 40 && report().pages.reused > 100, JSON.stringify(report().pages));
  assert.equal(digest(), await cold({ ...zone, EDITION_DATE: '2026-12-24T05:00:00Z' }));
  const during = digest();
  assert.match(await at('2026-12-26T17:59:59+01:00'), /Nothing has changed/);

  await at('2026-12-26T18:00:00+01:00');
  assert.ok(!existsSync(page));
  assert.deepEqual(next(), { at: null, articles: [] });
  assert.equal(report().entries.find(({ path }: { path: string }) => path === 'gift.md').reason, 'expired');
  assert.equal(digest(), before, 'the site is the one before the story appeared');
  assert.notEqual(digest(), during);
});

test('--at says the edition, now is the time of the machine, and what cannot be read is refused', async (t) => {
  const { build, report } = makePaper(t, {
    'a.md': story('Alpha', '2024-05-10'),
    'b.md': story('Beta', '2024-05-12', 'embargo: 2024-05-12 06:00 UTC\n'),
  });
  const published = async (...args: string[]) => {
    await build({}, undefined, args);
    return report().totals.published;
  };
  assert.equal(await published('--at', '2024-05-12T05:59Z'), 1);
  assert.equal(await published('--at', '2024-05-12T08:00+02:00'), 2);
  assert.equal(await published('--at', '2024-05-12T05:59'), 1);
  assert.equal(await published('--at=2024-05-12T06:00'), 2);
  assert.equal(await published('--at=2024-05-12'), 1);
  assert.equal(await published('--at', 'now'), 2);
  for (const args of [['--at', 'tomorrow'], ['--at', '2024-02-30'], ['--at', '2024-05-12T25:00'], ['--at']])
    await assert.rejects(
      build({}, undefined, args),
      /there is no such day or time|'--at <value>' argument missing/,
      args.join(' '),
    );
  await assert.rejects(
    build({ TIME_ZONE: 'CEST' }),
    /TIME_ZONE="CEST": there is no such time zone\. Write a name such as/,
  );
});

/** Rubrics of scanned articles: what stands above different headlines in several files is their section. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseArticle } from '../../../src/article/parse.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import type { SourceCache } from '../../../src/ingest/source-cache.ts';

const STORY = 'The mayor gave up his plan for a second bridge on Tuesday. The town could not pay for its piles.\n';
const scan = (headline: string, deck: string) => `# ${headline}\n## ${deck}\n### \n${deck} it is. ${STORY}`;

/** The results of a content folder with these files, read anew or with what is known of another build. */
function read(t: TestContext, files: Readonly<Record<string, string>>, known?: SourceCache) {
  const contentDir = mkdtempSync(join(tmpdir(), 'dateline-rubrics-'));
  t.after(() => rmSync(contentDir, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(contentDir, path, '..'), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  }
  return ingest({
    contentDir,
    editionDate: undefined,
    parse: (source) => parseArticle(source, 'en'),
    permalink: (date, slug) => `/${date ?? 'undated'}/${slug}/`,
    ...(known && { known }),
  });
}

const FIRST = '1998/10/14/ITEM_5.article.txt';
const SECOND = '1998/10/15/ITEM_1.article.txt';
const MAYOR = scan('CITY HALL', 'Mayor drops plan for a bridge');
const LIBRARY = scan('CITY HALL', 'Library opens on Sundays');

test('what stands in capitals above different headlines in two files is the section of both', async (t) => {
  const { entries } = await read(t, { [FIRST]: MAYOR, [SECOND]: LIBRARY });
  assert.deepEqual(
    [...entries.values()].map(({ title, section }) => [title, section]),
    [
      ['Mayor drops plan for a bridge', 'City Hall'],
      ['Library opens on Sundays', 'City Hall'],
    ],
  );
});

test('a headline in capitals that stands in one file, or twice above the same words, is a headline', async (t) => {
  const variants: readonly Readonly<Record<string, string>>[] = [
    { [FIRST]: MAYOR },
    { [FIRST]: MAYOR, [SECOND]: MAYOR },
    { [FIRST]: scan('City Hall', 'Mayor drops plan'), [SECOND]: scan('City Hall', 'Library opens') },
    { [FIRST]: scan('CITY HALL', ''), [SECOND]: scan('CITY HALL', '') },
    { [FIRST]: scan('COUNCIL HAS RESIGNED', 'Mayor goes'), [SECOND]: scan('COUNCIL HAS RESIGNED', 'Clerk stays') },
    { [FIRST]: scan('FIVE MEN IN A VERY SMALL BOAT', 'Three'), [SECOND]: scan('FIVE MEN IN A VERY SMALL BOAT', 'Two') },
  ];
  for (const files of variants) {
    const { entries } = await read(t, files);
    for (const [path, { title, section }] of entries) {
      assert.equal(section, undefined);
      assert.equal(title, /^# (.*)/.exec(files[path] ?? '')?.[1]);
    }
  }
});

test('a second file changes the headline of the first one and not its address, and a build from scratch agrees', async (t) => {
  const before = await read(t, { [FIRST]: MAYOR });
  const cold = await read(t, { [FIRST]: MAYOR, [SECOND]: LIBRARY });
  const warm = await read(t, { [FIRST]: MAYOR, [SECOND]: LIBRARY }, before.index);
  assert.equal(before.entries.get(FIRST)?.title, 'CITY HALL');
  assert.equal(before.entries.get(FIRST)?.url, cold.entries.get(FIRST)?.url);
  assert.deepEqual(warm.entries, cold.entries);
  assert.deepEqual(warm.features, cold.features);
  assert.deepEqual(warm.rows, cold.rows);
  assert.deepEqual((await read(t, { [FIRST]: MAYOR }, cold.index)).entries, before.entries);
});

/** Copies, threads, names and languages of real articles. The folder of corpora is taken from `CORPORA`. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { buildArchive } from '../../src/archive/archive.ts';
import type { Entry } from '../../src/article/entry.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { classifyNames } from '../../src/analysis/classify-names.ts';
import { findNearDuplicates } from '../../src/analysis/near-duplicates.ts';
import { entitiesOfStories, listEntities } from '../../src/analysis/named-entities.ts';
import type { StoryFeatures } from '../../src/analysis/story-features.ts';
import { buildInvertedIndex } from '../../src/analysis/inverted-index.ts';
import { findRelatedStories } from '../../src/analysis/related-stories.ts';

const corpora = process.env['CORPORA'] ? resolve(process.env['CORPORA']) : undefined;
const options = { skip: corpora ? false : 'CORPORA does not name the folder of corpora' };
const temporary = mkdtempSync(join(tmpdir(), 'dateline-subjects-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

interface Read extends StoryFeatures {
  readonly entry: Pick<Entry, 'date' | 'lang' | 'origins'>;
  readonly title: string;
}

function storiesBelow(folder: string): readonly Read[] {
  const read = new Map<string, Read>();
  const entries = globSync('**/*.{txt,md}', { cwd: folder }).flatMap((path) => {
    const parsed = parseArticle({ path, text: readFileSync(join(folder, path), 'utf8') });
    if (parsed.outcome !== 'article') return [];
    const entry = { ...parsed.fields, url: '/', digest: '', bytes: 0 };
    read.set(path, {
      path,
      entry,
      features: { ...parsed.features, wordingDigest: parsed.wording },
      title: entry.title,
    });
    return [{ path, entry }];
  });
  return buildArchive(entries).stories.map(({ story }) => read.get(story.path) as Read);
}

test('a small paper has threads with reasons, and no copies where there are none', options, () => {
  const stories = storiesBelow(join(corpora ?? '', 'news-219', 'txt'));
  const families = findNearDuplicates(stories);
  const threads = findRelatedStories(stories, families, buildInvertedIndex(stories, families));
  assert.ok(families.size <= 4, `${families.size} in families`);
  for (const { path } of stories) {
    const { earlier, later } = threads.get(path);
    for (const { reasons } of [...earlier, ...later]) assert.ok(reasons.length >= 2);
  }
});

let open: readonly Read[] | undefined;

/** The open corpus, which takes a minute to read. */
function openStories(): readonly Read[] {
  if (open) return open;
  execFileSync('tar', ['xzf', join(corpora ?? '', 'news-open.tar.gz'), '-C', temporary]);
  open = storiesBelow(join(temporary, 'news-open'));
  return open;
}

test(
  'of six thousand English articles none is taken for another language, and the Spanish ones are found',
  options,
  (t) => {
    const counts: Record<string, number> = {};
    for (const { entry } of openStories())
      if (entry.origins.lang !== 'front-matter') counts[entry.lang] = (counts[entry.lang] ?? 0) + 1;
    t.diagnostic(JSON.stringify(counts));
    assert.deepEqual(Object.keys(counts).sort(), ['en', 'es']);
    assert.ok((counts['es'] ?? 0) >= 80 && (counts['es'] ?? 0) <= 100);
  },
);

test('a paper of thousands: reruns are found, no headline is hidden, and names are names', options, () => {
  const stories = openStories();
  const families = findNearDuplicates(stories);
  const all = new Set(families.values());
  assert.ok(all.size >= 13 && all.size <= 20, `${all.size} families`);
  const titles = new Map(
    stories.map(({ path, title }) => [path, title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')]),
  );
  for (const family of all) assert.equal(new Set(family.map((path) => titles.get(path))).size, 1, family.join());

  const threads = findRelatedStories(stories, families, buildInvertedIndex(stories, families));
  const threaded = stories.filter(({ path }) => threads.get(path).earlier.length + threads.get(path).later.length > 0);
  assert.ok(threaded.length > 4000, `${threaded.length} with a thread`);

  const carried = entitiesOfStories(stories, families, buildInvertedIndex(stories, families));
  const names = listEntities(carried, classifyNames(carried.map(({ name }) => name)));
  const kinds = new Map(names.map(({ name, kind }) => [name, kind]));
  assert.equal(kinds.get('Joe Biden'), 'person');
  assert.equal(kinds.get('Afghanistan'), 'place');
  assert.equal(kinds.get('Department of Energy'), 'organisation');
  for (const none of ['However', 'Monday', 'World War II', 'White House Office']) assert.ok(!kinds.has(none));
  assert.equal(new Set(names.map(({ slug }) => slug)).size, names.length);
});

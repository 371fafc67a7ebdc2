/** Shards of the search index that jobs build, a large one in parts: their files are those of a build without jobs. */
import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeCorpus } from '../../../bench/corpus/generate-corpus.ts';
import { BuildJobs } from '../../../src/build/jobs/build-jobs.ts';
import { jobDoer } from '../../../src/build/jobs/do-job.ts';
import { IndexInJobs } from '../../../src/build/jobs/index-in-jobs.ts';
import type { Job } from '../../../src/jobs/job.ts';
import { JobStore } from '../../../src/jobs/job-store.ts';
import { buildSearchIndex, type SearchFiles } from '../../../src/search/build-index.ts';
import { site } from '../../../src/site.ts';
import { openFolderStorage } from '../../../src/storage/folder.ts';
import { searchOptionsOf } from '../../support/outputs/search-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-search-jobs-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const contentDir = join(folder, 'content');
writeCorpus(contentDir, { articles: 90 });
const fingerprints = { entries: 'e', bundle: 'b', pages: 'p', site: 's', program: 'g' };
const digestsOf = ({ files }: SearchFiles) => Array.from(files, ([path, { sha256 }]) => [path, sha256]).sort();
const MOST = 100;
const alone = digestsOf(
  await buildSearchIndex({ ...(await searchOptionsOf(contentDir, join(folder, 'alone'))), most: MOST }),
);

/** Builds the index by way of jobs, ten stories a words job. @param before called before each job */
async function buildInJobs(
  name: string,
  inSteps: boolean,
  before?: (stage: Job['stage'], store: JobStore) => Promise<void>,
) {
  const own = join(folder, name);
  const store = new JobStore(openFolderStorage(join(own, 'store')));
  const doJob = jobDoer({
    store,
    root: folder,
    fingerprints,
    site: { ...site, contentDir },
    folder: join(own, 'jobs'),
  });
  const stages: string[] = [];
  const run = async (jobs: readonly Job[], onDone: (job: Job) => void) => {
    for (const job of jobs.toReversed()) {
      await before?.(job.stage, store);
      stages.push(job.stage);
      await doJob(job, () => {});
      onDone(job);
    }
  };
  const jobs = new BuildJobs(store, run, { inSteps });
  const options = { ...(await searchOptionsOf(contentDir, own)), fingerprint: fingerprints.pages, most: MOST };
  const files = await buildSearchIndex({ ...options, workersOf: (each) => new IndexInJobs(each, jobs, 10) });
  return { digests: digestsOf(files), stages };
}

test('the words of a large shard are counted by several jobs, whose parts make the same index', async () => {
  const { digests, stages } = await buildInJobs('in-steps', true);
  assert.deepEqual(digests, alone);
  const words = stages.filter((stage) => stage === 'words').length;
  assert.ok(words > 4, stages.join());
  assert.equal(stages.lastIndexOf('words'), words - 1, 'before the shards');
});

test('words that are lost are counted again', async () => {
  const lost: string[] = [];
  const { digests } = await buildInJobs('damaged', true, async (stage, store) => {
    if (stage !== 'index' || lost.length > 0) return;
    for (const file of globSync(join(folder, 'damaged/store/names/results/*/*'))) {
      const words = await store.value<string>(readFileSync(file, 'utf8').trim());
      if (words !== undefined) lost.push(join(folder, 'damaged/store/values', words.slice(0, 2), words));
    }
    for (const file of lost) writeFileSync(file, 'damaged');
  });
  assert.ok(lost.length > 4);
  assert.deepEqual(digests, alone);
});

test('where all jobs are planned at once, each shard counts its own words', async () => {
  const { digests, stages } = await buildInJobs('at-once', false);
  assert.deepEqual([digests, new Set(stages)], [alone, new Set(['index'])]);
});

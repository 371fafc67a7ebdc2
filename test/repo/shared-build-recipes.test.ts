/** The recipes for a build that several machines share: in the notation of their platform, with all stages and all parts. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';

const read = (name: string) => readFileSync(`docs/deploy/${name}`, 'utf8');
const stagesOf = (text: string) => [...text.matchAll(/--stage (\w+)|npm run (merge)/g)].map(([, a, b]) => a ?? b);

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly needs?: string | readonly string[];
        readonly env?: Readonly<Record<string, string>>;
        readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
        readonly steps: readonly {
          readonly run?: string;
          readonly uses?: string;
          readonly with?: Readonly<Record<string, string>>;
        }[];
      }
    >
  >;
}

test('docs/deploy/github-matrix.yml has the stages one after the other, each with all parts and the same settings', () => {
  const { jobs } = parse(read('github-matrix.yml')) as Workflow;
  assert.deepEqual(Object.keys(jobs), ['begin', 'map', 'reduce', 'render', 'publish']);
  assert.deepEqual(stagesOf(read('github-matrix.yml')), ['map', 'reduce', 'render', 'merge']);
  const staged = Object.entries(jobs).slice(1);
  for (const [at, [name, { needs, env, strategy, steps }]] of staged.entries()) {
    const before = staged[at - 1]?.[0];
    assert.deepEqual([needs].flat(), before ? ['begin', before] : ['begin'], name);
    const { EDITION_DATE, SITE_URL, BASE_PATH } = env ?? {};
    assert.ok(EDITION_DATE && SITE_URL && BASE_PATH, name);
    const run = steps.map(({ run = '' }) => run).join('\n');
    const parts = / --shard \S+ ?\S* ?\S*\/(\d+) /.exec(run)?.[1];
    assert.equal(strategy?.matrix.shard.length.toString(), parts, name);
    if (strategy)
      assert.deepEqual(
        strategy.matrix.shard,
        Array.from({ length: Number(parts) }, (_, shard) => shard + 1),
      );
    // Every artifact that is waited for was made by the job before.
    for (const { uses = '', with: settings } of steps) {
      if (!uses.startsWith('actions/download-artifact')) continue;
      assert.match(settings?.['name'] ?? settings?.['pattern'] ?? '', new RegExp(before ?? '-'), name);
    }
  }
});

test('docs/deploy/kubernetes.yml has a Job for each stage, and its parts count from 1', () => {
  const documents = parseAllDocuments(read('kubernetes.yml'));
  assert.deepEqual(
    documents.flatMap(({ errors }) => errors),
    [],
  );
  const jobs = documents.map((document) => document.toJS()) as {
    readonly kind: string;
    readonly metadata: { readonly name: string; readonly labels: { readonly stage: string } };
    readonly spec: {
      readonly completionMode?: string;
      readonly completions?: number;
      readonly template: { readonly spec: { readonly containers: readonly { readonly args: readonly string[] }[] } };
    };
  }[];
  assert.deepEqual(
    jobs.map(({ kind, metadata }) => [kind, metadata.name, metadata.labels.stage]),
    ['map', 'reduce', 'render', 'merge'].map((stage) => ['Job', `dateline-${stage}`, stage]),
  );
  for (const { spec, metadata } of jobs) {
    const [command = ''] = spec.template.spec.containers[0]?.args ?? [];
    assert.deepEqual(stagesOf(command), [metadata.labels.stage]);
    const isShared = command.includes('--shard');
    assert.equal(spec.completionMode, isShared ? 'Indexed' : undefined);
    if (!isShared) continue;
    const [, shard = ''] = /--shard (\$\(\(.*?\)\)\/\d+)/.exec(command) ?? [];
    const printed = execFileSync('sh', ['-c', `echo ${shard}`], {
      env: { JOB_COMPLETION_INDEX: '7' },
      encoding: 'utf8',
    });
    assert.equal(printed.trim(), `8/${spec.completions}`);
  }
});

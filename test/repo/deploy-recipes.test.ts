/**
 * The files in docs/deploy/: configurations of servers are those of the code, and recipes name only commands, variables and files
 * that there are. `UPDATE=1 npm test -- test/repo/deploy-recipes.test.ts` writes the configurations anew.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse as parseToml } from 'smol-toml';
import { parse } from 'yaml';
import { serverConfigs } from '../../src/build/output/server-config.ts';
import { headers } from '../../src/security/headers.ts';

const folder = 'docs/deploy';
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const servers = { nginx: 'nginx.conf', caddy: 'Caddyfile', apache: 'apache.conf' } as const;

for (const name of ['nginx', 'caddy', 'apache'] as const)
  test(`docs/deploy/${servers[name]} is what npm run server-config prints for a paper without settings`, () => {
    const config = serverConfigs[name]({ base: '/', headers });
    if (process.env['UPDATE']) writeFileSync(join(folder, servers[name]), config);
    else assert.equal(read(servers[name]), config);
  });

const recipes = [
  'github-pages.yml',
  'github-own-repository.yml',
  'github-matrix.yml',
  'gitlab-ci.yml',
  'kubernetes.yml',
  'netlify.toml',
  'publish.sh',
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
/** Variables that hosts set, besides those in the table of docs/deploy.md. */
const ofHosts = /^(?:GITHUB_|CI_|JOB_COMPLETION_INDEX$|NODE_VERSION$|URL$)/;

for (const name of recipes)
  test(`docs/deploy/${name} names only commands, options and settings that there are`, () => {
    const text = read(name);
    for (const [, script = ''] of text.matchAll(/npm run (?:-s )?([\w:-]+)/g)) assert.ok(script in scripts, script);
    for (const [, option = ''] of text.matchAll(/ -- (--[a-z]+)/g))
      assert.match(readFileSync('src/commands/command-line.ts', 'utf8'), new RegExp(`'${option} `), option);
    const known = readFileSync('docs/deploy.md', 'utf8');
    for (const [, variable = ''] of text.matchAll(/(?:^|[\s"])(?:export )?([A-Z][A-Z_]{2,})(?:=| = |: )/gm))
      assert.ok(known.includes(`\`${variable}\``) || ofHosts.test(variable), variable);
    for (const [path] of text.matchAll(/\.dist|next-build\.json/g))
      assert.match(
        readFileSync('docs/publishing.md', 'utf8') + readFileSync('docs/hours.md', 'utf8'),
        new RegExp(path.replaceAll('.', '\\.')),
      );
  });

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: object;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly 'runs-on': string }>>;
}
interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
}

for (const name of ['github-pages.yml', 'github-own-repository.yml'] as const) {
  const workflow = parse(read(name)) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap(({ steps }) => steps);

  test(`docs/deploy/${name} is a workflow that may publish, with steps that each do one thing`, () => {
    assert.deepEqual(Object.keys(workflow), ['name', 'on', 'permissions', 'concurrency', 'jobs']);
    assert.deepEqual(workflow.permissions, { contents: 'read', pages: 'write', 'id-token': 'write' });
    assert.deepEqual(Object.keys(workflow.on), ['push', 'schedule', 'workflow_dispatch']);
    for (const step of steps) {
      assert.ok((step.uses === undefined) !== (step.run === undefined), JSON.stringify(step));
      if (step.uses) assert.match(step.uses, /^actions\/[\w/-]+@v\d+$/);
    }
    const ids = steps.flatMap(({ id }) => id ?? []);
    for (const [, id = ''] of read(name).matchAll(/steps\.(\w+)\.outputs/g)) assert.ok(ids.includes(id), id);
    assert.deepEqual(Object.keys(steps.find(({ env }) => env)?.env ?? {}), ['HOST', 'SITE_URL', 'BASE_PATH']);
  });

  const due: readonly (readonly [event: string, next: string | undefined, builds: boolean])[] = [
    ['push', '{"at":null}', true],
    ['schedule', '{"at":null,"articles":[]}', false],
    ['schedule', '{"at":"2001-01-01T00:00:00Z"}', true],
    ['schedule', '{"at":"2999-01-01T00:00:00Z"}', false],
    ['schedule', undefined, true],
  ];
  for (const [event, next, builds] of due)
    test(`the ${event} of ${name} ${builds ? 'builds' : 'does not build'} when next-build.json is ${next}`, (t) => {
      const here = mkdtempSync(join(tmpdir(), 'dateline-due-'));
      t.after(() => rmSync(here, { recursive: true, force: true }));
      const output = join(here, 'output');
      writeFileSync(output, '');
      const run = (steps.find(({ id }) => id === 'due')?.run ?? '').replaceAll(
        'paper/next-build.json',
        'next-build.json',
      );
      if (next) writeFileSync(join(here, 'next-build.json'), next);
      const env = { PATH: process.env['PATH'], GITHUB_EVENT_NAME: event, GITHUB_OUTPUT: output };
      execFileSync('bash', ['-e', '-c', run], { cwd: here, env, stdio: 'ignore' });
      assert.equal(readFileSync(output, 'utf8'), builds ? 'build=yes\n' : '');
    });
}

test('the recipes of GitLab and Netlify are in the notation of their host', () => {
  const gitlab = parse(read('gitlab-ci.yml')) as { pages: Record<string, unknown> };
  assert.deepEqual((gitlab.pages['artifacts'] as { paths: string[] }).paths, ['public_html']);
  assert.deepEqual(gitlab.pages['pages'], { publish: 'public_html' });
  const netlify = parseToml(read('netlify.toml')) as { build: { publish: string }; plugins: { package: string }[] };
  assert.equal(netlify.build.publish, 'public_html');
  assert.ok(readdirSync(folder).includes(netlify.plugins[0]?.package.slice(1) ?? ''));
  assert.deepEqual(parse(read('netlify-keep/manifest.yml')), { name: 'keep' });
});

test('the address of GitLab is divided into origin and path', () => {
  const { pages } = parse(read('gitlab-ci.yml')) as { pages: { script: string[] } };
  const of = (url: string) =>
    execFileSync('bash', ['-c', `${pages.script.slice(0, 2).join('\n')}\necho "$SITE_URL $BASE_PATH"`], {
      env: { PATH: process.env['PATH'], CI_PAGES_URL: url },
      encoding: 'utf8',
    }).trim();
  assert.equal(of('https://group.gitlab.io/courier'), 'https://group.gitlab.io /courier/');
  assert.equal(of('https://courier-1a2b3c.gitlab.io'), 'https://courier-1a2b3c.gitlab.io /');
});

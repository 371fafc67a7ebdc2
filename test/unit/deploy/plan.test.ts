/** The plan of a deploy: order, deletions, and no dead link after any cut. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planDeploy } from '../../../src/deploy/plan.ts';
import type { FarFiles } from '../../../src/deploy/state.ts';
import type { ManifestFile } from '../../../src/release/manifest.ts';
import { fileOf, manifestFilesOf, type ModelSite, deadLinks } from '../../support/paper/model-site.ts';

const HOUR = 3_600_000;
const options = { now: 100 * HOUR, grace: 24 * HOUR };
const whole = (paths: readonly string[], text = 'old'): FarFiles => ({
  files: new Map(paths.map((path) => [path, fileOf(path, text)])),
  waiting: new Map(),
});
const namesOf = ({ added, changed }: ReturnType<typeof planDeploy>) =>
  [...added, ...changed].map((batch) => batch.map(({ path }) => path));

test('new files are sent before changed ones, each from the parts to the lists', () => {
  const [article, day, month] = ['2022/02/07/new/index.html', '2022/02/07/index.html', '2022/02/index.html'];
  const old = [
    day,
    month,
    '2022/index.html',
    'index.html',
    'feeds/atom.xml',
    '_astro/a.css',
    'search/index/start.json',
  ];
  const wanted = [
    ...old.filter((path) => path !== '_astro/a.css'),
    article,
    '_astro/b.css',
    '2022/02/07/new/index.json',
  ];
  const plan = planDeploy(
    whole(old),
    ['_astro/a.css', ...wanted].map((path) => fileOf(path, path === '_astro/a.css' ? 'old' : 'new')),
    options,
  );
  assert.deepEqual(namesOf(plan), [
    ['_astro/b.css'],
    [article, '2022/02/07/new/index.json'],
    [day],
    [month],
    ['2022/index.html'],
    ['index.html'],
    ['feeds/atom.xml', 'search/index/start.json'],
  ]);
});

test('the front page comes last when the site is sent for the first time', () => {
  const plan = planDeploy(
    undefined,
    ['index.html', 'feeds/atom.xml', 'about/index.html'].map((path) => fileOf(path, 'a')),
    options,
  );
  assert.deepEqual(namesOf(plan), [['about/index.html'], ['feeds/atom.xml'], ['index.html']]);
});

test('a file that has left waits for the grace, and one that comes back with the same bytes is not sent', () => {
  const first = planDeploy(whole(['a.css', 'index.html']), [fileOf('index.html', 'old')], options);
  assert.deepEqual([namesOf(first), first.deletions, [...first.end.waiting.keys()]], [[], [], ['a.css']]);
  const back = planDeploy(first.end, [fileOf('a.css', 'old'), fileOf('index.html', 'old')], options);
  assert.deepEqual([namesOf(back), back.end.waiting.size], [[], 0]);
  const later = planDeploy(first.end, [fileOf('index.html', 'old')], { ...options, now: options.now + 24 * HOUR });
  assert.deepEqual([later.deletions, later.end.waiting.size], [['a.css'], 0]);
});

test('what a cut run has sent is not sent again', () => {
  const far = planDeploy(
    whole(['index.html']),
    ['a', 'b', 'index.html'].map((path) => fileOf(path, 'new')),
    options,
  );
  const wanted = ['a', 'b', 'index.html'].map((path) => fileOf(path, 'new'));
  const sent = new Map([
    ['a', fileOf('a', 'new')],
    ['b', fileOf('b', 'older')],
  ]);
  assert.deepEqual(namesOf(planDeploy(far.whileAdding, wanted, { ...options, sent })), [['b'], ['index.html']]);
  assert.deepEqual(namesOf(planDeploy(far.whileChanging, wanted, options)), [['index.html']]);
});

test('a file in the place of a folder is deleted first, and so are files in the place of a file', () => {
  const plan = planDeploy(
    whole(['a', 'b/c', 'b/d/e', 'bb/f']),
    ['a/index.html', 'b', 'bb/f'].map((path) => fileOf(path, 'old')),
    options,
  );
  assert.deepEqual([plan.clears, plan.deletions], [['a', 'b/c', 'b/d/e'], []]);
});

/** A site of up to 6 pages beside the front page; each may exist, has a version, and links to some of those that exist. */
const site: fc.Arbitrary<ModelSite> = fc
  .array(fc.record({ exists: fc.boolean(), version: fc.nat(1), links: fc.array(fc.nat(6), { maxLength: 4 }) }), {
    minLength: 7,
    maxLength: 7,
  })
  .map((pages) => {
    const exists = (at: number) => at === 0 || pages[at]?.exists === true;
    const nameOf = (at: number) => (at === 0 ? 'index.html' : `2020/0${at}/index.html`);
    return new Map(
      pages.flatMap(({ version, links }, at) => {
        const to = [...new Set(links.filter(exists).map(nameOf))].sort();
        return exists(at) ? [[nameOf(at), { version, links: to }] as const] : [];
      }),
    );
  });

test('no page that readers can come to has a dead link, wherever runs are cut, and a whole run gives the site', () => {
  const runs = fc.array(
    fc.record({ site, cut: fc.nat(24), keepsRecord: fc.boolean(), grace: fc.constantFrom(0, HOUR) }),
    {
      minLength: 2,
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(runs, (list) => {
      const there: ModelSite = new Map();
      let far: FarFiles | undefined;
      let sent = new Map<string, ManifestFile>();
      for (const { site: wanted, cut, keepsRecord, grace } of [
        ...list,
        ...list.slice(0, 1).map((run) => ({ ...run, cut: Infinity })),
      ]) {
        const plan = planDeploy(far, manifestFilesOf(wanted), { now: options.now, grace, sent });
        let steps = cut;
        const send = (file: ManifestFile) => () => {
          const page = wanted.get(file.path);
          if (page) there.set(file.path, page);
          if (keepsRecord) sent.set(file.path, file);
        };
        const remove = (path: string) => () => there.delete(path);
        const phases = [
          [plan.whileAdding, [...plan.clears.map(remove), ...plan.added.flat().map(send)]],
          [plan.whileChanging, plan.changed.flat().map(send)],
          [plan.whileDeleting, plan.deletions.map(remove)],
          [plan.end, []],
        ] as const;
        for (const [files, acts] of phases) {
          if (steps <= 0) break;
          steps -= 1;
          far = files;
          sent = new Map();
          for (const act of acts.slice(0, steps)) {
            act();
            assert.deepEqual(deadLinks(there), []);
          }
          steps -= acts.length;
        }
        if (steps < 0 || far !== plan.end) continue;
        for (const [path, page] of wanted) assert.deepEqual(there.get(path), page);
        const { waiting } = plan.end;
        assert.deepEqual(
          [...there.keys()].filter((path) => !wanted.has(path) && !waiting.has(path)),
          [],
        );
      }
    }),
    { numRuns: 500 },
  );
});

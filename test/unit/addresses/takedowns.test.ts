import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AddressBook } from '../../../src/addresses/addresses.ts';
import { changesOf, describeChanges } from '../../../src/addresses/changes.ts';
import { formatRegister, parseRegister, type Register } from '../../../src/addresses/register.ts';
import { vanishedKey } from '../../../src/addresses/vanished-key.ts';
import type { Takedown } from '../../../src/article/takedown/takedown.ts';
import type { ListedTakedown } from '../../../src/addresses/takedowns.ts';
import { findTakedowns, type LocatedArticle } from '../../../src/ingest/takedowns/find-takedowns.ts';

const article = (name: string, takedown?: Takedown, more: Partial<LocatedArticle> = {}): LocatedArticle => ({
  ...{ path: `${name}.md`, digest: name.repeat(32).slice(0, 64), wordingDigest: `words-of-${name}`, sketch: '' },
  ...{ url: `/2022/02/07/${name}/`, id: `/2022/02/07/${name}/`, parts: [], aliases: [], takedown, ...more },
});

/** Does with a register as a build that records, and gives the lines and the next register. */
function build(articles: readonly LocatedArticle[], { listed = [] as readonly ListedTakedown[], before = '' } = {}) {
  const register = parseRegister(before) as Register;
  const book = new AddressBook(register, () => articles.map((one) => ({ ...one, wanted: one.url })));
  const located = articles.map((one) => ({ ...one, id: book.idOf(one.path, one.url) }));
  const paths = new Set(articles.map(({ path }) => path));
  const found = findTakedowns(located, { register, listed, paths });
  const shown = located.filter(({ path }) => [undefined, 'withdrawn'].includes(found.byPath.get(path)?.kind));
  const plan = book.plan(shown, { pages: () => new Set(['/about/']), today: '2022-03-01', down: found.down });
  const states = [...plan.lines.values()].map(
    (line) => `${line.address} ${line.is}${'to' in line ? ` ${line.to}` : ''}`,
  );
  return { found, plan, states: states.sort(), register: formatRegister(plan.lines.values()) };
}

test('each kind of takedown has its answer, with and without a register', () => {
  const all = [article('a'), article('b'), article('c'), article('d'), article('e')];
  const before = build(all).register;
  const down = [
    article('a', { kind: 'withdrawn', reason: 'x' }),
    article('b', { kind: 'redirect', to: '/2022/02/07/c/' }),
    article('c', { kind: 'redirect', to: 'https://x.example/' }),
    article('d', { kind: 'gone', reason: 'A court.', since: '2022-02-20' }),
    article('e', { kind: 'vanish' }),
  ];
  for (const register of ['', before]) {
    const { states, plan } = build(down, { before: register });
    assert.deepEqual(states, [
      '/2022/02/07/a/ article',
      '/2022/02/07/b/ redirect https://x.example/',
      '/2022/02/07/c/ redirect https://x.example/',
      '/2022/02/07/d/ gone',
      `${vanishedKey('/2022/02/07/e/')} vanished`,
    ]);
    assert.equal(plan.reasons.get('/2022/02/07/d/'), 'A court.');
    assert.equal(plan.lines.get('/2022/02/07/d/')?.since, '2022-02-20');
  }
});

test('an alias does not bring back the address of a story that has vanished, and no warning has its words', () => {
  const other = article('b', undefined, { aliases: ['/2022/02/07/trial/'] });
  const first = build([article('trial'), other]);
  for (const before of ['', first.register]) {
    const vanished = build([article('trial', { kind: 'vanish' }), other], { before });
    const later = build([other], { before: vanished.register });
    for (const { states, plan, register } of [vanished, later]) {
      assert.deepEqual(states, ['/2022/02/07/b/ article', `${vanishedKey('/2022/02/07/trial/')} vanished`]);
      assert.doesNotMatch(register, /\/trial\//);
      const [warning] = plan.warnings.get('b.md') ?? [];
      assert.match(warning?.message ?? '', /is that of a story that has vanished/);
      assert.doesNotMatch(warning?.message ?? '', /trial/);
    }
  }
});

test('a redirect in a circle or to no page says that the story is gone', () => {
  const { states, plan } = build([
    article('a', { kind: 'redirect', to: '/2022/02/07/b/' }),
    article('b', { kind: 'redirect', to: '/2022/02/07/a/' }),
    article('c', { kind: 'redirect', to: '/nowhere/' }),
    article('d', { kind: 'redirect', to: '/about/' }),
  ]);
  assert.deepEqual(states, [
    '/2022/02/07/a/ gone',
    '/2022/02/07/b/ gone',
    '/2022/02/07/c/ gone',
    '/2022/02/07/d/ redirect /about/',
  ]);
  assert.deepEqual([...plan.astray.keys()].sort(), ['/2022/02/07/a/', '/2022/02/07/b/', '/2022/02/07/c/']);
});

test('the register has no address of a story that has vanished, and is stable', () => {
  const parts = ['/2022/02/07/a/2/'];
  const first = build([article('a', undefined, { parts }), article('b')]).register;
  const moved = build([article('a', undefined, { parts, url: '/2022/02/08/a/' }), article('b')], { before: first });
  const gone = build([article('a', { kind: 'vanish' }, { url: '/2022/02/08/a/' }), article('b')], {
    before: moved.register,
  });
  assert.doesNotMatch(gone.register, /\/a\//);
  const { has, keys } = gone.plan.vanished;
  for (const address of ['/2022/02/07/a/', '/2022/02/08/a/', ...parts]) assert.ok(has(address), address);
  assert.ok(!has('/2022/02/07/b/'));
  assert.equal(keys.length, 3);
  assert.equal(build([article('b')], { before: gone.register }).register, gone.register);
  const lines = describeChanges(changesOf(gone.plan), 'build-report.json');
  assert.deepEqual(lines, ['Addresses: 3 vanished.']);
});

test('a story that has vanished does not come back, by its address, its bytes or its words', () => {
  const before = build([article('a', { kind: 'vanish' }), article('b')]).register;
  const back = [
    article('a', undefined, { wordingDigest: 'others', digest: '0'.repeat(64) }),
    article('x', undefined, { digest: article('a').digest }),
    article('y', undefined, { wordingDigest: 'words-of-a' }),
    article('b'),
  ];
  const { found } = build(back, { before });
  assert.deepEqual(
    [...found.byPath].map(([path, { kind }]) => [path, kind]),
    [
      ['a.md', 'vanish'],
      ['x.md', 'vanish'],
      ['y.md', 'vanish'],
    ],
  );
});

test('stories without a file are taken down by a former address or by the file they had', () => {
  const before = build([article('a'), article('b'), article('c')]).register;
  const listed: ListedTakedown[] = [
    { line: 1, address: '/2022/02/07/a/', kind: 'vanish' },
    { line: 3, file: 'b.md', kind: 'redirect', to: '/2022/02/07/c/' },
    { line: 5, file: 'z.md', kind: 'gone' },
    { line: 7, address: '/2022/02/07/z/', kind: 'gone' },
  ];
  const { states, found } = build([article('c')], { before, listed });
  assert.deepEqual(states, [
    '/2022/02/07/b/ redirect /2022/02/07/c/',
    '/2022/02/07/c/ article',
    '/2022/02/07/z/ gone',
    `${vanishedKey('/2022/02/07/a/')} vanished`,
  ]);
  assert.deepEqual(
    found.notes.map((note) => note.slice(0, 24)),
    ['takedowns.yaml:5: z.md i', 'takedowns.yaml:7: /2022/'],
  );
});

test('of several ways the one that does the most counts', () => {
  const listed: ListedTakedown[] = [{ line: 1, file: 'a.md', kind: 'withdrawn', reason: 'x' }];
  assert.equal(build([article('a', { kind: 'gone' })], { listed }).states[0], '/2022/02/07/a/ gone');
});

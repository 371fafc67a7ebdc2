import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assignUrls, type UrlRequest } from '../../../src/ingest/addresses/assign-urls.ts';

const permalink = (date: string | undefined, slug: string) => `/${date?.replaceAll('-', '/') ?? 'undated'}/${slug}/`;
const wish = (path: string, slug: string, more: Partial<UrlRequest> = {}): UrlRequest => ({
  path,
  slug,
  date: '2026-01-05',
  slugGiven: false,
  ...more,
});
const assign = (...wishes: UrlRequest[]) => assignUrls(wishes, permalink);

/** Path, slug and warning codes of every address, sorted by path. */
const slugs = (...wishes: UrlRequest[]) =>
  [...assign(...wishes)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { slug, warnings }]) => [path, slug, ...warnings.map(({ code }) => code)].join(' '));

test('an article that nobody disputes has its plain address', () => {
  assert.deepEqual(
    assign(wish('a.txt', 'a')),
    new Map([['a.txt', { slug: 'a', url: '/2026/01/05/a/', warnings: [] }]]),
  );
});

test('the same slug on another day, or on none, is another address', () => {
  assert.deepEqual(
    slugs(wish('a.txt', 'a'), wish('b.txt', 'a', { date: '2026-01-06' }), wish('c.txt', 'a', { date: undefined })),
    ['a.txt a', 'b.txt a', 'c.txt a'],
  );
});

const collisions: [why: string, wishes: UrlRequest[], expected: string[]][] = [
  [
    'the slug its source names comes first',
    [wish('a.md', 'a'), wish('z.txt', 'a', { slugGiven: true })],
    ['a.md a-fecccc97 duplicate-url', 'z.txt a duplicate-url'],
  ],
  [
    'then the file name that is the slug',
    [wish('2026-01-05-a.md', 'a'), wish('2026/01/05/a.md', 'a')],
    ['2026-01-05-a.md a-7ec90619 duplicate-url', '2026/01/05/a.md a duplicate-url'],
  ],
  [
    'then the path in code units',
    [wish('HELLO.md', 'hello'), wish('Hello.md', 'hello')],
    ['HELLO.md hello duplicate-url', 'Hello.md hello-c645b41f duplicate-url'],
  ],
  ['a reserved name is suffixed without a dispute', [wish('con.txt', 'con')], ['con.txt con-d3bde286']],
  [
    'with a warning when the source asked for it',
    [wish('x.txt', 'index', { slugGiven: true })],
    ['x.txt index-8a6dcb9c reserved-slug'],
  ],
];
for (const [why, wishes, expected] of collisions) {
  test(`collisions: ${why}`, () => assert.deepEqual(slugs(...wishes), expected));
}

test('no article is at a further page of a day or at a device of Windows', () => {
  for (const slug of ['page', 'index', 'con', 'prn', 'aux', 'nul', 'com1', 'lpt9']) {
    const address = assign(wish('x.txt', slug)).get('x.txt');
    assert.match(address?.slug ?? '', new RegExp(`^${slug}-[0-9a-f]{8}$`));
  }
});

test('both warnings of a collision name both paths', () => {
  const addresses = assign(wish('one.txt', 'a'), wish('two.txt', 'a'));
  for (const path of ['one.txt', 'two.txt']) {
    assert.match(addresses.get(path)?.warnings[0]?.message ?? '', /one\.txt.*two\.txt.*\/2026\/01\/05\/a\//);
  }
});

test('a warning stays short when hundreds collide', () => {
  const wishes = Array.from({ length: 500 }, (_, index) => wish(`${index}.txt`, 'a'));
  const messages = [...assign(...wishes).values()].map(({ warnings }) => warnings[0]?.message ?? '');
  assert.ok(messages.every((message) => message.length > 0 && message.length < 300));
});

test('a slug never exceeds 80 bytes and never ends in two hyphens', () => {
  const long = `${'a'.repeat(70)}-${'b'.repeat(20)}`;
  const address = assign(wish('x.txt', long)).get('x.txt');
  assert.match(address?.slug ?? '', /^a{70}-[0-9a-f]{8}$/);
  const fits = 'c'.repeat(80);
  assert.deepEqual(
    [...assign(wish('1.txt', fits), wish('2.txt', fits)).values()].map(({ slug }) => slug.length),
    [80, 80],
  );
});

test('a suffix that is another article’s own slug grows longer', () => {
  const [, suffix = ''] = [...assign(wish('1.txt', 'a'), wish('2.txt', 'a')).values()]
    .map(({ slug }) => slug)
    .sort((a, b) => a.length - b.length);
  const addresses = assign(wish('1.txt', 'a'), wish('2.txt', 'a'), wish('3.txt', suffix));
  assert.equal(addresses.get('3.txt')?.slug, suffix);
  assert.match(addresses.get('2.txt')?.slug ?? '', new RegExp(`^${suffix}[0-9a-f]{4}$`));
});

const anyWish: fc.Arbitrary<UrlRequest> = fc.record({
  path: fc.stringMatching(/^[a-c]{1,3}(?:\/[a-c]{1,2})?\.(?:txt|md)$/),
  slug: fc.constantFrom('a', 'b', 'ab', 'abc', 'con', 'page', 'x'.repeat(90)),
  date: fc.constantFrom('2026-01-05', '2026-01-06', undefined),
  slugGiven: fc.boolean(),
});
const anyWishes = fc.uniqueArray(anyWish, { selector: ({ path }) => path, maxLength: 30 });

test('addresses do not depend on the order of the articles', () => {
  fc.assert(
    fc.property(
      anyWishes.chain((wishes) =>
        fc.tuple(fc.constant(wishes), fc.shuffledSubarray(wishes, { minLength: wishes.length })),
      ),
      ([wishes, shuffled]) => {
        const sorted = (addresses: Map<string, unknown>) => [...addresses].sort(([a], [b]) => (a < b ? -1 : 1));
        assert.deepEqual(sorted(assign(...shuffled)), sorted(assign(...wishes)));
      },
    ),
  );
});

test('every article has one address and no two have the same', () => {
  fc.assert(
    fc.property(anyWishes, (wishes) => {
      const addresses = assign(...wishes);
      assert.deepEqual([...addresses.keys()].sort(), wishes.map(({ path }) => path).sort());
      assert.equal(new Set([...addresses.values()].map(({ url }) => url)).size, wishes.length);
    }),
  );
});

test('files whose address nobody wants change no address', () => {
  fc.assert(
    fc.property(anyWishes, fc.uniqueArray(fc.stringMatching(/^[d-f]{1,4}$/)), (wishes, names) => {
      const before = assign(...wishes);
      const after = assign(...names.map((name) => wish(`${name}.txt`, name)), ...wishes);
      for (const [path, address] of before) assert.deepEqual(after.get(path), address);
    }),
  );
});

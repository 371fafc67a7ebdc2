import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AddressLine, formatRegister, isAddress, parseRegister } from '../../../src/addresses/register.ts';

const lineOf = (address: string, state = 'article', since = '2022-02-07', id = address, marks = '0123.ab..') =>
  [address, state, since, id, marks].join('\t');
const read = (...lines: string[]) => parseRegister(`${lines.join('\n')}\n`);
const states = (...lines: string[]) => {
  const register = read(...lines);
  if ('problem' in register) throw new Error(register.problem);
  return [...register.values()].map(({ address, is, id }) => `${address} ${is} ${id}`).sort();
};

test('what is written is read again, in sorted lines', () => {
  const day = fc.constantFrom(undefined, '2022-02-07', '2024-02-29');
  const address = fc.constantFrom('/2022/02/07/a/', '/undated/b-c/', '/old/%C3%A4/', '/a/b.html', '/with%20space/');
  const line = fc.oneof(
    fc.record({ is: fc.constantFrom('article' as const, 'gone' as const) }),
    fc.record({ is: fc.constantFrom('redirect' as const, 'part' as const), to: address }),
  );
  const marks = fc.constantFrom(undefined, '0123.ab..', '01.02.a_-b.1-2-3z');
  fc.assert(
    fc.property(fc.uniqueArray(address), line, day, marks, (addresses, state, since, marks) => {
      const lines = addresses.map((address): AddressLine => ({ ...state, address, since, id: address, marks }));
      const text = formatRegister(lines);
      const register = parseRegister(text);
      assert.ok(!('problem' in register), 'it can be read');
      assert.equal(formatRegister(register.values()), text);
      assert.deepEqual(text.trimEnd().split('\n'), text.trimEnd().split('\n').toSorted());
    }),
  );
});

const accepted: [why: string, lines: string[], expected: string[]][] = [
  ['an empty file', [''], []],
  [
    'comments, blank lines, a byte order mark and Windows line ends',
    ['\uFEFF# note', '', `${lineOf('/a/')}\r`],
    ['/a/ article /a/'],
  ],
  [
    'returns alone as line ends',
    [`# note\r${lineOf('/a/')}\r${lineOf('/b/')}\r`],
    ['/a/ article /a/', '/b/ article /b/'],
  ],
  ['the same line from both sides of a merge', [lineOf('/a/'), lineOf('/a/')], ['/a/ article /a/']],
  [
    'a story that one side moved and the other did not',
    [
      lineOf('/a/'),
      lineOf('/a/', 'redirect /b/', '2022-03-01', '/a/', '-'),
      lineOf('/b/', 'article', '2022-03-01', '/a/'),
    ],
    ['/a/ article /a/', '/b/ article /b/'],
  ],
  [
    'a story that both sides moved',
    [
      lineOf('/a/', 'redirect /b/', '2022-03-01', '/a/', '-'),
      lineOf('/a/', 'redirect /c/', '2022-03-01', '/a/', '-'),
      lineOf('/b/', 'article', '2022-03-01', '/a/'),
      lineOf('/c/', 'article', '2022-03-01', '/a/'),
    ],
    ['/a/ redirect /a/', '/b/ article /a/', '/c/ article /c/'],
  ],
];
for (const [why, lines, expected] of accepted)
  test(`the register is read: ${why}`, () => assert.deepEqual(states(...lines), expected));

const refused: [why: string, line: string, problem: RegExp][] = [
  ['a mark of a conflict', '<<<<<<< HEAD', /merge conflict\. Keep the lines of both sides/],
  ['another mark of a conflict', '=======', /merge conflict/],
  ['the end of a conflict', '>>>>>>> branch', /merge conflict/],
  [
    'one address of two stories',
    lineOf('/a/', 'gone', '2022-02-07', '/z/'),
    /\/a\/ is in two lines with the stories \/a\/ and \/z\//,
  ],
  ['spaces in place of tabs', '/b/ article 2022-02-07 /b/ -', /there are 1 fields, and a line has 5/],
  ['a cut line', '/b/\tartic', /there are 2 fields/],
  ['an unknown state', lineOf('/b/', 'moved'), /"moved" is no state\. Write article.* newer version/],
  ['a field more, as of a newer version', `${lineOf('/b/')}\tnew`, /there are 6 fields.* newer version/],
  ['a redirect without a target', lineOf('/b/', 'redirect'), /is no address of this site to lead to/],
  ['a redirect to another host', lineOf('/b/', 'redirect //evil.example/'), /"\/\/evil\.example\/" is no address/],
  ['an address elsewhere', lineOf('https://evil.example/'), /is no address of this site/],
  ['an address with dot segments', lineOf('/../a/'), /is no address of this site/],
  ['an address with encoded dot segments', lineOf('/%2E%2E/a/'), /is no address of this site/],
  ['an address with an encoded slash', lineOf('/a%2Fb/'), /is no address of this site/],
  ['an address with a control character', lineOf('/a%00/'), /is no address of this site/],
  ['an address that is not encoded', lineOf('/ä/'), /is no address of this site/],
  ['a day that does not exist', lineOf('/b/', 'gone', '2022-02-30'), /"2022-02-30" is no day/],
  ['marks that are none', lineOf('/b/', 'gone', '2022-02-07', '/b/', 'a b'), /the marks of the story/],
];
for (const [why, line, problem] of refused) {
  test(`the register is refused with the line and the remedy: ${why}`, () => {
    const register = read('# head', lineOf('/a/'), line);
    assert.ok('problem' in register);
    assert.equal(register.line, 3);
    assert.match(register.problem, problem);
  });
}

test('no text is an address that leads out of the site', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      if (!isAddress(text)) return;
      const url = new URL(text, 'https://news.example');
      assert.equal(url.origin, 'https://news.example');
      assert.equal(url.pathname, text);
    }),
    { numRuns: 2000 },
  );
});

/** Addresses in plain text, in any surroundings and languages: each is a link, and the text stays as it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainLinks } from '../../src/article/html/plain-links.ts';

const addresses = [
  ...[
    'https://example.org',
    'http://example.org/',
    'https://example.org/a_b_c(d)',
    'https://example.org/a?b=c&d=%20e#f',
  ],
  ...['www.example.org', 'www.example.co.uk/path/to-it', 'https://müller.example/straße', 'https://例え.example/パス'],
  ...['HTTPS://Example.org/A', 'http://203.0.113.7:8080/x', 'mail@example.org', 'jane.doe+news@sub.example.org'],
  ...['//cdn.example.org/a.pdf', 'https://example.org/~jane/', 'https://example.org/a,b;c:d'],
];
const surroundings = [
  ...[
    'See X.',
    'See X, or not.',
    '(X)',
    '[X]',
    '“X”',
    '"X"',
    '«X»',
    '<X>',
    'It is X!',
    'Why X?',
    'X: it',
    'X; it',
    'X',
    '\tX\n',
  ],
  ...[
    'X…',
    'X – it',
    'Siehe X, bitte.',
    'Voir « X » !',
    '¿Ve X?',
    'यह X।',
    'انظر X، ثم',
    '请看 X。',
    '（X）',
    '「X」',
    'X’s',
  ],
];

test('an address is a link in any surroundings, without the punctuation around it', () => {
  let count = 0;
  for (const address of addresses)
    for (const around of surroundings) {
      // An address without a protocol needs a space or a bracket before it.
      if (address.startsWith('//') && /["<（「]X/.test(around)) continue;
      // The genitive of an address that ends with a letter: the apostrophe may be part of an address.
      if (around === 'X’s' && !address.includes('@')) continue;
      const text = around.replace('X', () => address);
      const pieces = plainLinks(text);
      assert.deepEqual(
        pieces.filter(({ href }) => href).map((piece) => piece.text),
        [address],
        text,
      );
      assert.equal(pieces.map((piece) => piece.text).join(''), text);
      count += 1;
    }
  assert.ok(count > 300);
});

test('prose without an address has no link', () => {
  const words = [
    'e.g.www.like',
    'and/or',
    'a.m.',
    'C:\\x',
    'U.S.A.',
    'http:',
    'https://',
    'www.',
    '@jane',
    'jane@',
    'a@b',
    '5//6',
    'x.y.z',
  ];
  const prose = [
    'The end.He left',
    'Node.js',
    '3.14',
    '1.000,50',
    '9:30',
    'etc...',
    '[1]',
    '[[1]]',
    '#www',
    'mail@',
    'A.B@',
    '24/12/2020',
    '$5.99/lb',
  ];
  for (const one of [...words, ...prose])
    for (const around of ['X', 'It is X.', '(X)', 'X, X', '“X”'])
      assert.deepEqual(
        plainLinks(around.replaceAll('X', one)).filter(({ href }) => href),
        [],
        around.replaceAll('X', one),
      );
});

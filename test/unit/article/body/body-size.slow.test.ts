/** No body becomes larger than its bound, whatever a file of nearly two megabytes is made of. */
import { describe, it } from 'node:test';
import { assertCutToSize } from '../../../support/large-article.ts';

const pieces = [
  ...[
    '<',
    '>',
    '"',
    '\\',
    'a',
    'Long words stand here. ',
    '😀',
    'ü',
    '\u0085',
    '\u200b',
    '\u2028 ',
    'A\n\n',
    'a\n',
    '- a\n',
  ],
  ...['1. a\n2. b\n\n', '> a\n>\n', 'Heading\n\nA sentence is here.\n\n', '***\n\n', '& '],
];

describe('a large text', () => {
  for (const piece of pieces) {
    it(`of ${JSON.stringify(piece)} is published with its beginning, and says so`, () => assertCutToSize(piece));
  }

  it('of Markdown is published with its beginning, and says so', () => assertCutToSize('&', 'a.md'));
});

/** Files as people and their enemies write them, for the fuzzer: small, and strange in every part. */
import fc from 'fast-check';

const lines = (text: string) => text.split('\n').filter(Boolean);

const LABELS = lines(
  'Title\nHeadline\nDate\ndate\nUpdated\nAuthor\nBy\nTags\nSlug\nLang\nDraft\nEmbargo\nAliases\nSource\nCredit\nSection\nNote\n__proto__\nconstructor',
);
const DATES = lines(
  '2022-02-07\n2022-02-31\n7 February 2022\nFeb. 7th, 2022\n02/07/2022\n20220207\n2022-02-07T10:30+25:00\nMon, 07 Feb 2022 10:00:00 GMT\n٢٠٢٢-٠٢-٠٧\n0000-00-00\n9999-12-31',
);
const PROSE = lines(
  'The council has closed the old bridge to lorries until the spring.\nISLAMABAD, Feb 7 (Reuters) - The ministry said it.\n' +
    'Who pays for it?\n“No,” she said. “Nobody.”\nBy Anna Kettle\n(With agency inputs)\nМост закрыт до весны.\n旧桥已关闭。\nالجسر مغلق.\n' +
    'Q Why?\nTHE MAYOR: It is old.\n1986. A year.\nMr. J. K. U.S. p.m. etc.\nsub-\nheading',
);
const MARKS = lines(
  '# \n###### \n> \n- \n* \n1. \n2) \n***\n---\n===\n```\n~~~\n`\n**\n_\n~~\n[a](http://a.example/)\n[a](javascript:x)\n![a](b)\n' +
    '[a]: //b\n[^1]\n[^1]: n\n| a | b |\n|-|-|\n<b onclick=x>\n</b>\n<script>\n<!--\n-->\n<svg/onload=x>\n&amp;\n&#x202E;\n&#0;\n{{< a >}}\n{% a %}\n' +
    '{:.a}\nhttp://a.example/?a=b&c\nwww.a.example\na@b.example\n- [ ] a\n\\',
);
const STRANGE = [
  ...[
    '\0',
    '\x1B[31m',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200B',
    '\u200D',
    '\u00AD',
    '\uD800',
  ],
  ...[
    'e\u0301',
    'Z̸̡̛͓',
    '\u{1F3F4}\u{E0067}\u{E007F}',
    '👩\u200D🚀',
    '\u3164',
    '\u{1FFFF}',
    '\uFFFD',
    'İ',
    'ﷺ',
    '\t',
    '\u00A0',
  ],
  ...[
    '\r',
    '\r\n',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    ' ',
    '    ',
    '\f',
    '\v',
    ': ',
    '"',
    "'",
    '{',
    '[',
    '!!js ',
    '&a ',
    '*a',
    '|\n ',
  ],
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PROSE) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 4, arbitrary: fc.constantFrom(...STRANGE) },
  { weight: 1, arbitrary: fc.constantFrom(...DATES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const body = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const value = fc.oneof(
  fc.constantFrom(...DATES),
  fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }).map((text) => JSON.stringify(text)),
);
const labels = fc.array(fc.tuple(fc.constantFrom(...LABELS), fc.constantFrom(': ', ':', ' : ', '='), value), {
  maxLength: 5,
});
const head = labels.map((pairs) => pairs.map((pair) => pair.join('')).join('\n'));

const text = fc.oneof(
  body,
  fc.tuple(head, body).map(([labelled, rest]) => `${labelled}\n\n${rest}`),
  fc.tuple(head, body).map(([labelled, rest]) => `---\n${labelled}\n---\n${rest}`),
  fc.tuple(fc.constantFrom(...DATES), body).map(([date, rest]) => ` date ${date} ${rest}`),
  fc.tuple(fc.constantFrom(...PROSE), fc.constantFrom(...DATES), body).map((parts) => parts.join('\n')),
);

/** Bytes of a text in some encoding, perhaps with a few of them changed. */
const encoded = fc
  .tuple(
    text,
    fc.constantFrom('utf8', 'utf8', 'utf8', 'latin1', 'utf16le'),
    fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 3 }),
  )
  .map(([source, encoding, changes]) => {
    const bytes = Buffer.from(source, encoding as BufferEncoding);
    for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
    return bytes;
  });

export const files = fc.oneof(
  { weight: 9, arbitrary: encoded },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)) },
);

export const paths = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'a.txt',
      'a.md',
      'news/2022-02-07-a.md',
      '2022/02/07/index.txt',
      '000_7c12877d4e8901b4.txt',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((name) => `${name}.md`) },
);

const WORDS = 'bridge lorry Narva ice, café “closed” its a*b 1986.5 x_y <b> &amp; Мост 旧桥 הגשר'.split(' ');
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 12, maxLength: 24 })
  .map((words) => `The council ${words.join(' ')} and so on.`);

/** Well-formed plain text: paragraphs of sentences. */
export const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 4 });

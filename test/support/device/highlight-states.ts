/** Highlights and notes in a browser's storage or an imported file that nobody would write on purpose: generated, and made by hand. */
import fc from 'fast-check';

/** The fields of a highlight beside those of its story, near the right ones. @param paths addresses of its page, right and wrong ones */
export const highlight = (paths: fc.Arbitrary<unknown>, story: fc.Arbitrary<object>): fc.Arbitrary<object> => {
  const words = fc.oneof(
    fc.constantFrom(
      'the',
      'The ',
      'of the',
      ' ',
      '',
      '\u00AD',
      '\uD800',
      '<b>x</b>',
      'x'.repeat(1000),
      'x'.repeat(20_000),
    ),
    fc.jsonValue(),
  );
  const place = fc.constantFrom(0, 1, -1, 0.5, 1e300, 9_999_999, 2 ** 53, '7', null);
  const own = fc.record(
    { url: paths, exact: words, prefix: words, suffix: words, start: place, note: words },
    { requiredKeys: ['url', 'exact'] },
  );
  return fc.tuple(story, own).map(([story, own]) => ({ title: 'A title', ...story, ...own }));
};

/** A highlight that a reader has made of these words; in every state, and it must be there in the end. */
export const goodHighlight = (url: string, exact: string) => ({
  ...{ url, title: 'A good story', lang: 'en', dir: 'ltr', date: '2022-02-07', at: 5 },
  ...{ exact, prefix: '', suffix: '', start: 0, note: 'A good note' },
});

/** A list, and the number of its entries that are valid highlights of their page, beside the good one. */
interface CraftedList {
  readonly list: readonly unknown[];
  readonly valid: number;
}

/**
 * Lists made by hand, by what is wrong with them.
 * @param good the good highlight @param base of the site @param text words of its page that are none of the good ones
 */
export function craftedLists(
  good: ReturnType<typeof goodHighlight>,
  base: string,
  text: string,
): Readonly<Record<string, CraftedList>> {
  const { at: _, ...timeless } = good;
  const some = (list: readonly object[], valid: number): CraftedList => ({
    list: list.map((one, at) => ({ ...good, at: 100 + at, ...one })),
    valid,
  });
  const words = text.split(' ');
  const wrong: readonly unknown[] = [7, null, true, [], {}, ['x'], { toString: 'x' }];
  const outside = ['//evil.example/a/', 'https://evil.example/a/', 'javascript:alert(1)', '/other/a/', `${base}../a/`];
  const dots = [`${good.url}../../`, `${good.url}%2e%2e/`, `${good.url}.%2E/x/`, `${good.url}./`, `${base}%2e%2e/a/`];
  const alone = '\uD800';
  return {
    'entries of wrong types': { list: [...wrong, 'x', alone, [[good]], [null]], valid: 0 },
    'fields of wrong types that matter': some(
      ['url', 'title', 'exact'].flatMap((name) => wrong.map((value) => ({ [name]: value }))),
      0,
    ),
    'fields of wrong types that do not': some(
      ['prefix', 'suffix', 'start', 'note', 'lang', 'dir', 'date'].flatMap((name, at) =>
        wrong.map((value) => ({ exact: `${words[at]}`, [name]: value })),
      ),
      49,
    ),
    'huge texts': some(
      [{ exact: 'x'.repeat(200_000) }, { title: 'x '.repeat(200_000), note: 'x '.repeat(200_000) }],
      1,
    ),
    'impossible places': some(
      [-1, 1e300, 9_999_999, 10_000_001, 0.5, 2 ** 53].map((start) => ({ start, prefix: 'x'.repeat(48) })),
      6,
    ),
    'addresses outside': some(
      outside.map((url) => ({ url })),
      0,
    ),
    'dot segments': some(
      dots.map((url) => ({ url })),
      0,
    ),
    'other stories': some(
      [`${base}2022/02/08/b/`, `${base}undated/1984/`].map((url) => ({ url })),
      2,
    ),
    'times in the future, of words that were corrected': some(
      [8.64e15, Date.now() * 2].map((at) => ({ at, exact: `${words.slice(0, 9).join(' ')} never ${words[9]}` })),
      2,
    ),
    'entries without a time': {
      list: [...new Set(words)].slice(0, 9).map((exact) => ({ ...timeless, exact, note: '' })),
      valid: 9,
    },
    'an older form': {
      list: [
        { url: good.url, text: 'the', color: 'yellow' },
        { v: 0, quote: good },
      ],
      valid: 0,
    },
    'names of prototypes': {
      list: [
        JSON.parse('{"__proto__":{"exact":"the"},"url":"__proto__","title":"constructor"}'),
        { ...good, at: 101, exact: '__proto__', note: 'constructor', lang: 'toString' },
        { ...good, at: 102, url: `${base}__proto__/constructor/` },
      ],
      valid: 2,
    },
    'halves of characters': some(
      [{ exact: alone }, { exact: `the ${alone}` }, { note: alone, title: alone, prefix: alone }],
      3,
    ),
    'marks of another direction': some([{ exact: '\u202Eevil\u202C', note: '\u2066', title: '\u202Eevil' }], 1),
    'nothing but soft hyphens and marks': some(
      [{ exact: '\u00AD\u00AD' }, { exact: '\u200B' }, { exact: '́' }, { exact: '.' }],
      4,
    ),
    'one word in many places': some(
      Array.from({ length: 50 }, () => ({ exact: 'the' })),
      50,
    ),
    'long quotes that are nearly the text': some(
      Array.from({ length: 20 }, (_, at) => ({ exact: [...words.slice(at), ...words].join(' ').slice(0, 1000) })),
      20,
    ),
    'four hundred quotes of other texts': some(
      Array.from({ length: 400 }, (_, at) => ({ exact: `qzx${at} `.repeat(90).trim() })),
      400,
    ),
  };
}

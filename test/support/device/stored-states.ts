/** States of a browser's storage that nobody would write on purpose, generated from a seed, and the check of a page among them. */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { choices } from '../../../src/client/settings/preference-values.ts';
import { highlight } from './highlight-states.ts';
import { names, odd, values } from './hostile-storage.ts';

/** Items of localStorage by key. */
export type Items = Readonly<Record<string, string>>;

const path = fc.constantFrom(
  ...['/2022/02/07/a/', '/daily/2022/02/07/a/', '/daily/undated/b/', '/daily/../x/', '/daily/%2e%2e/x/', '/dailyx/a/'],
  ...[
    '//evil.example/a/',
    'https://evil.example/daily/a/',
    'javascript:alert(1)',
    '/daily/a\\b/',
    '/daily/',
    '/',
    '',
    'x',
  ],
  ...['data:text/html,x', '/daily/%2fevil.example/', '/daily/ /', `/daily/${'a'.repeat(400)}/`, '\\\\evil.example\\'],
);
const time = fc.constantFrom(0, 1, -1, 1e300, 8.64e15, 1.5, null, 'now', 1.7e12);
const story = fc.record(
  {
    url: fc.oneof(path, fc.jsonValue()),
    title: fc.oneof(
      fc.constantFrom('A title', '', '<b>x</b>', 'x'.repeat(5000), '\u202Eevil', '\uD800'),
      fc.jsonValue(),
    ),
    lang: fc.constantFrom('en', 'ar', '"><b>', 'x'.repeat(99), 7, null),
    dir: fc.constantFrom('ltr', 'rtl', 'up', null),
    date: fc.constantFrom('2022-02-07', '2024-99-99', '2023-02-29', '-1', '0000-00-00', 20220207, '', 'NaN'),
    at: time,
    gone: fc.constantFrom(true, false, 'true', {}),
    id: fc.constantFrom('p-1', 'h-x', 'top"><b>', '', '__proto__', 7),
  },
  { requiredKeys: [] },
);
/** @param url the page that most of the highlights are of */
const mark = (url: string) =>
  highlight(fc.oneof({ weight: 3, arbitrary: fc.constant(url) }, { weight: 1, arbitrary: path }), story);
const visit = fc.record({ at: time, seen: fc.array(path), before: fc.oneof(fc.array(path), fc.jsonValue()) });
const settings = fc.dictionary(
  fc.constantFrom(...Object.keys(choices), 'offline', 'saved', 'search', 'keep', 'script', '__proto__', 'constructor'),
  fc.oneof(fc.constantFrom('dark', 'page', 'form', 'largest', 'off', '1.6', 'wide', 'sans', ''), fc.jsonValue()),
);
const text = fc.oneof(
  fc
    .oneof(fc.array(story), visit, settings, fc.constantFrom('off', 'on', 'OFF', true))
    .map((one) => JSON.stringify(one)),
  fc.jsonValue().map((one) => JSON.stringify(one)),
  fc.constantFrom(...values, 'off', '{', '', 'undefined', 'NaN', '\u0000', JSON.stringify(odd)),
);

/** A story that a reader has saved under a base path; in every state, and it must be there in the end. */
export const goodStory = (base: string) => ({
  url: `${base}2022/02/07/good/`,
  title: 'A good story',
  lang: 'en',
  dir: 'ltr',
  date: '2022-02-07',
  at: 5,
});

/**
 * States of localStorage: junk under each key, of this and of earlier versions, and the good story among junk in one of the two.
 * @param kept a highlight that is among junk in every state
 */
export function itemStates(base: string, count: number, seed: number, kept: object): Items[] {
  const keys = [...names.map((name) => `dateline ${base} ${name}`), ...names];
  const junk = fc.record(Object.fromEntries(keys.map((key) => [key, fc.option(text, { nil: undefined })])));
  const state = fc.record({
    junk,
    around: fc.array(fc.oneof(story, fc.jsonValue())),
    marks: fc.array(
      fc.oneof({ weight: 4, arbitrary: mark((kept as { url: string }).url) }, { weight: 1, arbitrary: fc.jsonValue() }),
    ),
    isFormer: fc.boolean(),
  });
  return fc.sample(state, { seed, numRuns: count }).map(({ junk, around, marks, isFormer }) => {
    const filled = Object.entries(junk).filter((pair): pair is [string, string] => pair[1] !== undefined);
    const saved = isFormer ? 'saved' : `dateline ${base} saved`;
    return {
      ...Object.fromEntries(filled),
      [saved]: JSON.stringify([...around, goodStory(base), ...around]),
      [`dateline ${base} highlights`]: JSON.stringify([...marks, kept, ...marks]),
    };
  });
}

/** Contents of imported files. */
export const fileStates = (count: number, seed: number): string[] =>
  fc.sample(
    fc.oneof(
      text,
      fc
        .record({
          read: fc.oneof(fc.array(story), text),
          saved: fc.array(story),
          highlights: fc.oneof(fc.array(mark('/daily/2022/02/07/a/')), text),
        })
        .map((one) => JSON.stringify(one)),
    ),
    { seed, numRuns: count },
  );

/** A cache: its name and its responses by path. */
export interface CacheState {
  readonly name: string;
  readonly responses: readonly {
    readonly path: string;
    readonly body: string;
    readonly headers: Items;
    readonly status: number;
  }[];
}

/** States of CacheStorage: caches with nearly the names of ours, and responses that are nearly copies of the paths given. */
export const cacheStates = (paths: readonly string[], count: number, seed: number): CacheState[][] => {
  const kept = fc.constantFrom('0', '-1', '4', '1e300', 'NaN', '', '99999999999999');
  const response = fc.record({
    path: fc.constantFrom(...paths, '/offline.json', '/_astro/none.js', '/2022/'),
    body: fc.constantFrom('', '<p>', 'null', '{"pages":["//evil.example/"]}', 'throw new Error("stale")'),
    headers: fc.record({
      'X-Kept-At': kept,
      'X-Kept-Bytes': kept,
      'X-Kept-With': fc.constantFrom('', '/_astro/none.js', 'https://evil.example/x.js'),
      'Content-Type': fc.constantFrom('text/html', 'text/javascript', 'image/png', ''),
    }),
    status: fc.constantFrom(200, 404, 500),
  });
  const name = fc
    .tuple(
      fc.constantFrom('dateline', 'Dateline', 'other'),
      fc.constantFrom('/', '/daily/', ''),
      fc.constantFrom('newest', 'list', 'read', 'saved', 'gone', '__proto__'),
      fc.constantFrom('-', '/2022/02/07/', '//evil.example/', 'javascript:alert(1)', '/../'),
      fc.constantFrom('0', '1', 'NaN', '1e300', '0 0', ''),
    )
    .map((parts) => parts.join(' '));
  const cache = fc.record({ name, responses: fc.array(response, { maxLength: 5 }) });
  return fc.sample(fc.array(cache, { minLength: 1, maxLength: 5 }), { seed, numRuns: count });
};

/** All that is wrong with a page that is open: nothing to be seen, unknown attributes, links out of the base path. */
export const problemsOf = (page: Page, base: string): Promise<string[]> =>
  page.evaluate(
    ({ base, known }) => {
      const problems: string[] = [];
      for (const part of ['body', 'main', 'h1, .nameplate']) {
        const element = document.querySelector(part);
        const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
        const isVisible = element?.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        if (!isVisible || width < 100 || height < 10) problems.push(`${part} is not to be seen`);
      }
      if (document.body.textContent.length < 200) problems.push('a page without text');
      for (const [name, value = ''] of Object.entries(document.documentElement.dataset))
        if (!(name === 'script' ? value === '' : known[name]?.includes(value))) problems.push(`data-${name}=${value}`);
      for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-saved] a, [data-offline] a, .resume a'))
        if (link.origin !== location.origin || !link.pathname.startsWith(base)) problems.push(`a link to ${link.href}`);
      if (document.querySelector('main :is(img, script)[src*="evil"]')) problems.push('a strange element');
      return problems;
    },
    { base, known: choices as Readonly<Record<string, readonly string[]>> },
  );

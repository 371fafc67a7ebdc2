import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../src/article/parse.ts';

const body = 'The ferry sails again from the quay to the outer island with forty passengers.';
const matter = (lines: string) => `---\ntitle: The ferry\ndate: 2022-01-01\n${lines}\n---\n\n${body}\n`;
const header = (lines: string) => `Title: The ferry\nDate: 2022-01-01\n${lines}\n\n${body}\n`;
const inline = (line: string) => `${line}\n date 2022-02-07 ${body}\n`;

/** The takedown of an article, or the reason why it is not published; undefined for an article that is published. */
function outcomeOf(text: string, path = text.startsWith('---') ? 'a.md' : 'a.txt') {
  const parsed = parseArticle({ path, text });
  if (parsed.outcome !== 'article') return parsed.reason;
  return parsed.takedown ?? (parsed.hold ? 'hold' : undefined);
}

const reason = 'The agency has denied it.';
const read: [text: string, expected: unknown][] = [
  [matter(`withdrawn: ${reason}`), { kind: 'withdrawn', reason }],
  [matter(`withdrawn: 2026-11-28 ${reason}`), { kind: 'withdrawn', since: '2026-11-28', reason }],
  [matter(`zurückgezogen: "28. November 2026: ${reason}"`), { kind: 'withdrawn', since: '2026-11-28', reason }],
  [matter('gone: yes'), { kind: 'gone' }],
  [matter('removed: 2026-11-28'), { kind: 'gone', since: '2026-11-28' }],
  [matter('redirect_to: https://example.org/a?b=1'), { kind: 'redirect', to: 'https://example.org/a?b=1' }],
  [matter('redirect: /2022/01/02/other/'), { kind: 'redirect', to: '/2022/01/02/other/' }],
  [matter('gone: reason\nvanish: yes'), { kind: 'vanish' }],
  [matter('extra:\n  vanish: true'), { kind: 'vanish' }],
  [header(`Gone: ${reason}`), { kind: 'gone', reason }],
  [header('抹除：是'), { kind: 'vanish' }],
  [inline(`Withdrawn: 2026-11-28 ${reason}`), { kind: 'withdrawn', since: '2026-11-28', reason }],
  [inline('Vanish: yes'), { kind: 'vanish' }],
  [inline('Redirect: /2022/01/02/other/'), { kind: 'redirect', to: '/2022/01/02/other/' }],
];

const kept: [why: string, text: string, reason: string][] = [
  ['a withdrawal without a reason', matter('withdrawn: yes'), 'hold'],
  ['the same in another language', matter('撤回: 是'), 'unpublished'],
  ['a label without a value', matter('gone:'), 'bad-takedown'],
  ['a list', matter('vanish: [a, b]'), 'bad-takedown'],
  ['a redirect to words', matter('redirect: the other story'), 'bad-takedown'],
  ['a redirect without https', matter('redirect: http://example.org/'), 'bad-takedown'],
  ['a redirect to another host in disguise', matter('redirect: //example.org/'), 'bad-takedown'],
  ['a redirect with a name and a password', matter('redirect: https://a:b@example.org/'), 'bad-takedown'],
  ['a redirect with dot segments', matter('redirect: /../x/'), 'bad-takedown'],
  ['a misspelt label', matter('vansh: yes'), 'unclear-takedown'],
  ['another misspelt label', matter(`withdrwan: ${reason}`), 'unclear-takedown'],
  ['a first line that may be a headline', inline(`Gone: ${reason}`), 'unclear-takedown'],
  ['the same above a date', `Gone: ${reason}\nDate: 2022-01-01\n\n${body}\n`, 'unclear-takedown'],
  [
    'a story that cannot be read and is to vanish',
    matter('vanish: yes').replace('2022-01-01', '31 February 2022'),
    'vanished',
  ],
];

const honest: [why: string, text: string][] = [
  ['a plain no', matter('vanish: no\ngone: false\nwithdrawn: false\nredirect: none')],
  ['a headline', `Gone with the wind\n\n${body} ${body}\n\n${body}\n`],
  ['a headline with a colon', `Redirect: how the traffic will flow\n\n${body} ${body}\n\n${body}\n`],
  ['a later paragraph', `The ferry\n\n${body}\n\nGone: the days of steam. ${body}\n`],
  ['a label of its own', matter('varnish: yes')],
  ['another label of its own', matter('withdrawal: 300 euros')],
  ['a headline in a header', `Title: Gone: the last ferry\nDate: 2022-01-01\n\n${body}\n`],
];

test('labels and first lines take a story down', () => {
  for (const [text, expected] of read) assert.deepEqual(outcomeOf(text), expected, text);
});

test('what cannot be read, or may be a takedown, is not published', () => {
  for (const [why, text, expected] of kept) assert.equal(outcomeOf(text), expected, why);
});

test('what only resembles a takedown is published', () => {
  for (const [why, text] of honest) assert.equal(outcomeOf(text), undefined, why);
});

test('a file that is to vanish and cannot be read is told of without its words', () => {
  const parsed = parseArticle({ path: 'a.md', text: matter('vanish: yes').replace('2022-01-01', '31 February 2022') });
  assert.ok(parsed.outcome !== 'article' && !/February|ferry/.test(parsed.message));
});

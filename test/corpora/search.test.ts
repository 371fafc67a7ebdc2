/**
 * Twenty readers who half remember a story: what they would type, written from reading the stories and before the index was
 * ever asked. Each finds the story among the first five.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOf } from '../search-site.ts';
import { inCorpora, needsCorpora } from './content.ts';

/** What is typed, and the beginning of the name of the file that is meant. */
const readers: readonly (readonly [query: string, story: string])[] = [
  ['kmart sears merger', '2004-11-17-kmart'],
  ['chinese submarine okinawa', '2004-11-18-chinese-submarine'],
  ['basketball fight pistons pacers fans', '2004-11-20-four-nba'],
  ['mccain boeing tanker lease scandal', '2004-11-24-internal-emails'],
  ['eta bomb almeria december 2004', '2004-12-05-police'],
  ['worship of zeus legal in greece', '2006-03-27-greek'],
  ['secret documents found in the street ottawa', '2008-08-15-sensitive'],
  ['pinochet house arrest', '2005-01-06-pinochet'],
  ['crane accident mecca mosque', '2015-09-12-at-least'],
  ['afghan girls robot competition visa', '2017-07-18-after-visa'],
  ['andy warhol polaroids exhibition', '2014-01-28-warhol'],
  ['giant pig lantern taiwan', '2007-03-05-lantern'],
  ['obama newtown school shooting statement', '2012-12-14-statement'],
  ['hong kong elections young localists', '2016-09-09-new-faces'],
  ['first african woman nobel peace prize', '2004-12-10-nobel'],
  ['space shuttle anniversary museums get orbiters', '2011-04-13-nasa'],
  ['rohingya boat people aceh fishermen', '2015-05-18-over-900'],
  ['government shutdown ends obama', '2013-10-16-statement'],
  ['domino’s pizza tracker government', '18F-2014-04-12'],
  ['are qr codes dead', 'digital.gov-2014-10-06'],
];

test('who half remembers a story finds it', needsCorpora, async (t) => {
  const { ask } = await indexOf(t, inCorpora('news-219'));
  for (const [query, story] of readers) {
    await t.test(query, async (t) => {
      const { hits, shown } = await ask(query);
      const place = shown.findIndex(({ url }) => url.includes(slugOf(story))) + 1;
      t.diagnostic(`${place === 0 ? 'not on the first page' : `number ${place}`} of ${hits.length}`);
      assert.ok(place >= 1 && place <= 5, shown.map(({ url }) => url).join('\n'));
    });
  }
});

/** The part of a file's name that its address has too: the date, in folders, and what follows. */
const slugOf = (name: string) => {
  const [, year, month, day, rest = ''] = /^(?:[\w.]+-)?(\d{4})-(\d{2})-(\d{2})-?(.*)$/.exec(name) ?? [];
  return `/${year}/${month}/${day}/${rest}`;
};

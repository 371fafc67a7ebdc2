/**
 * Readers who half remember a story: what they would type, written from reading the stories and before the index was ever
 * asked. Each finds the story among the first five.
 */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { SearchParams } from '../../src/client/search/search-params.ts';
import { indexOf } from '../support/outputs/search-fixture.ts';
import { inCorpora, needsCorpora } from './corpus.ts';

/** The words typed, and the beginning of the name of the file that must be found. */
type Readers = readonly (readonly [typed: string | Partial<SearchParams>, story: string])[];

const readers: Readers = [
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

/**
 * Twenty more, written by somebody who knew neither the first ones nor how stories are ranked. Nothing was tuned on them, and
 * nothing should be: they would measure nothing any more. Four of the stories happen to be among the first ones too. Those
 * named by their day alone have an address that is not their name.
 */
const others: Readers = [
  ['Bombay stock market record', '2005-01-03-indian'],
  ['Almeria bomb defused', '2004-12-05-police'],
  ['Polaroids donated Evansville', '2014-01-28-warhol'],
  ['Aceh fishermen rescuing migrants', '2015-05-18-over'],
  ['ozone harming wheat harvests', '2014-07-28-scientists'],
  ['doctors seniors endorsing health reform', '2009-11-05-remarks'],
  ['Sikorski NATO missiles', '2010-11-19-remarks'],
  ['homeowners refinancing vote blocked', '2012-10-20-weekly'],
  ['"wave of anguish" firehouse', '2013-04-13-weekly'],
  [{ words: 'dads role model', from: '2013-01-01', to: '2013-12-31' }, '2013-06-15-weekly'],
  ['payroll tax two months', '2011-12-17-remarks'],
  ['Gray Brooks petitions', 'digital.gov-2013-05-09-we-the'],
  ['QR code inventor doubts', 'digital.gov-2014-10-06-trends'],
  ['Army veteran Facebook hackathon', 'digital.gov-2021-02-01-a-soldier'],
  ['Flaherty social media influencers', 'digital.gov-2021-08-18-key-insights'],
  ['API supermarket bananas', '18F-2016-04-22'],
  ['praising colleagues farewell', '18F-2020-02-20'],
  ['innovation fellowship deadline extension', '18F-2018-06-06'],
  ['Max Ogden datasets command line', '18F-2015-04-23'],
  ['biggest American ports tonnage', 'data.gov-2017-03-01'],
];

test('half remembered', needsCorpora, async (t) => {
  const { ask } = await indexOf(t, inCorpora('news-219'));
  const findsEach = (set: Readers) => async (t: TestContext) => {
    const places: number[] = [];
    for (const [typed, story] of set) {
      await t.test(typeof typed === 'string' ? typed : JSON.stringify(typed), async (t) => {
        const { hits, shown } = await ask(typed);
        const place = shown.findIndex(({ url }) => url.includes(slugOf(story))) + 1;
        places.push(place);
        t.diagnostic(`${place === 0 ? 'not on the first page' : `number ${place}`} of ${hits.length}`);
        assert.ok(place >= 1 && place <= 5, shown.map(({ url }) => url).join('\n'));
      });
    }
    const among = places.filter((place) => place >= 1 && place <= 5);
    t.diagnostic(`${among.length} of ${set.length} among the first five, ${among.filter((n) => n === 1).length} first`);
  };
  await t.test('who half remembers a story finds it', findsEach(readers));
  await t.test('a second set, written by somebody else, on which nothing was tuned', findsEach(others));
});

/** The part of a file's name that its address has too: the date, in folders, and what follows. */
const slugOf = (name: string) => {
  const [, year, month, day, rest = ''] = /^(?:[\w.]+-)?(\d{4})-(\d{2})-(\d{2})-?(.*)$/.exec(name) ?? [];
  return `/${year}/${month}/${day}/${rest}`;
};

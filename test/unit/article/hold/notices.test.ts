/** Notices among the first lines hold a text; headlines, prose and speech of the same words do not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';
import { outcomeOf, story } from '../../../support/holds/hold-outcome.ts';

const notices = [
  ...['Draft', 'DRAFT', 'Draft:', 'Draft: yes', 'draft = true', '"draft": true,', 'DRAFT – do not publish', 'Draft 3'],
  ...[
    '[DRAFT]',
    '*** DRAFT ***',
    '**Draft**',
    '<!-- draft: true -->',
    'Rough draft, not for publication',
    'DRAFT: figures',
  ],
  ...['Embargo:', 'Embargo: Friday', 'Embargo: 2031-01-01', 'EMBARGO: 6 PM FRIDAY', '> **Embargo:** 2031-01-01'],
  ...['Not to be used before Saturday', 'For publication on 1 January 2031', 'For broadcast after 1 January 2031'],
  ...['EMBARGOED UNTIL 6 PM FRIDAY', 'Embargoed until the minister has spoken', 'STRICTLY EMBARGOED', 'Under embargo'],
  ...['EMBARGOED UNTIL 00.01 MONDAY 3 MARCH 2031', 'Embargo until 2031-01-01, 10:00', 'Hold:', 'HOLD', 'On hold'],
  ...[
    'Hold until Friday',
    'HOLD FOR RELEASE',
    'HOLD – the lawyer has it',
    'Hold until council votes',
    'Do not publish',
  ],
  ...['Not for publication', 'NOT FOR PUBLICATION BEFORE FRIDAY', "Don't publish yet", 'Not for immediate release'],
  ...['Work in progress', 'WIP', 'PENDING LEGAL REVIEW - DO NOT PUBLISH', 'Not to be published before Friday'],
  ...['Status: draft', 'Status: awaiting the lawyer', 'Published: no', 'Private: yes', 'Publish on: 2031-01-01'],
  ...['FOR RELEASE 5 JANUARY 2031', 'FOR RELEASE AFTER 6 PM FRIDAY', 'Release: hold until Friday'],
  ...['Entwurf', 'Nicht veröffentlichen', 'Sperrfrist: 3. März 2031, 10 Uhr', 'Gesperrt bis Freitag', 'Borrador'],
  ...['Embargado hasta el viernes', 'No publicar', 'Brouillon', 'Sous embargo jusqu’au 3 mars', 'Ne pas publier'],
  ...['مسودة', 'محظور النشر حتى 2031-01-01', 'मसौदा', '草稿', '禁发至 2031-01-01', '请勿发布'],
  ...[
    'Rascunho',
    'Não publicar',
    'Sob embargo até sexta-feira',
    'BOZZA',
    'Non pubblicare',
    'Embargo fino al 3 marzo 2031',
  ],
  ...['ЧЕРНОВИК', 'Не для печати', 'Не публиковать до пятницы', 'Эмбарго до 3 марта 2031', 'HFR', 'OFF THE RECORD'],
  ...['TK: needs the lawyer', 'For release after the vote', 'LEGAL: do not publish until cleared'],
];
const places: Readonly<Record<string, (notice: string) => string>> = {
  'first line': (notice) => `${notice}\n\nThe fair opens\ndate 2023-01-11${story}`,
  'below the headline': (notice) => `The fair opens\n${notice}\ndate 2023-01-11${story}`,
  'below the date': (notice) => `The fair opens\ndate 2023-01-11\n${notice}${story}`,
  'alone below the date': (notice) => `The fair opens\ndate 2023-01-11\n\n${notice}${story}`,
  'behind the date': (notice) => `date 2023-01-11 ${notice}${story}`,
  'below header lines': (notice) => `Title: The fair opens\nDate: 2023-01-11\n${notice}${story}`,
  'below front matter': (notice) => `---\ntitle: The fair opens\ndate: 2023-01-11\n---\n\n${notice}${story}`,
  'below a heading': (notice) => `# The fair opens\n\n${notice}${story}`,
};

test('a notice among the first lines holds, wherever it stands', () => {
  for (const [place, textWith] of Object.entries(places)) {
    const path = place === 'below a heading' ? 'a.md' : 'a.txt';
    for (const notice of notices)
      assert.notEqual(outcomeOf(path, textWith(notice)), 'published', `${place}: ${notice}`);
  }
  assert.equal(outcomeOf('a.md', `---\ntitle: "[DRAFT] The fair"\ndate: 2023-01-11\n---${story}`), 'held');
  for (const mark of ['- DRAFT', '– Entwurf', '| not for publication', '-- hold for legal', '— embargoed until Friday'])
    assert.equal(outcomeOf('a.txt', `The fair opens ${mark}\ndate 2023-01-11${story}`), 'held', mark);
  assert.equal(outcomeOf('a.txt', `The fair opens (EMBARGOED UNTIL FRIDAY)\ndate 2023-01-11${story}`), 'held');
});

const headlines = [
  ...[
    'Draft budget passes council',
    'Six nations - final',
    'The fair – live',
    'Draft law: what changes',
    'Draft report released',
    'The draft',
    'Draft-day trades',
  ],
  ...['DRAFT BUDGET PASSES COUNCIL', 'Embargo on Cuba lifted', 'Embargo on Cuba: what comes next', 'Embargo lifted'],
  ...['Hold on tight: storm comes', 'Hold the front page', 'Held for ransom', 'Hold on', 'FOR IMMEDIATE RELEASE'],
  ...[
    'Released on bail',
    'Release of hostages delayed',
    'Live: the storm hits the coast',
    'Private: what the club hides',
  ],
  ...['Visibility: poor on all roads', 'Schedule: Friday to Sunday', 'State: we are ready', 'Not for sale'],
  ...['Do not publish my address, judge tells paper', 'Hidden gems of the north', 'Status of forces agreement signed'],
  ...['Nicht vor 2030 kommt die Brücke', 'Entwurf für das Budget steht', 'Bajo embargo, la isla resiste'],
  ...['Sin embargo, llueve', 'Brouillon de loi adopté', 'حظر النشر في قضية الجسر', '草案通过', '禁止发布虚假信息'],
  ...['Não publicar fotos de crianças, diz juiz', 'Bozza di legge approvata', 'Embargo fino al 2030 sul grano russo'],
  ...['Черновики Пушкина найдены', 'Эмбарго на нефть снято', 'Эмбарго до конца года продлено', 'TK Maxx opens a shop'],
];

test('a headline of the same words is a headline', () => {
  for (const headline of headlines) {
    const quoted = JSON.stringify(headline);
    const texts = [`${headline}\ndate 2023-01-11${story}`, `${headline}${story}`, `# ${headline}${story}`];
    for (const text of texts) assert.equal(outcomeOf('a.txt', text), 'published', text.slice(0, 60));
    assert.equal(outcomeOf('a.md', `---\ntitle: ${quoted}\ndate: 2023-01-11\n---${story}`), 'published', headline);
  }
});

test('prose and speech further down hold nothing', () => {
  const said = `\n\nDRAFT\n\nHOLD FOR RELEASE\n\nAUDIENCE: Ready to go!\n`;
  assert.equal(outcomeOf('a.txt', `The fair opens\ndate 2023-01-11${story.repeat(3)}${said}`), 'published');
  assert.equal(
    outcomeOf('a.txt', `Hello\ndate 2023-01-11\n\nPÚBLICO: No.\n\nTHE MAYOR: Hold on, hold on.${story}`),
    'published',
  );
});

test('a notice whose day has come is no part of the article', () => {
  const text = `EMBARGOED UNTIL 6 PM ON 3 MARCH 2025\n\nThe fair opens\ndate 2025-03-04${story}`;
  const parsed = parseArticle({ path: 'a.txt', text });
  assert.ok(parsed.outcome === 'article');
  assert.equal(parsed.fields.title, 'The fair opens');
  assert.doesNotMatch(JSON.stringify(parsed.body), /EMBARGO/);
  assert.equal(outcomeOf('a.txt', text, '2025-03-03'), 'held', 'an hour holds for the whole of its day');
  assert.equal(outcomeOf('a.txt', text, '2025-03-04'), 'published');
});

const rubrics = [
  ...[
    'LOCAL NEWS',
    'Page 4',
    'Vol. 12 No. 3',
    'THE DAILY COURIER',
    'OPINION | EDITORIAL',
    'Exclusive',
    'Seite 3',
    'À la une',
  ],
  ...['From our correspondent', 'FOR IMMEDIATE RELEASE', 'Contact: Jane Doe, 555 0100', 'https://example.org/a'],
];
const marks = ['DRAFT', 'EMBARGOED UNTIL 6 PM FRIDAY', 'NOT FOR PUBLICATION', 'Draft: yes', 'Sperrfrist: 3. März 2031'];
const isHeld = (text: string) => {
  const parsed = parseArticle({ path: '2024/05/07/a.txt', text });
  return parsed.outcome !== 'article' || parsed.hold !== undefined;
};

for (const mark of marks)
  test(`no line above a headline hides "${mark}"`, () => {
    for (const rubric of rubrics)
      for (const text of [
        `${rubric}\n${mark}\n\nThe fair opens${story}`,
        `${mark}\n${rubric}\nThe fair opens${story}`,
        `${rubric}\n\nThe fair opens\n${mark}${story}`,
      ])
        assert.ok(isHeld(text), text);
    assert.ok(isHeld(`${[...rubrics, ...rubrics].join('\n\n')}\n\nThe fair opens\n${mark}${story}`));
    for (const rubric of ['LOCAL NEWS', 'Exclusive', 'Page 4', 'OPINION', 'Press release', 'THE DAILY COURIER'])
      for (const between of [' | ', ' – ', ' / ', ': '])
        assert.ok(isHeld(`${rubric}${between}${mark}\n\nThe fair opens${story}`), rubric + between + mark);
  });

test('the value of a section above a headline is a mark, too', () => {
  for (const line of ['Category: draft', 'Section: Unpublished', 'Rubrik: Entwurf', 'SPORTS\nCategory: Embargoed'])
    assert.ok(isHeld(`${line}\n\nThe fair opens${story}`), line);
});

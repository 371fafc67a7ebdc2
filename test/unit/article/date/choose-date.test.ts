import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';
import { renderArticle } from '../../../../src/article/html/render.ts';

const ENGLISH =
  'The council met on Monday evening in the old town hall and talked for three hours about the bridge over the river, ' +
  'which is to be closed for repairs from spring until autumn, as the mayor said.';
const GERMAN =
  'Der Rat tagte am Montag im alten Rathaus und sprach drei Stunden lang über die Brücke, die vom Frühjahr an gesperrt ' +
  'wird, wie der Bürgermeister sagte.';

/** The date, or the reason of the rejection, with the codes of the warnings. */
function outcome(path: string, text: string, siteLang = 'en'): string {
  const parsed = parseArticle({ path, text }, siteLang);
  if (parsed.outcome !== 'article') return `${parsed.reason} in line ${parsed.line}`;
  return [parsed.fields.date ?? 'none', ...parsed.warnings.map(({ code }) => code)].join(' ');
}

type Row = readonly [what: string, path: string, date: string, expected: string];
const rows: readonly Row[] = [
  ['agrees with the folders, day first', '2022/07/02/a.txt', '02/07/2022', '2022-07-02'],
  ['agrees with the folders, month first', '2022/02/07/a.txt', '02/07/2022', '2022-02-07'],
  ['agrees with the name', '2022-07-02-a.txt', '02/07/2022', '2022-07-02'],
  [
    'agrees with the folders and not with the name',
    '2022/07/02/2022-01-01-a.txt',
    '02/07/2022',
    '2022-07-02 date-conflict',
  ],
  ['agrees with nothing', '2022-01-01-a.txt', '02/07/2022', 'ambiguous-date in line 2'],
  ['stands alone', 'a.txt', '02/07/2022', 'ambiguous-date in line 2'],
  ['agrees as a Buddhist year', '2022/12/20/a.txt', '2565-12-20', '2022-12-20'],
  ['agrees as a leap day of a Buddhist year', '2020/02/29/a.txt', '2563-02-29', '2020-02-29'],
  ['is a leap day of a Buddhist year and stands alone', 'a.txt', '2563-02-29', 'bad-date in line 2'],
  ['is in the far future and not alone', '2021/12/20/a.txt', '2565-12-20', '2021-12-20 date-conflict'],
  ['is in the far future', 'a.txt', '2565-12-20', '2565-12-20 doubtful-date'],
  ['is of another calendar, beside folders', '2021/03/04/a.txt', '1399-12-14', '2021-03-04 date-conflict'],
  ['is of another calendar', 'a.txt', '1399-12-14', '1399-12-14 doubtful-date'],
  ['is zero', 'a.txt', '0001-01-01', 'none placeholder-date undated'],
  ['is zero, beside a name', '2019-02-09-a.txt', '0001-01-01', '2019-02-09 placeholder-date'],
  ['is the first instant of Unix', 'a.txt', '1970-01-01 00:00:00', 'none placeholder-date undated'],
  ['is the first instant of Unix, and the folders agree', '1970/01/01/a.txt', '1970-01-01 00:00:00', '1970-01-01'],
  ['is 1 January 1970 in the morning', 'a.txt', '1970-01-01 08:30', '1970-01-01'],
  ['is 1 January 1970 without a time', 'a.txt', '1970-01-01', '1970-01-01'],
  ['is wrong and the name is right', '2022-07-02-a.txt', '31 February 2022', 'bad-date in line 2'],
  ['has a slip', '2022-07-02-a.txt', '7 Febuary 2022', 'bad-date in line 2'],
];

for (const [what, path, date, expected] of rows) {
  test(`a date that ${what}: ${date} in ${path}`, () => {
    assert.equal(outcome(path, `Bridge closed\n${date}\n\n${ENGLISH}\n`), expected);
  });
}

test('the language of the article decides the order, then the language of the site', () => {
  const of = (text: string, siteLang: string) => outcome('a.txt', `Bridge closed\n05/11/2026\n\n${text}\n`, siteLang);
  assert.equal(of(GERMAN, 'en'), '2026-11-05');
  assert.equal(of(ENGLISH, 'en'), 'ambiguous-date in line 2');
  assert.equal(of(ENGLISH, 'de'), 'ambiguous-date in line 2');
  assert.equal(of('Short.', 'de'), '2026-11-05');
  assert.equal(outcome('a.de.txt', `Bridge closed\n05/11/2026\n\nShort.\n`), '2026-11-05');
  assert.equal(outcome('a.md', `---\ntitle: T\nlang: fr\ndate: 05/11/2026\n---\nShort.\n`), '2026-11-05');
});

test('a year that no newspaper has is of the calendar of the language', () => {
  const of = (lang: string, date: string, path = 'a.md') =>
    outcome(path, `---\ntitle: T\nlang: ${lang}\ndate: ${date}\n---\nText.\n`);
  assert.equal(of('fa', '1399-12-14'), '2021-03-04');
  assert.equal(of('fa', '1399/12/30'), '2021-03-20');
  assert.equal(of('th', '2564-03-04'), '2021-03-04');
  assert.equal(of('fa', '2021-03-04'), '2021-03-04');
  assert.equal(of('ar', '1442-07-20'), 'bad-date in line 4');
  assert.equal(of('ar', '1442-07-20', '2021/03/04/a.md'), '2021-03-04 date-conflict');
});

test('the day of a correction and of an embargo is read as the language of the article writes it', () => {
  const of = (lang: string, label: string) => {
    const text = `---\ntitle: T\nlang: ${lang}\ndate: 2021-03-04\n${label}\n---\nText.\n`;
    const parsed = parseArticle({ path: 'a.md', text });
    if (parsed.outcome !== 'article') return `${parsed.reason} in line ${parsed.line}`;
    return parsed.hold && 'until' in parsed.hold
      ? parsed.hold.until
      : (parsed.fields.updated ?? parsed.warnings[0]?.code);
  };
  for (const label of ['updated: 06.11.2021', 'updated: 06/11/2021']) {
    assert.equal(of('de', label), '2021-11-06');
    assert.equal(of('fr', label), '2021-11-06');
    assert.equal(of('en-GB', label), '2021-11-06');
  }
  assert.equal(of('en', 'updated: 06/11/2021'), 'bad-updated');
  assert.equal(of('de', 'Sperrfrist: 06/11/2031'), '2031-11-06');
  assert.equal(of('fr', 'embargo: 06/11/2031'), '2031-11-06');
  assert.equal(of('en', 'embargo: 06/11/2031'), 'ambiguous-date in line 5');
});

test('an article whose date the language of the site decides is rendered without knowing the site', () => {
  const source = { path: 'a.txt', text: 'Bridge closed\n05/11/2026\n\nShort.\n' };
  assert.match(renderArticle(source).html, /Short\./);
});

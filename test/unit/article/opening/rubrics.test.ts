/** Lines above a headline that are none: the paper, the page, the section, "Exclusive", whom a report is from. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseArticle } from '../../../../src/article/parse.ts';
import { readRubric } from '../../../../src/article/opening/rubrics.ts';
import { story } from '../../../support/holds/hold-outcome.ts';

const parse = (text: string) => parseArticle({ path: '2024/05/07/a.txt', text });
const fieldsOf = (text: string) => {
  const parsed = parse(text);
  assert.ok(parsed.outcome === 'article', JSON.stringify(parsed));
  return { ...parsed.fields, warnings: parsed.warnings };
};
const H = 'Harbour board moves the crane';

const sections: readonly (readonly [line: string, section: string])[] = [
  ['LOCAL NEWS', 'Local News'],
  ['Sports', 'Sports'],
  ['OPINION | EDITORIAL', 'Opinion'],
  ['Arts & Culture', 'Arts'],
  ['Local News > Harbour', 'Local News'],
  ['SECTION: Harbour', 'Harbour'],
  ['Sports - Page 12', 'Sports'],
  ['LOKALES', 'Lokales'],
  ['À la une', 'À la une'],
  ['Cultura y sociedad', 'Cultura'],
  ['खेल', 'खेल'],
  ['محليات', 'محليات'],
  ['本地新闻', '本地新闻'],
];
const others = [
  ...['Page 4', 'PAGE A1', 'Page 1 of 3', 'Seite 3', 'Página 3', 'الصفحة 3', 'पृष्ठ 3', '第3版', 'Section B'],
  ...['Vol. 12 No. 3', 'VOL. XII, NO. 3', 'Jahrgang 12, Nr. 3', 'N° 123', 'Año 12, Núm. 3', '第12卷第3期'],
  ...['THE DAILY COURIER', 'The Narva Gazette', 'Narvaer Zeitung', 'La Gazette de Narva', 'El Correo de Narva'],
  ...['صحيفة الأيام', 'दैनिक भास्कर', '人民日报', 'THE DAILY COURIER\nVol. 12 No. 3\nPage 4'],
  ...[
    'Exclusive',
    '*** EXCLUSIVE ***',
    '[BREAKING NEWS]',
    'Eilmeldung',
    'Última hora',
    'عاجل',
    'विशेष रिपोर्ट',
    '独家报道',
  ],
  ...['5 min read', 'Late City Edition', 'Established 1872'],
];
const kept = [
  ...['From our correspondent', 'Special to The Courier', 'Von unserem Korrespondenten', 'De notre envoyé spécial'],
  ...['De nuestro corresponsal', 'من مراسلنا', 'विशेष संवाददाता', '本报记者'],
  ...[
    'Photo: Jane Doe/Reuters',
    'Photo by Jane Doe',
    '(AP Photo/Jane Doe)',
    'File photo',
    'Foto: dpa',
    '图片来源：新华社',
  ],
  ...['https://example.org/a', 'Contact: Jane Doe, 555 0100'],
];
const forms: Readonly<Record<string, (above: string) => string>> = {
  'above the headline': (above) => `${above}\n${H}${story}`,
  'apart from the headline': (above) => `${above}\n\n${H}${story}`,
  'above headline and date': (above) => `${above}\n${H}\ndate 2024-05-07${story}`,
  'below the date': (above) => `date 2024-05-07\n\n${above}\n\n${H}\n\nBy Jane Doe${story}`,
};

for (const [form, text] of Object.entries(forms)) {
  for (const [line, section] of sections)
    test(`"${line}" ${form} is the section`, () => {
      const fields = fieldsOf(text(line));
      assert.deepEqual([fields.title, fields.section, fields.origins.section], [H, section, 'first-line']);
      assert.ok(fields.warnings.some(({ code, message }) => code === 'left-out' && message.includes(line)));
    });
  for (const line of others)
    test(`"${line}" ${form} is left out and named`, () => {
      const fields = fieldsOf(text(line));
      assert.deepEqual([fields.title, fields.section], [H, undefined]);
      const [warning] = fields.warnings.filter(({ code }) => code === 'left-out');
      for (const part of line.split('\n')) assert.ok(warning?.message.includes(`"${part}"`), warning?.message);
    });
  for (const line of kept)
    test(`"${line}" ${form} stays in the text`, () => {
      const parsed = parse(text(line));
      assert.ok(parsed.outcome === 'article');
      assert.equal(parsed.fields.title, H);
      assert.ok(JSON.stringify(parsed.body).includes(line), JSON.stringify(parsed.body));
    });
}

test('a date on the line of the paper is the date', () => {
  for (const line of ['THE DAILY COURIER, Thursday, March 4, 2021', 'The Narva Gazette | 4 March 2021 | Page 4'])
    assert.deepEqual(
      [fieldsOf(`${line}\n\n${H}${story}`).title, fieldsOf(`${line}\n\n${H}${story}`).date],
      [H, '2021-03-04'],
    );
});

test('a section in the header counts before a rubric, and a rubric before the folder', () => {
  assert.equal(parse(`Section: Harbour\nDate: 2024-05-07\n\nSPORTS\n\n${H}${story}`).outcome, 'article');
  assert.equal(fieldsOf(`Section: Harbour\nDate: 2024-05-07\n\nSPORTS\n\n${H}${story}`).section, 'Harbour');
  const parsed = parseArticle({ path: 'town/a.txt', text: `SPORTS\n\n${H}\ndate 2024-05-07${story}` });
  assert.equal(parsed.outcome === 'article' && parsed.fields.section, 'Sports');
});

test('a section without a headline below it is the headline, and a page is none', () => {
  assert.equal(fieldsOf(`Weather\ndate 2024-05-07${story}`).title, 'Weather');
  assert.equal(fieldsOf(`Page 4\ndate 2024-05-07${story}`).origins.title, 'first-sentence');
});

test('headlines that begin with such words are none of them', () => {
  for (const line of [
    'Sports hall opens',
    'Exclusive club closes its doors',
    'Page 4 of the report was missing',
    'The times are hard for ferries',
    'Local news matters',
    'Hard Times',
    'Photo shows the crane',
    'Vol. 12 sells for a million',
    '国际码头开工',
  ])
    assert.equal(readRubric(line), undefined, line);
});

test('no letter or digit is lost: a line is in the article or in the warning', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...sections.map(([line]) => line), ...others, ...kept, H), { maxLength: 8 }),
      (lines) => {
        const parsed = parse(`${lines.join('\n\n')}\n\nThe fair opens${story}`);
        assert.ok(parsed.outcome === 'article');
        const shown = JSON.stringify([parsed.fields, parsed.body, parsed.warnings]);
        for (const line of lines.flatMap((text) => text.split('\n')))
          assert.ok(shown.includes(line.replace(/^\*+ | \*+$/g, '')), line);
      },
    ),
  ));

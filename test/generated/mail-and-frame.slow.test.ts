/** Variants of mails, of press releases and pages that are copied with their frame, and of lines that lead on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';

const STORY = 'The ferry between the two islands carried passengers again, eleven days after a storm broke the pier.';
const MORE = 'Harbour master Ilse Brandt said the new piles would stand another forty winters.';

function read(text: string, path = 'a.txt') {
  const parsed = parseArticle({ path, text });
  assert.ok(parsed.outcome === 'article', text);
  const { fields, body, warnings } = parsed;
  const blocks = body.kind === 'plain' ? body.blocks.map((block) => ('text' in block ? block.text : block.type)) : [];
  return { ...fields, blocks, headings: headingsOf(body), codes: warnings.map(({ code }) => code) };
}
const headingsOf = (body: Extract<ReturnType<typeof parseArticle>, { outcome: 'article' }>['body']) =>
  body.kind === 'plain' ? body.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : [])) : [];

/** The labels of mail programs: subject, sender, receiver, day. */
const labels: readonly (readonly [subject: string, from: string, to: string, date: string, mark?: string])[] = [
  ['Subject', 'From', 'To', 'Date'],
  ['SUBJECT', 'FROM', 'TO', 'DATE'],
  ['Subject', 'From', 'To', 'Sent'],
  ['Betreff', 'Von', 'An', 'Datum'],
  ['Betreff', 'Von', 'An', 'Gesendet'],
  ['Objet', 'De', 'À', 'Date', ' :'],
  ['Objet', 'De', 'À', 'Envoyé', ' :'],
  ['Asunto', 'De', 'Para', 'Fecha'],
  ['Asunto', 'De', 'Para', 'Enviado el'],
  ['الموضوع', 'من', 'إلى', 'التاريخ'],
  ['विषय', 'प्रेषक', 'प्रति', 'दिनांक'],
  ['主题', '发件人', '收件人', '日期', '：'],
  ['主题', '发件人', '收件人', '发送时间'],
];
const senders: readonly (readonly [written: string, name: readonly string[]])[] = [
  ['Mona Reyes <mona.reyes@pier.example>', ['Mona Reyes']],
  ['"Mona Reyes" <mona@pier.example>', ['Mona Reyes']],
  ['mona@pier.example (Mona Reyes)', ['Mona Reyes']],
  ['Mona Reyes', ['Mona Reyes']],
  ['Élodie Petit [mailto:e.petit@pier.example]', ['Élodie Petit']],
  ['=?utf-8?Q?Jos=C3=A9_Vega?= <jose@pier.example>', ['José Vega']],
  ['<mona@pier.example>', []],
  ['王小明 <wang@pier.example>', ['王小明']],
];

test('the subject of a mail is the headline, its sender the byline and its day the date, in any language', () => {
  let count = 0;
  for (const [subject, from, to, date, mark = ':'] of labels)
    for (const [written, name] of senders)
      for (const [reply, day] of [
        ['', 'Fri, 27 Mar 2020 10:00:00 +0100'],
        ['Re: ', '2020-03-27'],
        ['WG: AW: ', '27 Mar 2020 10:00'],
        ['Fwd: ', 'Fri, 27 Mar 2020 10:00:00 +0100 (CET)'],
      ] as const) {
        const lines = [
          `${from}${mark} ${written}`,
          `${to}${mark} Desk <desk@pier.example>`,
          `${subject}${mark} ${reply}Ferry sails again`,
          `${date}${mark} ${day}`,
        ];
        for (const head of [
          lines,
          lines.toReversed(),
          [...lines, 'X-Mailer: Post 2.1', 'Message-ID: <1@pier.example>'],
        ]) {
          const found = read(`${head.join('\n')}\n\n${STORY}\n\n${MORE}\n`);
          assert.deepEqual(
            [found.title, found.byline, found.date, found.blocks, found.codes],
            ['Ferry sails again', name, '2020-03-27', [STORY, MORE], []],
            head.join('\n'),
          );
          count += 1;
        }
      }
  assert.ok(count >= 50, `${count} variants`);
});

test('a text that begins with such a word and a colon is no mail', () => {
  let count = 0;
  for (const [subject, from, to] of labels)
    for (const text of [
      `${subject}: the ferry and its pier`,
      `${from}: the island of the north`,
      `${from}: the island\n${to}: the mainland`,
      `Title: Ferry sails\n${subject}: harbour`,
    ]) {
      const found = read(`${text}\n\n${STORY}\n\n${MORE}\n`);
      assert.notEqual(found.title, 'the ferry and its pier', text);
      assert.deepEqual(found.byline, [], text);
      assert.equal(found.date, undefined);
      count += 1;
    }
  assert.ok(count >= 50, `${count} variants`);
});

const TITLE = 'Harbour Office Reopens the Ferry Line to the Outer Islands';
const marks = [
  'FOR IMMEDIATE RELEASE',
  'News Release',
  'PRESSEMITTEILUNG',
  'Communiqué de presse',
  'Nota de prensa',
  '新闻稿',
];
const days = ['March 4, 2021', '4 March 2021', '4. März 2021', '4 mars 2021', '4 de marzo de 2021', '2021年3月4日'];
const contacts = [
  '',
  'Contact: Mona Reyes, press office, 555-0100\n\n',
  'Media Contact:\nMona Reyes\n555-0100\nmona@pier.example\n\n',
  'Pressekontakt: Mona Reyes, 0555 0100\n\n',
  'Contact presse : Mona Reyes, 05 55 01 00\n\n',
  'Contacto de prensa: Mona Reyes\n\n',
  '联系人：王小明\n\n',
];

test('the date and the headline of a press release are read between its mark and its end', () => {
  let count = 0;
  for (const [at, mark] of marks.entries())
    for (const [apart, contact] of contacts.entries())
      for (const order of ['date contact', 'contact date'])
        for (const end of ['', '\n\n###', '\n\n-30-', '\n\nENDS']) {
          const day = `${days[(at + apart) % days.length]}\n\n`;
          const frame = order === 'date contact' ? `${day}${contact}` : `\n${contact}${day}`;
          const found = read(`${mark}\n${frame}${TITLE}\n\nSOUTH PIER – ${STORY}\n\n${MORE}${end}\n`);
          const expected = [TITLE, '2021-03-04', 'SOUTH PIER', [STORY, MORE]];
          assert.deepEqual(
            [found.title, found.date, found.dateline, found.blocks],
            expected,
            `${mark}\n${frame}${end}`,
          );
          count += 1;
        }
  assert.ok(count >= 50, `${count} variants`);
});

test('the trail of a page is left out, and both dates of the line below are read', () => {
  let count = 0;
  for (const trail of [
    'Home / News / Harbour',
    'Home > Harbour',
    'Startseite » Hafen',
    'Accueil › Port',
    'Inicio > Puerto',
  ])
    for (const [published, updated] of [
      ['Published', 'Updated'],
      ['Posted', 'Last updated'],
      ['Veröffentlicht', 'Aktualisiert'],
      ['Publié le', 'Mis à jour le'],
      ['Publicado', 'Actualizado'],
    ])
      for (const between of [' | ', ' • ', ' – ', '; ']) {
        const line = `${published}: 2021-03-04${between}${updated}: 2021-03-05`;
        const found = read(`${trail}\n\nFerry sails again\n\n${line}\n\n${STORY}\n\n${MORE}\n`);
        const expected = ['Ferry sails again', '2021-03-04', '2021-03-05', [STORY, MORE]];
        assert.deepEqual([found.title, found.date, found.updated, found.blocks], expected, `${trail}\n${line}`);
        count += 1;
      }
  assert.ok(count >= 50, `${count} variants`);
});

/** Such a line can be the headline of its page, so it is refused as a sub-heading only. */
const media = ['WATCH: ', 'Video: ', 'Bildergalerie: ', 'En images : ', 'Escuche: ', 'شاهد: ', 'वीडियो: ', '视频：'];
const promos: readonly (readonly [lead: string, headlines: readonly string[]])[] = [
  ['Read more: ', ['Why the pier broke', 'Ferry timetable for the winter']],
  ['Also read: ', ['Why the pier broke', 'Divers work at night']],
  ['READ ALSO: ', ['Why the pier broke', 'Divers work at night']],
  ['Related: ', ['Storm closes the harbour', 'Divers work at night']],
  ['See also: ', ['Storm closes the harbour', 'How piers are built']],
  ['Lesen Sie auch: ', ['Warum die Mole brach', 'Taucher arbeiten nachts']],
  ['Mehr zum Thema: ', ['Warum die Mole brach', 'Taucher arbeiten nachts']],
  ['Auch interessant: ', ['Warum die Mole brach', 'Taucher arbeiten nachts']],
  ['Lire aussi : ', ['Pourquoi la jetée a cédé', 'Les plongeurs de nuit']],
  ['À lire aussi : ', ['Pourquoi la jetée a cédé', 'Les plongeurs de nuit']],
  ['Lea también: ', ['Por qué se rompió el muelle', 'Los buzos de la noche']],
  ['Te puede interesar: ', ['Por qué se rompió el muelle', 'Los buzos de la noche']],
  ['اقرأ أيضا: ', ['لماذا انهار الرصيف', 'غواصون في الليل']],
  ['यह भी पढ़ें: ', ['घाट क्यों टूटा', 'रात के गोताखोर']],
  ['延伸阅读：', ['码头为何坍塌', '夜里的潜水员']],
  ['相关新闻：', ['码头为何坍塌', '夜里的潜水员']],
];

test('a line that names another story is a paragraph wherever it stands, and that story is a sub-heading alone', () => {
  let count = 0;
  for (const [lead, headlines] of promos)
    for (const headline of headlines)
      for (const line of [`${lead}${headline}`, `${lead}“${headline}”`, `${lead.trim()} ${headline}`]) {
        const text = (inserted: string) => `Ferry sails again\n\n${STORY}\n\n${inserted}\n\n${MORE}\n`;
        assert.deepEqual(read(text(line)).blocks, [STORY, line, MORE], line);
        assert.deepEqual(read(text(line)).headings, [], line);
        assert.deepEqual(read(text(headline)).headings, [headline], headline);
        assert.equal(read(`${line}\n\nFerry sails again\n\n${STORY}\n`).title, 'Ferry sails again', line);
        count += 1;
      }
  for (const [, headlines] of promos)
    for (const line of media.flatMap((lead) => headlines.map((headline) => lead + headline)))
      assert.deepEqual(read(`Ferry sails again\n\n${STORY}\n\n${line}\n\n${MORE}\n`).headings, [], line);
  assert.ok(count >= 50, `${count} variants`);
});

/** Variants of marks that are words of a text: tildes, asterisks beside Chinese, "greater than", and datelines before marks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody } from '../../src/article/html/render.ts';
import { parseArticle } from '../../src/article/parse.ts';

function read(text: string, path = '2024-07-04-a.md') {
  const parsed = parseArticle({ path, text });
  assert.ok(parsed.outcome === 'article', text);
  return { ...parsed.fields, body: parsed.body, html: renderBody(parsed.body) };
}
const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** The words of HTML. */
const wordsOf = (html: string) => html.replace(/<a class="anchor"[^>]*><\/a>|<[^>]+>/g, '').trim();

/** Sentences in which each `~` is a word: "about", "from … to", the home folder. */
const tildes = [
  'About ~50 people came on Monday and ~70 on Tuesday, the mayor said.',
  'The price rose from 5~6 to 7~8 euros, and from ~9 to ~11 at night.',
  'Etwa ~50 Leute kamen am Montag und ~70 am Dienstag, sagte die Bürgermeisterin.',
  'Environ ~50 personnes lundi, puis ~70 mardi, selon la mairie.',
  'Unas ~50 personnas el lunes y ~70 el martes, de 3~5 a 7~9.',
  'حضر ~50 شخصا يوم الاثنين و ~70 يوم الثلاثاء.',
  'सोमवार को ~50 और मंगलवार को ~70 लोग आए।',
  '三月は3~5月が雨、7~9月は晴れになると気象庁が発表した。',
  '工程在3~5月和9~11月进行，票价为1,000~2,000元。',
  '공사는 3~5월, 9~11월에 진행된다. 요금은 1,000~2,000원이다.',
  'The path ~/ferry and the path ~/pier lead to the same timetable.',
  'Cerca de ~50 pessoas vieram e ~70 depois, de 5~6 a 7~8 euros.',
  'She wrote ~~~ at the end of it, and ~ in the middle of ~ it.',
];

test('single tildes stay as written in the text, the summary and the headline', () => {
  let count = 0;
  for (const sentence of tildes)
    for (const [before, after] of [
      ['', ''],
      ['The council met. ', ''],
      ['', ' It ended at ~10.'],
      ['*At last.* ', ' ~~Not so.~~'],
    ]) {
      const struck = after?.includes('~~') ? ' <del>Not so.</del>' : after;
      const emphasised = before?.includes('*') ? '<em>At last.</em> ' : before;
      const inner = read(`---\ntitle: T\n---\n${before}${sentence}${after}\n`);
      assert.ok(inner.html.includes(`>${emphasised}${sentence}${struck}<`), `${inner.html}\n${sentence}`);
      assert.ok(inner.summary.includes(sentence.slice(0, 30)), inner.summary);
      const title = read(`---\ntitle: ${JSON.stringify(sentence)}\n---\nThe council met.\n`).title;
      assert.equal(title, sentence);
      const plain = read(`Title: T\n\n${before}${sentence}${after}\n`, '2024-07-04-a.txt');
      assert.ok(plain.html.includes(escapeText(`${before}${sentence}${after}`)), plain.html);
      const heading = read(`---\ntitle: T\n---\nThe council met.\n\n## ${sentence}\n\nIt ended.\n\n- ${sentence}\n`);
      assert.equal(heading.html.split(sentence).length, 3, heading.html);
      count += 1;
    }
  assert.ok(count >= 50, `${count} variants`);
});

test('two tildes round words strike them out', () => {
  let count = 0;
  for (const word of ['free', '取り消し', '5~6 euros', 'ملغى', 'रद्द', '*not* so', 'a b c', '취소', '作废', 'gratis'])
    for (const [before, after] of [
      ['It is ', ' now.'],
      ['', ''],
      ['(', ')'],
      ['The toll, ', ', is ~5 euros.'],
      ['「', '」'],
    ]) {
      const { html } = read(`---\ntitle: T\n---\n${before}~~${word}~~${after}\n`);
      const inner = word.replace(/\*(.+)\*/, '<em>$1</em>');
      assert.ok(html.includes(`>${before}<del>${inner}</del>${after}<`), html);
      count += 1;
    }
  assert.ok(count >= 50, `${count} variants`);
});

const quoted = [
  '「重要」',
  '“大桥将关闭。”',
  '"다리가 닫힌다"',
  '注意。',
  '（号外）',
  '《渡轮》',
  '『号外』',
  '！',
  '渡轮：',
  '(다리)',
];
const around: readonly (readonly [string, string])[] = [
  ['これは', 'です。'],
  ['市长说', '从星期四起'],
  ['시장은 ', '고 말했다.'],
  ['', '市民は傘を持つ。'],
  ['渡轮', ''],
  ['他说：', '，然后离开'],
];

test('bold and emphasised words beside Chinese, Japanese and Korean are set so in the text and plain elsewhere', () => {
  let count = 0;
  for (const inner of quoted)
    for (const [before, after] of around)
      for (const [mark, tag] of [
        ['**', 'strong'],
        ['*', 'em'],
      ]) {
        const text = `${before}${mark}${inner}${mark}${after}`;
        const { html, summary } = read(`---\ntitle: T\n---\n${text}\n`);
        assert.ok(html.includes(`${before}<${tag}>${inner}</${tag}>${after}`), html);
        assert.ok(!html.includes('*') && !summary.includes('*'), summary);
        count += 1;
      }
  for (const text of ['5 * 3 * 2 は30', '价格* 与税*', '** 注意 **', '4* 与 5*酒店'])
    assert.equal(wordsOf(read(`---\ntitle: T\n---\n${text}\n`).html), text);
  assert.ok(count >= 50, `${count} variants`);
});

const figures = ['>=12 tonnes', '>12 tonnes', '> 12 tonnes', '>= 12 t', '>12.5 Tonnen', '>50%', '>€5', '>$3 million'];
const sentences = [
  'The bridge office has changed its limits. Vehicles with a weight of % must take the way over the dam, all others may ' +
    'cross the bridge at a walking pace, and cyclists may cross it at any time of the day or night.',
  'Wie das Amt für Brücken am Donnerstag in der Nacht bekannt gab, müssen alle Fahrzeuge mit % den Weg über den Damm ' +
    'nehmen; die anderen fahren im Schritt über die Brücke, Fahrräder zu jeder Zeit.',
  "L'office des ponts a changé ses limites. Les véhicules de % doivent passer par la digue, tous les autres peuvent " +
    'traverser le pont au pas, et les vélos à toute heure du jour ou de la nuit.',
];

/** Breaks words into lines where the next word has no room. */
function wrap(words: string, width: number): string {
  const lines = [''];
  for (const word of words.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`.trim();
  }
  return lines.join('\n');
}

test('"greater than" at the beginning of a wrapped line is a word of its sentence', () => {
  let count = 0;
  for (const figure of figures)
    for (const sentence of sentences)
      for (let width = 56; width <= 90; width += 1) {
        const words = sentence.replace('%', figure);
        const lines = wrap(words, width);
        if (!/^>/m.test(lines)) continue;
        const { body } = read(`New limits for the old bridge\n\n${lines}\n`, '2024-07-04-a.txt');
        assert.ok(body.kind === 'plain');
        assert.deepEqual(body.blocks, [{ type: 'paragraph', text: words }], lines);
        count += 1;
      }
  assert.ok(count >= 50, `${count} variants`);
});

test('quoted lines are a quotation below a blank line, and answers stay between them', () => {
  let count = 0;
  for (const mark of ['> ', '>', '>> ', '  > '])
    for (const words of [
      'The ferry sails again.',
      'We are glad, he wrote,',
      'Die Fähre fährt wieder.',
      'Le bac reprend la mer.',
      'العبارة تبحر من جديد.',
      'नौका फिर चली।',
      '渡轮复航。',
    ])
      for (const answer of ['', '\n\nThe mayor answered on the same day.']) {
        const text = `Ferry sails\n\nThe mayor wrote:\n\n${mark}${words}\n${mark}It took eleven days.${answer}\n`;
        const { body } = read(text, '2024-07-04-a.txt');
        assert.ok(body.kind === 'plain');
        const kinds = body.blocks.map(({ type }) => type);
        assert.deepEqual(kinds, ['paragraph', 'quotation', ...(answer ? ['paragraph'] : [])], text);
        count += 1;
      }
  assert.ok(count >= 50, `${count} variants`);
});

test('a dateline in Markdown is read before words with marks of Markdown, which stay', () => {
  let count = 0;
  const places = 'SOUTH PIER|Washington, D.C.|ACCRA, March 4|BERLIN (dpa)|**SOUTH PIER**|_ACCRA, March 4_'.split('|');
  const openings = '*The Tide* said|[The ferry](https://pier.example/) and|“We|`FERRY 2` said|5 * 3 is 15, but'.split(
    '|',
  );
  for (const place of places)
    for (const dash of [' — ', ' – ', ' - ', ' -- ', ' _ '])
      for (const opening of openings) {
        const rest = 'the ferry between the two islands would carry passengers again on Thursday.';
        const { dateline, html } = read(`---\ntitle: T\n---\n${place}${dash}${opening} ${rest}\n\nIt did.\n`);
        const plain = place.replace(/^[*_]+|[*_]+$/g, '');
        assert.equal(dateline, plain, `${place}${dash}${opening}`);
        assert.ok(!html.includes(plain) && html.includes(`${rest}<`), html);
        count += 1;
      }
  assert.ok(count >= 50, `${count} variants`);
});

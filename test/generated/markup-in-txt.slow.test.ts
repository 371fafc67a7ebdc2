/** Files of other types under the names of articles are rejected by name, and mails are read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';

const sentences = [
  'The fair opened on Friday.',
  'A brass band played until late in the evening.',
  'Forty horses came, the mayor said.',
];
const rows = sentences.map((text, index) => ({
  id: index,
  title: text.slice(0, 12),
  date: `2022-02-0${index + 1}`,
  text,
}));
const outcomeOf = (text: string, path = '2022-02-07-fair.txt') => {
  const parsed = parseArticle({ path, text });
  return parsed.outcome === 'article' ? 'article' : parsed.reason;
};
const csv = (mark: string, names = Object.keys(rows[0] ?? {})) =>
  [names, ...rows.map((row) => Object.values(row).map((value) => JSON.stringify(String(value))))]
    .map((row) => row.join(mark))
    .join('\n');
const element = (name: string) => sentences.map((text) => `<${name}>${text}</${name}>`).join('\n');
const mbox = (from: string) =>
  sentences
    .map((text, index) => `From ${from} Thu Mar  ${index + 1} 08:00:00 2021\nFrom: ${from}\nSubject: Fair\n\n${text}\n`)
    .join('\n');
const article = (title: string, date: string, text: string) => ({ title, date, text });
const three = sentences.map((text, index) => article(`Fair ${index}`, `2022-02-0${index + 1}`, text));

const files: readonly string[] = [
  ...['<!DOCTYPE html>', '<!doctype html>', '<html lang="en">', '<HTML>', '\n\n<html>', '\n<!-- x -->\n<html>'].map(
    (start) => `${start}\n<body>\n${element('p')}`,
  ),
  ...['p', 'div', 'h2', 'li', 'td', 'article', 'blockquote', 'b'].map(element),
  ...['p class="lead"', 'div id="x"', 'p style="color: red"'].map((name) =>
    sentences.map((text) => `<${name}>${text}</${name.split(' ')[0]}>`).join('\n\n'),
  ),
  sentences.map((text) => `${text}<br>`).join('\n'),
  sentences.map((text) => `${text}<br />`).join('\n\n'),
  ...[
    '<?xml version="1.0"?>\n<rss version="2.0">',
    '<rss version="2.0">',
    '<feed xmlns="x">',
    '<nitf>',
    '<newsItem guid="x">',
  ].map((start) => `${start}\n<channel>\n<title>Fair</title>`),
  ...[undefined, 1, 2, '\t'].flatMap((indent) => [
    JSON.stringify(rows, undefined, indent),
    JSON.stringify(rows[0], undefined, indent),
    JSON.stringify({ posts: rows }, undefined, indent),
  ]),
  rows.map((row) => JSON.stringify(row)).join('\n'),
  JSON.stringify(rows, undefined, 1).slice(0, -20),
  ...[',', ';', '\t'].map((mark) => csv(mark)),
  ...[',', ';', '\t'].map((mark) => csv(mark, ['"id"', '"headline"', '"published"', '"body"'])),
  ...['mona@post.example', 'MAILER-DAEMON', '-'].map(mbox),
  ...['---\n', '+++\n'].map((fence) =>
    three
      .map(({ title, date, text }) =>
        fence === '---\n'
          ? `---\ntitle: ${title}\ndate: ${date}\n---\n${text}\n`
          : `+++\ntitle = "${title}"\ndate = ${date}\n+++\n${text}\n`,
      )
      .join('\n'),
  ),
  ...['Title', 'TITLE', 'Headline'].map((label) =>
    three.map(({ title, date, text }) => `${label}: ${title}\nDate: ${date}\n\n${text}\n`).join('\n'),
  ),
  three.map(({ title, date, text }) => `Date: ${date}\nAuthor: Jane Doe\nTitle: ${title}\n\n${text}\n`).join('\n\n\n'),
  three
    .map(
      ({ title, text }) =>
        `TITLE: ${title}\nAUTHOR: x\nDATE: 10/11/2015 10:00:00 AM\n-----\nBODY:\n${text}\n-----\n--------`,
    )
    .join('\n'),
  '{\\rtf1\\ansi The fair opened.}',
  '\\documentclass{article}\n\\begin{document}',
  'WEBVTT\n\n00:01.000 --> 00:04.000\nThe fair',
  '1\n00:00:01,000 --> 00:00:04,000\nThe fair',
  'BEGIN:VCALENDAR\nVERSION:2.0',
];

test('a file of another type is rejected under the names .txt and .md', () => {
  assert.ok(files.length >= 50);
  for (const text of files)
    assert.match(outcomeOf(text), /^(?:file-type|several-articles|front-matter|no-date)$/, text.slice(0, 200));
});

test('a story with quotations of markup, data or labels is an article', () => {
  const quotations = [
    '<Hamlet> opens at the Globe.',
    '<3 said the note.',
    '{ "Oh no" he said } and left.',
    '[Editorial] The fair is too loud.',
    '{{ x }} stood on the wall.',
    'In HTML, <p>text</p> is a paragraph.',
    '<b>Horses</b> were the word of the day.',
    '<i>The Fair</i> is a play.',
    '"title","date" was the first line of the table.',
    'id,title,date stood in the first row.',
    'From Monday the ferry sails at 08:00.',
    'From: the mayor. To: the town.',
    'Title: a word for headline.',
    'Subject: the fair.',
    'Reds 3, Blues 1, Greens 0',
    'Roses are red, violets are blue,',
    '{"a": 1} is an object.',
    '[1, 2] is a list.',
  ];
  for (const quotation of quotations)
    for (const text of [
      `${quotation}\n\n${sentences.join('\n\n')}`,
      `Fair opens\n2022-02-07\n\n${sentences.join(' ')}\n\n${quotation}\n\n${sentences.join('\n\n')}`,
      `Title: Fair\nDate: 2022-02-07\n\n${quotation}\n\n${sentences.join('\n\n')}`,
    ])
      assert.equal(outcomeOf(text), 'article', text.slice(0, 120));
});

test('the head of a mail is read in many forms and never printed', () => {
  const senders = [
    'Jane Doe <jane@post.example>',
    '"Jane Doe" <jane@post.example>',
    'jane@post.example (Jane Doe)',
    '=?utf-8?q?Jane_Doe?= <jane@post.example>',
    'Jane Doe',
  ];
  const days = [
    'Fri, 27 Mar 2020 10:00:00 +0100',
    '27 Mar 2020 10:00:00 GMT',
    'Friday, March 27, 2020 10:00 AM',
    '2020-03-27',
  ];
  const subjects = [
    'Fair opens',
    'Re: Fair opens',
    'Fwd: Fair opens',
    'AW: Fair opens',
    '=?utf-8?B?RmFpciBvcGVucw==?=',
    'Fair\n opens',
  ];
  const more = [
    '',
    'To: desk@post.example\n',
    'To: a@post.example,\n\tb@post.example\nCc: c@post.example\n',
    'Message-ID: <1@post.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\n',
    'X-Mailer: Mail 1.0\nX-Spam-Score: 0\n',
  ];
  for (const from of senders)
    for (const day of days)
      for (const subject of subjects)
        for (const lines of more) {
          const text = `From: ${from}\n${lines}Subject: ${subject}\nDate: ${day}\n\n${sentences.join('\n\n')}\n`;
          const parsed = parseArticle({ path: 'mail.txt', text });
          assert.ok(parsed.outcome === 'article', text);
          const { title, byline, date } = parsed.fields;
          assert.deepEqual([title, byline, date], ['Fair opens', ['Jane Doe'], '2020-03-27'], text);
          assert.doesNotMatch(JSON.stringify(parsed.body), /@|2020|Subject|charset/, text);
        }
});

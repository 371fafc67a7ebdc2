/** The header of a mail gives the headline, the byline and the date; its other lines are not printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';

const story = 'The fair opened on Friday with a parade of forty horses.\n\nA brass band played until late.\n';
function read(text: string) {
  const parsed = parseArticle({ path: 'mail.txt', text });
  if (parsed.outcome !== 'article') return `${parsed.reason}: ${parsed.message}`;
  const { title, byline, date } = parsed.fields;
  return [
    title,
    byline.join('; '),
    date,
    ...parsed.warnings.map(({ code }) => code),
    ...(parsed.hold ? ['held'] : []),
  ].join(' | ');
}

const heads: readonly (readonly [head: string, read: string])[] = [
  [
    'From: Jane Doe <jane@post.example>\nTo: desk@post.example\nSubject: Fair opens\nDate: Fri, 27 Mar 2020 10:00:00 +0100 (CET)',
    'Fair opens | Jane Doe | 2020-03-27',
  ],
  [
    'Return-Path: <jane@post.example>\nReceived: from a.example\n by b.example; Fri, 27 Mar 2020\nSubject: Fwd: Re: Fair\n opens\nFrom: jane@post.example (Jane Doe)\nDate: 27 Mar 2020',
    'Fair opens | Jane Doe | 2020-03-27',
  ],
  [
    'Subject: =?UTF-8?Q?Caf=C3=A9_?= =?utf-8?B?b3BlbnM=?=\nFrom: =?iso-8859-1?Q?Zo=EB_Doe?= <z@post.example>\nDate: 2020-03-27',
    'Café opens | Zoë Doe | 2020-03-27',
  ],
  [
    'Von: Jane Doe\nGesendet: 27 Mar 2020 10:00\nAn: Redaktion\nBetreff: AW: Fair opens',
    'Fair opens | Jane Doe | 2020-03-27',
  ],
  ['De : Jane Doe\nEnvoyé : 27 Mar 2020\nÀ : desk\nObjet : Fair opens', 'Fair opens | Jane Doe | 2020-03-27'],
  ['发件人: 王小明\n收件人: desk\n主题: Fair opens\n日期: 2020-03-27', 'Fair opens | 王小明 | 2020-03-27'],
  [
    '---------- Forwarded message ---------\nFrom: Jane Doe <jane@post.example>\nDate: 27 Mar 2020\nSubject: Fair opens\nTo: <desk@post.example>',
    'Fair opens | Jane Doe | 2020-03-27',
  ],
  ['Subject: Fair opens\nFrom: jane@post.example\nDate: 27 Mar 2020\nStatus: RO', 'Fair opens |  | 2020-03-27'],
  [
    'Subject: Fair opens\nFrom: Jane Doe\nDate: 27 Mar 2020\nX-Status: draft',
    'Fair opens | Jane Doe | 2020-03-27 | held',
  ],
];

test('the subject of a mail is the headline and its sender the byline', () => {
  for (const [head, expected] of heads) assert.equal(read(`${head}\n\n${story}`), expected, head);
});

test('a mail in quoted-printable is decoded', () => {
  const head =
    'Subject: Fair\nFrom: Jane Doe\nDate: 2020-03-27\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable';
  const parsed = parseArticle({ path: 'mail.txt', text: `${head}\n\nThe caf=E9 opened on =\nFriday, and 1=3D1.\n` });
  assert.equal(parsed.outcome === 'article' && parsed.fields.summary, 'The café opened on Friday, and 1=1.');
});

test('a mail of several parts, in HTML or in base64 is rejected by name', () => {
  const head = 'Subject: Fair\nFrom: Jane Doe\nDate: 2020-03-27\n';
  assert.match(
    read(`${head}Content-Type: multipart/mixed; boundary=x\n\n--x\n`),
    /file-type: This is a mail of several parts/,
  );
  assert.match(read(`${head}Content-Type: text/html\n\n<p>x</p>`), /file-type: This is a mail in HTML/);
  assert.match(read(`${head}Content-Transfer-Encoding: base64\n\nVGhl\n`), /file-type: .+encoded \(base64\)/);
});

test('labels of an article beside a subject are no mail', () => {
  assert.equal(
    read(`Title: The fair\nSubject: culture\nDate: 2020-03-27\n\n${story}`),
    'The fair |  | 2020-03-27 | unknown-field',
  );
});

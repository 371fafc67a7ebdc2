/** The times with which entries of a live report begin, in the languages of the interface, and what only looks like one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDayLine } from '../../../../src/article/live/day-line.ts';
import { readEntryTime } from '../../../../src/article/live/entry-time.ts';

const times: readonly (readonly [text: string, clock: string, rest: string, offset?: string])[] = [
  ['14:05 The bridge', '14:05', 'The bridge'],
  ['14:05', '14:05', ''],
  ['14:05: The bridge', '14:05', 'The bridge'],
  ['14:05 – The bridge', '14:05', 'The bridge'],
  ['14:05 - 5 ships', '14:05', '5 ships'],
  ['14:05 | The bridge', '14:05', 'The bridge'],
  ['[14:05] The bridge', '14:05', 'The bridge'],
  ['(14:05 CET) The bridge', '14:05', 'The bridge', '+01:00'],
  ['14:05 GMT: The bridge', '14:05', 'The bridge', 'Z'],
  ['9:05 The bridge', '09:05', 'The bridge'],
  ['24:00 The gates close', '00:00', 'The gates close'],
  ['24.00 Uhr: Die Tore', '00:00', 'Die Tore'],
  ['24 Uhr Die Tore', '00:00', 'Die Tore'],
  ['14.05 – Broen', '14:05', 'Broen'],
  ['2:05 pm The bridge', '14:05', 'The bridge'],
  ['2.05pm GMT The bridge', '14:05', 'The bridge', 'Z'],
  ['12:05 a.m. – The bridge', '00:05', 'The bridge'],
  ['2 p.m. The bridge', '14:00', 'The bridge'],
  ['14.05 Uhr Die Brücke', '14:05', 'Die Brücke'],
  ['14.05 Uhr: Die Brücke', '14:05', 'Die Brücke'],
  ['14 Uhr Die Brücke', '14:00', 'Die Brücke'],
  ['14:05 MESZ – Die Brücke', '14:05', 'Die Brücke', '+02:00'],
  ['14h05 Le pont', '14:05', 'Le pont'],
  ['14 h 05 – Le pont', '14:05', 'Le pont'],
  ['14h : Le pont', '14:00', 'Le pont'],
  ['14:05 h El puente', '14:05', 'El puente'],
  ['14.05 horas. El puente', '14:05', 'El puente'],
  ['١٤:٠٥ – الجسر', '14:05', 'الجسر'],
  ['٢:٠٥ م الجسر', '14:05', 'الجسر'],
  ['٢:٠٥ صباحًا: الجسر', '02:05', 'الجسر'],
  ['الساعة 14:05: الجسر', '14:05', 'الجسر'],
  ['14:05 बजे: पुल', '14:05', 'पुल'],
  ['दोपहर 2:05 बजे पुल', '14:05', 'पुल'],
  ['रात 12:10 बजे पुल', '00:10', 'पुल'],
  ['२:०५ पुल', '02:05', 'पुल'],
  ['14:05 市长', '14:05', '市长'],
  ['14：05市长', '14:05', '市长'],
  ['下午2:05 市长', '14:05', '市长'],
  ['14时05分 市长', '14:05', '市长'],
  ['上午9点 市长', '09:00', '市长'],
];

test('a time at the beginning of a paragraph is read in each language, and the rest is the text', () => {
  const read = times.map(([text]) => {
    const time = readEntryTime(text);
    return time && [text, time.clock, text.slice(time.length), ...(time.offset ? [time.offset] : [])];
  });
  assert.deepEqual(read, times);
});

const others = [
  '9:00–10:00 Registration',
  '9:00 - 10:00 Registration',
  '9 to 10 a.m. Registration',
  '14:05, the train left.',
  '14.05 million people',
  '25:10 A pass by Smith',
  '14:75 A pass by Smith',
  '3:1 wins Rovers',
  '14:5 And he said',
  '2022-02-07',
  '1405 The bridge',
  '14:05pmx',
  'At 14:05 the bridge opened.',
  'Um 14.05 Uhr begann es.',
  '3 h de marche suffisent.',
  '3 a man',
  '100:05 The bridge',
  'सत 3',
  '',
];

test('a score, a span, a number or a time within a sentence is no time of an entry', () => {
  assert.deepEqual(
    others.filter((text) => readEntryTime(text) !== undefined),
    [],
  );
});

test('a line is a date above entries when it is nothing else', () => {
  const lines: readonly (readonly [line: string, day: string | undefined])[] = [
    ['8 February 2022', '2022-02-08'],
    ['Tuesday, 8 February 2022:', '2022-02-08'],
    ['2022-02-08', '2022-02-08'],
    ['2022年2月8日', '2022-02-08'],
    ['Tuesday, 8 February', 'unknown'],
    ['Dienstag, 8. Februar', 'unknown'],
    ['Mardi 8 février', 'unknown'],
    ['8 de febrero', 'unknown'],
    ['الثلاثاء 8 فبراير', 'unknown'],
    ['मंगलवार, 8 फ़रवरी', 'unknown'],
    ['2月8日', 'unknown'],
    ['星期二', 'unknown'],
    ['Tuesday', 'unknown'],
    ['02/07/2022', 'unknown'],
    ['Tuesday morning', undefined],
    ['Second half', undefined],
    ['8 February 2022 10:30', undefined],
    ['2022', undefined],
    ['', undefined],
  ];
  assert.deepEqual(
    lines.map(([line]) => [line, readDayLine(line)]),
    lines,
  );
});

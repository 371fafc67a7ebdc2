import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readByline } from '../../../../src/article/opening/byline.ts';
import { splitNames } from '../../../../src/article/opening/split-names.ts';

const bylines: readonly (readonly [line: string, names: string[]])[] = [
  ['By Anna Kettle', ['Anna Kettle']],
  ['BY ANNA KETTLE', ['ANNA KETTLE']],
  ['  by Anna Kettle  ', ['Anna Kettle']],
  ['By Anna Kettle and Juhan Saar', ['Anna Kettle', 'Juhan Saar']],
  ['By Anna Kettle, Juhan Saar & Mary-Jane O’Neill', ['Anna Kettle', 'Juhan Saar', 'Mary-Jane O’Neill']],
  ['By Anna Kettle, Science Correspondent', ['Anna Kettle, Science Correspondent']],
  ['By Anna Kettle in Narva', ['Anna Kettle in Narva']],
  ['By Our Correspondent', ['Our Correspondent']],
  ['By Ludwig van der Berg', ['Ludwig van der Berg']],
  ['By J. K. Tamm Jr.', ['J. K. Tamm Jr.']],
  ['By A. B.', ['A. B.']],
  ['Von Anna Kessel', ['Anna Kessel']],
  ['Por José Núñez y María Peña', ['José Núñez', 'María Peña']],
  ['Par Élodie d’Arc', ['Élodie d’Arc']],
  ['By Doe, Jane; Roe, John', ['Doe, Jane', 'Roe, John']],
  ['Text: Anna Kessel', ['Anna Kessel']],
  ['كتب: أحمد علي', ['أحمد علي']],
  ['लेखक: अनिल कुमार', ['अनिल कुमार']],
  ['记者：王小明', ['王小明']],
  ['本报记者 王小明 李华', ['王小明', '李华']],
  ['بقلم أحمد سالم', ['أحمد سالم']],
  ['Written by Anna Kettle', ['Anna Kettle']],
];

for (const [line, names] of bylines) {
  test(`byline: ${line}`, () => assert.deepEqual(readByline(line), names));
}

const none = [
  'By the time he arrived the fire was out',
  'By Monday the bridge was closed.',
  'By 2030 all lorries will be electric',
  'By Anna Kettle. The bridge is closed',
  'Bystanders Anna Kettle',
  'Anna Kettle',
  'Written by the river',
  '本报记者 从北京报道说今天的会议已经结束',
  'By',
  'By land or by sea?',
  'Interview: Anna Kettle',
  'Text: 40 Minutes of Rain',
  'كتب: أعلنت وزارة النقل اليوم إغلاق الجسر',
  'Words: the ones that nobody says',
  `By ${'Anna '.repeat(40)}`,
];

for (const line of none) {
  test(`no byline: ${line.slice(0, 40)}`, () => assert.equal(readByline(line), undefined));
}

const lists: readonly (readonly [text: string, names: string[]])[] = [
  ['Anna Kettle', ['Anna Kettle']],
  ['By: Anna Kettle', ['Anna Kettle']],
  ['Anna Kettle; Juhan Saar', ['Anna Kettle', 'Juhan Saar']],
  ['Anna Kettle and Anna Kettle', ['Anna Kettle']],
  ['Anna Kettle, Juhan Saar, and Jaan Mets', ['Anna Kettle', 'Juhan Saar', 'Jaan Mets']],
  ['Anna Kettle, Editor, Juhan Saar, MD', ['Anna Kettle, Editor', 'Juhan Saar, MD']],
  [' ; , ', []],
];

for (const [text, names] of lists) {
  test(`names: ${text}`, () => assert.deepEqual(splitNames(text), names));
}

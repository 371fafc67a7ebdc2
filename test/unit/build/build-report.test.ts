import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { describeRejections, describeTotals, describeWarnings } from '../../../src/ingest/report-text.ts';
import type { ReportRow } from '../../../src/ingest/report-row.ts';
import { stageReport, formatReport, type BuildRun } from '../../../src/build/report/build-report.ts';
import { readReportFile, readStrict } from '../../../src/build/options.ts';
import { readAddress } from '../../../src/server/address.ts';

const row = (more: Partial<ReportRow>): ReportRow => ({
  path: 'a.txt',
  outcome: 'published',
  reason: null,
  message: null,
  line: null,
  warnings: [],
  url: null,
  date: null,
  digest: null,
  ...more,
});
const run: BuildRun = {
  stages: [{ name: 'read', ms: 12, items: 4 }],
  pages: { rendered: 1, reused: 2, removed: 3 },
  peakMemoryBytes: 1024,
};

const rows: ReportRow[] = [
  row({ path: '.x', outcome: 'held', reason: 'hidden', message: 'Left alone.' }),
  row({ path: 'a.txt', url: '/2026/01/05/a/', date: '2026-01-05', digest: 'd1' }),
  row({ path: 'b.txt', url: '/undated/b/', digest: 'd2', warnings: [{ code: 'undated', message: 'No date.' }] }),
  row({ path: 'README.md', outcome: 'ignored', reason: 'project-file', message: 'No article.' }),
  row({ path: 'c.txt', outcome: 'rejected', reason: 'bad-date', message: 'No 31 February. Correct it.', line: 2 }),
];

const fold = {
  words: 20,
  differ: ['date'],
  articles: [{ path: 'a.txt', url: '/2026/01/05/a/', title: 'A', date: '2026-01-05' }],
};

function temporary(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-report-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('the report has these keys, one row a line', () => {
  assert.equal(
    formatReport(rows, run, [fold], {
      changes: [{ address: '/2026/01/04/a/', change: 'moved', to: '/2026/01/05/a/' }],
      former: [{ address: '/2026/01/04/a/', is: 'redirect', to: '/2026/01/05/a/' }],
    }),
    [
      '{',
      '  "totals": {"files":5,"published":2,"held":1,"rejected":1,"ignored":1},',
      '  "stages": [{"name":"read","ms":12,"items":4}],',
      '  "pages": {"rendered":1,"reused":2,"removed":3},',
      '  "peakMemoryBytes": 1024,',
      '  "folds": [',
      '    {"words":20,"differ":["date"],"articles":[{"path":"a.txt","url":"/2026/01/05/a/","title":"A","date":"2026-01-05"}]}',
      '  ],',
      '  "addresses": [',
      '    {"address":"/2026/01/04/a/","change":"moved","to":"/2026/01/05/a/"}',
      '  ],',
      '  "formerAddresses": [',
      '    {"address":"/2026/01/04/a/","is":"redirect","to":"/2026/01/05/a/"}',
      '  ],',
      '  "takenDown": [],',
      '  "entries": [',
      '    {"path":".x","outcome":"held","reason":"hidden","message":"Left alone.","warnings":[],"url":null,"date":null,"digest":null},',
      '    {"path":"a.txt","outcome":"published","reason":null,"message":null,"warnings":[],"url":"/2026/01/05/a/","date":"2026-01-05","digest":"d1"},',
      '    {"path":"b.txt","outcome":"published","reason":null,"message":null,"warnings":[{"code":"undated","message":"No date."}],"url":"/undated/b/","date":null,"digest":"d2"},',
      '    {"path":"README.md","outcome":"ignored","reason":"project-file","message":"No article.","warnings":[],"url":null,"date":null,"digest":null},',
      '    {"path":"c.txt","outcome":"rejected","reason":"bad-date","message":"No 31 February. Correct it.","warnings":[],"url":null,"date":null,"digest":null}',
      '  ]',
      '}',
      '',
    ].join('\n'),
  );
  assert.deepEqual(JSON.parse(formatReport([], run)), {
    totals: { files: 0, published: 0, held: 0, rejected: 0, ignored: 0 },
    ...run,
    folds: [],
    addresses: [],
    formerAddresses: [],
    takenDown: [],
    entries: [],
  });
});

test('the report replaces the old one and leaves nothing else behind', (t) => {
  const folder = temporary(t);
  const file = join(folder, 'new/report.json');
  stageReport(file, formatReport([], run)).rename();
  const { rename } = stageReport(file, formatReport(rows, run));
  assert.equal(readFileSync(file, 'utf8'), formatReport([], run), 'a draft is not the report');
  rename();
  assert.equal(readFileSync(file, 'utf8'), formatReport(rows, run));
  assert.deepEqual(readdirSync(join(folder, 'new')), ['report.json']);
});

test('a report that cannot be written says which and what to do, before anything is published', (t) => {
  const folder = temporary(t);
  mkdirSync(join(folder, 'report.json'));
  const impossible = /report\.json cannot be written \(.*\)\. .*REPORT_FILE/;
  assert.throws(() => stageReport(join(folder, 'report.json'), ''), impossible);
  writeFileSync(join(folder, 'file'), '');
  assert.throws(() => stageReport(join(folder, 'file/report.json'), ''), impossible);
  assert.deepEqual(readdirSync(folder), ['file', 'report.json']);
});

test('a report steers no terminal and turns no line, and says the same', () => {
  const path = 'x\x1b[2J\x9b31m\u202E\u2066\u{E0041}\u2028\n.txt';
  const text = formatReport([row({ path, warnings: [{ code: 'x', message: `${path} again` }] })], run);
  assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  const [entry] = (JSON.parse(text) as { entries: ReportRow[] }).entries;
  assert.deepEqual([entry?.path, entry?.warnings[0]?.message], [path, `${path} again`]);
});

test('where the report lies', () => {
  const at = (env: Record<string, string>, outDir: string) => readReportFile(env, join('/p'), outDir);
  assert.equal(at({}, 'dist'), join('/p/build-report.json'));
  assert.equal(at({}, './dist/'), join('/p/build-report.json'));
  assert.equal(at({ REPORT_FILE: '' }, 'dist'), join('/p/build-report.json'));
  assert.equal(at({}, 'other/site/'), join('/p/other/site.report.json'));
  assert.equal(at({}, '/tmp/site'), join('/tmp/site.report.json'));
  assert.equal(at({ REPORT_FILE: 'reports/r.json' }, '/tmp/site'), join('/p/reports/r.json'));
  assert.throws(() => at({ REPORT_FILE: 'reports/' }, 'dist'), /REPORT_FILE/);
});

test('settings are read or refused by name', () => {
  const strict: readonly [value: string, kinds: string][] = [
    ['', ''],
    ['0', ''],
    ['false', ''],
    ['1', 'rejected'],
    ['rejected', 'rejected'],
    ['undated', 'rejected undated'],
    ['Undated, LABELS', 'rejected undated labels'],
    ['1,labels', 'rejected labels'],
    ['all', 'rejected undated labels'],
  ];
  for (const [value, kinds] of strict) assert.equal([...readStrict({ STRICT: value }, [])].join(' '), kinds, value);
  assert.deepEqual([...readStrict({}, ['build', '--strict'])], ['rejected']);
  for (const value of ['maybe', 'undated,lables', 'all;labels'])
    assert.throws(() => readStrict({ STRICT: value }, []), /STRICT=.* is not one of its words\. Write 1, all, or/);
  assert.deepEqual(readAddress({}), { host: '127.0.0.1', port: 4321 });
  assert.deepEqual(readAddress({ HOST: '0.0.0.0', PORT: '80' }), { host: '0.0.0.0', port: 80 });
  for (const PORT of ['x', '-1', '70000', '1e3']) assert.throws(() => readAddress({ PORT }), /PORT/);
});

test('the console shows totals, each rejection with its place, and warnings by kind', () => {
  assert.equal(describeTotals(rows), '5 files: 2 published, 1 held, 1 rejected, 1 ignored');
  assert.deepEqual(describeRejections(rows, 'content/'), ['content/c.txt:2: No 31 February. Correct it.']);
  const many = ['1', '2', '3', '4'].map((path) =>
    row({ path, warnings: [{ code: 'undated', message: 'Write a date.' }] }),
  );
  assert.deepEqual(describeWarnings(many, 'content'), [
    'undated in 4 files: Write a date.',
    '  content/1',
    '  content/2',
    '  content/3',
    '  and 1 more',
  ]);
  const labels = [1, 2].map((line) =>
    row({ path: `${line}.txt`, warnings: [{ code: 'label', message: `No ${line}.`, line }] }),
  );
  assert.deepEqual(describeWarnings(labels, 'content'), [
    'label in 2 files',
    '  content/1.txt:1: No 1.',
    '  content/2.txt:2: No 2.',
  ]);
});

test('a name cannot steer the terminal or forge a line', () => {
  const path = 'x\x1b[2J\nfake: all is well\u202E.txt';
  assert.deepEqual(describeRejections([row({ path, outcome: 'rejected', message: 'Bad.' })], 'content'), [
    'content/x\\u{1b}[2J\\u{a}fake: all is well\\u{202e}.txt: Bad.',
  ]);
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { describeVersions } from '../../../src/build/versions/load-histories.ts';
import { readVersion, readVersions, stageVersions } from '../../../src/build/versions/version-files.ts';
import { formatFile, formatLine } from '../../../src/versions/lines.ts';

const lineOf = (story: string, at: string, text: string) => {
  const digest = createHash('sha256').update(text).digest('hex');
  return formatLine(story, { at, path: 'a.txt', digest, title: 'A', text });
};
const [ferry, bridge, old] = ['/2022/02/07/ferry/', '/2022/02/08/bridge/', '/1999/01/01/old/'];
const [ferryLine, bridgeLine, oldLine] = [
  lineOf(ferry, '2022-02-07T10:00:00Z', 'Die Fähre fährt. 渡轮启航\n'),
  lineOf(bridge, '2022-02-08T10:00:00Z', 'It is long.'),
  lineOf(old, '2022-02-08T10:00:00Z', 'It was long.'),
];

function paperWith(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-versions-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const versions = join(folder, 'versions');
  if (Object.keys(files).length > 0) mkdirSync(versions);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(versions, name), text);
  return {
    contentDir: join(folder, 'content'),
    versions,
    read: (name: string) => readFileSync(join(versions, name), 'utf8'),
  };
}

test('a paper without the folder has no versions, and a record makes it', (t) => {
  const { contentDir, versions, read } = paperWith(t, {});
  const found = readVersions(contentDir);
  assert.deepEqual(found.lines, []);
  const added = new Map([
    [ferry, ferryLine],
    [old, oldLine],
  ]);
  const staged = stageVersions(found, { kept: [], added });
  assert.deepEqual(readdirSync(versions).sort(), ['1999.jsonl.tmp', '2022.jsonl.tmp'], 'nothing is replaced yet');
  staged?.rename();
  assert.deepEqual([read('1999.jsonl'), read('2022.jsonl')], [`${oldLine}\n`, `${ferryLine}\n`]);
});

test('the text of a line is read from its place, with any line ends and other files beside', (t) => {
  const { contentDir } = paperWith(t, {
    '2022.jsonl': `${ferryLine}\r\n\r\n${bridgeLine}`,
    'README.md': 'See docs/versions.md.',
    '2022.jsonl.tmp': 'of a killed build',
  });
  const { folder, lines } = readVersions(contentDir);
  assert.deepEqual(
    lines.map((line) => readVersion(folder, line).text),
    ['Die Fähre fährt. 渡轮启航\n', 'It is long.'],
  );
});

test('a record adds lines in their order and leaves all others as they are', (t) => {
  const { contentDir, versions, read } = paperWith(t, {
    '2022.jsonl': `${bridgeLine}\n`,
    '1999.jsonl': `${oldLine}\n`,
  });
  const found = readVersions(contentDir);
  stageVersions(found, { kept: found.lines, added: new Map([[ferry, ferryLine]]) })?.rename();
  assert.equal(read('2022.jsonl'), formatFile([bridgeLine, ferryLine]));
  assert.ok(read('2022.jsonl').startsWith(ferryLine));
  assert.ok(!existsSync(join(versions, '1999.jsonl.tmp')));
  const again = readVersions(contentDir);
  assert.equal(stageVersions(again, { kept: again.lines, added: new Map() }), undefined, 'nothing is left to write');
});

test('a record removes the lines of a story that vanishes, and a file that has no other', (t) => {
  const { contentDir, versions, read } = paperWith(t, {
    '2022.jsonl': formatFile([ferryLine, bridgeLine]),
    '1999.jsonl': `${oldLine}\n`,
  });
  const found = readVersions(contentDir);
  const kept = found.lines.filter(({ story }) => story === bridge);
  stageVersions(found, { kept, added: new Map() })?.rename();
  assert.equal(read('2022.jsonl'), `${bridgeLine}\n`);
  assert.deepEqual(readdirSync(versions), ['2022.jsonl']);
});

test('a file that changed while the site was built is not overwritten', (t) => {
  const { contentDir, versions } = paperWith(t, { '2022.jsonl': `${bridgeLine}\n` });
  const found = readVersions(contentDir);
  writeFileSync(join(versions, '2022.jsonl'), `${bridgeLine}\n\n`);
  const stage = () => stageVersions(found, { kept: found.lines, added: new Map([[ferry, ferryLine]]) });
  assert.throws(stage, /2022\.jsonl was changed while the site was built\. Run the build again/);
});

const refused: [what: string, files: Record<string, string>, says: RegExp][] = [
  [
    'half a line',
    { '2022.jsonl': `${ferryLine}\n{"story":"/20` },
    /2022\.jsonl:2: this is no JSON.*the file was not changed/,
  ],
  [
    'the line of another year',
    { '1999.jsonl': `${ferryLine}\n` },
    /1999\.jsonl:1: .*belongs into 2022\.jsonl\. Move the line there/,
  ],
];
for (const [what, files, says] of refused)
  test(`a file is refused with its line and what to do: ${what}`, (t) => {
    const { contentDir } = paperWith(t, files);
    assert.throws(() => readVersions(contentDir), says);
  });

test('a link in the place of a file is not followed', { skip: process.platform === 'win32' }, (t) => {
  const { contentDir, versions } = paperWith(t, { 'README.md': '' });
  symlinkSync('/etc/hostname', join(versions, '2022.jsonl'));
  assert.throws(() => readVersions(contentDir), /2022\.jsonl cannot be read \(it is not a plain file\)/);
});

test('the summary says what a record does, and that a paper keeps nothing yet', () => {
  const said = (counts: { kept: number; added: number; removed: number }, record: boolean) =>
    describeVersions(
      { histories: new Map(), pagesBelow: () => [], forget: () => {}, stage: () => undefined, counts: () => counts },
      record,
    ).join(' ');
  assert.equal(describeVersions(undefined, true).length, 0);
  assert.match(
    said({ kept: 0, added: 0, removed: 0 }, false),
    /No text is kept yet.*npm run build -- --record keeps them/,
  );
  assert.equal(said({ kept: 2, added: 0, removed: 0 }, false), '');
  assert.match(said({ kept: 2, added: 1, removed: 3 }, true), /1 text added.*3 texts removed/);
});

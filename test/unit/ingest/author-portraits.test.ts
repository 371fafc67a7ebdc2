/** The portraits of authors: which picture is one, its words, and what is said of names that lead to none. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readAuthorFiles, usedAuthors } from '../../../src/ingest/author-files.ts';
import { readPortraits } from '../../../src/ingest/author-portraits.ts';
import { PictureReader } from '../../../src/ingest/pictures/picture-reader.ts';
import { iptcRecords, plainPicture, withIptc } from '../../support/articles/picture-bytes.ts';

const plain = await plainPicture().jpeg().toBuffer();
/** With a credit and a caption in its metadata. */
const credited = withIptc(plain, iptcRecords({ 110: 'A. Name/Agency', 120: 'Jane Doe at the fair' }));

/** Reads the folder of the authors. @param byline of the one published article */
function read(t: TestContext, files: Readonly<Record<string, string | Buffer>>, byline = ['Jane Doe']) {
  const paper = mkdtempSync(join(tmpdir(), 'dateline-portraits-'));
  t.after(() => rmSync(paper, { recursive: true, force: true }));
  const folder = { path: join(paper, 'authors'), shown: 'authors' };
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder.path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const authors = readAuthorFiles(folder.path, 'en');
  const reader = new PictureReader(join(paper, 'content'));
  const portraits = () => readPortraits(authors, usedAuthors(authors, [{ byline }]), folder, reader);
  return { folder: folder.path, reader, portraits };
}
const file = (lines: string) => `---\nname: Jane Doe\n${lines}---\n`;

const shown: readonly (readonly [
  what: string,
  files: Record<string, string | Buffer>,
  portrait: object | undefined,
])[] = [
  [
    'named like the file',
    { 'jane-doe.md': file(''), 'jane-doe.jpg': plain },
    { path: '../authors/jane-doe.jpg', alt: '' },
  ],
  [
    'named by the file, with words',
    { 'jane-doe.md': file('portrait: j.JPG\nalt: Jane Doe on a boat\ncredit: B. Name\n'), 'j.jpg': credited },
    { path: '../authors/j.jpg', alt: 'Jane Doe on a boat', credit: 'B. Name' },
  ],
  ['called a photo', { 'jane-doe.md': file('Photo: j.jpg\n'), 'j.jpg': plain }, { path: '../authors/j.jpg', alt: '' }],
  [
    'with a credit in its metadata',
    { 'jane-doe.md': file(''), 'jane-doe.jpg': credited },
    { path: '../authors/jane-doe.jpg', alt: '', credit: 'A. Name/Agency' },
  ],
  [
    'without the credit of its metadata',
    { 'jane-doe.md': file('credit: none\n'), 'jane-doe.jpg': credited },
    { path: '../authors/jane-doe.jpg', alt: '' },
  ],
  ['refused by the file', { 'jane-doe.md': file('portrait: none\n'), 'jane-doe.jpg': plain }, undefined],
  ['of another author', { 'jane-doe.md': file(''), 'john.jpg': plain }, undefined],
];
for (const [what, files, portrait] of shown)
  test(`a portrait ${what} is ${portrait ? 'shown' : 'not shown'}`, async (t) => {
    const { portraits } = read(t, files);
    const { profiles, problems } = await portraits();
    const [found] = profiles.map((profile) => profile.portrait);
    const { path, alt, credit } = found ?? {};
    assert.deepEqual(found && { path, alt, ...(credit && { credit }) }, portrait);
    assert.deepEqual(problems, []);
  });

const refused: readonly (readonly [lines: string, says: RegExp])[] = [
  [
    'portrait: other.jpg\n',
    /^authors\/jane-doe\.md:3: The portrait "other\.jpg" is no picture in this folder\. Put it there/,
  ],
  ['portrait: ../secret.jpg\n', /is no picture in this folder/],
  ['portrait: https://other.example/j.jpg\n', /is no picture in this folder/],
  [
    'portrait: broken.jpg\n',
    /^authors\/jane-doe\.md:3: The portrait "broken\.jpg": The picture is not used\. .*damaged|cut off/,
  ],
];
for (const [lines, says] of refused)
  test(`${JSON.stringify(lines)} shows no portrait and says why`, async (t) => {
    const files = { 'jane-doe.md': file(lines), 'broken.jpg': plain.subarray(0, 200), '../secret.jpg': plain };
    const { profiles, problems } = await read(t, files).portraits();
    assert.equal(profiles[0]?.portrait, undefined);
    assert.match(problems.join('\n'), says);
  });

test('a link is no portrait, and the picture of an author without a published article is not read', async (t) => {
  const linked = read(t, { 'jane-doe.md': file('') });
  const outside = join(linked.folder, '..', 'outside.jpg');
  writeFileSync(outside, plain);
  symlinkSync(outside, join(linked.folder, 'jane-doe.jpg'));
  const { profiles, problems } = await linked.portraits();
  assert.equal(profiles[0]?.portrait, undefined);
  assert.match(problems.join('\n'), /symbolic link/);
  const unused = read(t, { 'jane-doe.md': file(''), 'jane-doe.jpg': plain }, ['John Roe']);
  assert.equal((await unused.portraits()).profiles[0]?.portrait, undefined);
  assert.equal(unused.reader.cache.size, 0);
});

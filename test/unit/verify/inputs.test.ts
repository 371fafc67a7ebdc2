/** The inputs that a site serves are hostile: nothing is written out of the folder of the paper. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { makePaper, readInputs } from '../../../verify/inputs.ts';
import { paperWith } from '../../support/paper/paper-folder.ts';

const PACK = '.well-known/dateline/inputs/paper.json';
const PICTURES = '.taken/pictures.json';
const digest = 'ab'.repeat(32);
const inputs = {
  program: { version: '1', node: '24', digest: 'x' },
  environment: {},
  settings: { title: 'The Harbour' },
};

/** Makes a paper of packs. @param packs by their name; further files of the site by their path */
function made(t: TestContext, packs: Readonly<Record<string, unknown>>, files: Readonly<Record<string, string>> = {}) {
  const root = paperWith(t, {});
  const folders = { mirror: join(root, 'site'), paper: join(root, 'paper'), taken: join(root, 'taken') };
  const all = { ...files };
  for (const [path, value] of Object.entries(packs))
    all[path] = typeof value === 'string' ? value : JSON.stringify(value);
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folders.mirror, path)), { recursive: true });
    writeFileSync(join(folders.mirror, path), text);
  }
  const result = makePaper(inputs, { ...folders, files: Object.keys(all) });
  return { ...result, ...folders, read: (path: string) => readFileSync(join(folders.paper, path), 'utf8') };
}

const pack = (files: readonly object[], pictures: unknown = [], published: unknown = []) => ({
  files: [
    ...files,
    { path: '.taken/public.json', text: JSON.stringify(published) },
    { path: PICTURES, text: JSON.stringify(pictures) },
  ],
});

test('a paper is made of its packs, its public files and its settings', (t) => {
  const facts = { type: 'jpeg', width: 3, height: 2, colour: '#ffffff' };
  const picture = ['news/a.jpg', '../authors/jane-doe.jpg'].map((path) => [path, digest, facts]);
  const { read, pictures } = made(
    t,
    {
      [PACK]: pack([{ path: 'pages/a.md', text: '# A' }], picture, ['hallo.txt']),
      '.well-known/dateline/inputs/2024.json': {
        files: [
          { path: 'content/a.txt', base64: 'w6Q=' },
          { path: 'content/b.txt', base64: 'AA==' },
        ],
      },
      '.well-known/dateline/inputs/2024-2.json': { files: [{ path: 'content/b.txt', base64: 'Qg==' }] },
    },
    { 'hallo.txt': 'Hallo', 'pictures/abababababababab-3.jpg': 'x', 'pictures/abababababababac-3.jpg': 'y' },
  );
  assert.deepEqual(
    [
      'pages/a.md',
      'content/a.txt',
      'content/b.txt',
      'public/hallo.txt',
      'content/news/a.jpg',
      'authors/jane-doe.jpg',
      'paper.yaml',
    ].map(read),
    ['# A', 'ä', '\0B', 'Hallo', '', '', '{"title":"The Harbour"}\n'],
  );
  assert.deepEqual(pictures, ['pictures/abababababababab-3.jpg']);
});

test('a pack with a path out of the paper, or a list that cannot be, is refused and writes nothing outside', (t) => {
  const cases: [pack: unknown, says: RegExp][] = [
    ...['../x', '/etc/x', 'content/../../x', 'a//b', '', 'a\0b', './a'].map(
      (path) => [pack([{ path, text: 'x' }]), /which is no path of a paper|no path or no content/] as [unknown, RegExp],
    ),
    [
      pack([
        { path: 'a', text: 'x' },
        { path: 'b', text: 'y' },
        { path: 'a', text: 'z' },
      ]),
      /EEXIST/,
    ],
    [pack([{ path: 'a' }]), /no path or no content/],
    ...['../x', '../authors/../x', '../authors/a/b.jpg', '../authors/', '../../authors/a.jpg', '../pages/a.jpg'].map(
      (path) => [pack([], [[path, digest, null]]), /names no picture/] as [unknown, RegExp],
    ),
    [pack([], [['x.jpg', 'abc', null]]), /names no picture/],
    [pack([], [['x.jpg', digest, { type: 'svg', width: 1, height: 1, colour: '#ffffff' }]]), /cannot be/],
    [pack([], [['x.jpg', digest, { type: 'png', width: 1e9, height: 1, colour: '#ffffff' }]]), /cannot be/],
    [pack([], [['x.jpg', digest, { type: 'png', width: 1, height: 1, colour: 'red' }]]), /cannot be/],
    [pack([], {}), /is no list/],
    [pack([], [], ['../../secret']), /which the manifest does not name/],
    [pack([], [], [7]), /which the manifest does not name/],
    [{ files: {} }, /is no pack/],
    ['[]', /holds no object/],
    ['{', /is no JSON/],
    [{ files: [] }, /the packs have no \.taken\/public\.json/],
  ];
  for (const [value, says] of cases) assert.throws(() => made(t, { [PACK]: value }), says, String(says));
  assert.equal(existsSync('/etc/x'), false);
});

test('an index of inputs asks for no setting but its own', () => {
  const good = {
    format: 1,
    program: { version: '0.1.0', node: '24.1.0', digest: 'a_b' },
    environment: { SITE_LANG: 'de' },
    settings: {},
  };
  assert.deepEqual(readInputs(JSON.stringify(good)).environment, { SITE_LANG: 'de' });
  const cases: [change: object, says: RegExp][] = [
    [{ environment: { NODE_OPTIONS: '--import=x' } }, /"NODE_OPTIONS", which no site may ask for/],
    [{ environment: { CONTENT_DIR: '/etc' } }, /"CONTENT_DIR", which no site may ask for/],
    [{ environment: { SITE_LANG: 7 } }, /"SITE_LANG"/],
    [{ environment: { SITE_URL: 'a\nb' } }, /"SITE_URL"/],
    [{ format: 2 }, /a format that this program does not read/],
    [{ program: { version: '1\u001b[2J' } }, /with which program/],
    [{ program: null }, /with which program/],
    [{ settings: [] }, /has no settings/],
  ];
  for (const [change, says] of cases) assert.throws(() => readInputs(JSON.stringify({ ...good, ...change })), says);
});

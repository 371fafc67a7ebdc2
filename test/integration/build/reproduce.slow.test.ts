/** A paper with everything that a paper may have is built again from what its site serves, and nothing that is held is served. */
import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type RunningServer, serve } from '../../../src/server/server.ts';
import { SiteReader } from '../../../verify/fetch.ts';
import { reproduce } from '../../../verify/reproduce.ts';
import { paperFiles } from '../../support/paper/own-paper.ts';
import { iptcRecords, plainPicture, withIptc } from '../../support/articles/picture-bytes.ts';
import { makePicturedPaper } from '../../support/paper/pictured-paper.ts';

const BUILD = 'src/commands/build.mjs';
const SECRET = 'Grauwackehalde';
const more = {
  ...paperFiles,
  'paper.yaml': `# ${SECRET}\n${paperFiles['paper.yaml']}url: https://kurier.example\nbase: /kurier/\nreproducible: yes\nrecord: yes\nversions: yes\ntimeZone: Europe/Berlin\n`,
  'public/_redirects': '/kurier/alt /kurier/feeds/ 301\n',
  'pages/entwurf.md': `---\ntitle: Entwurf\ndraft: yes\n---\n\n${SECRET}\n`,
  'authors/jane-doe.md': '---\nname: Jane Doe\n---\n\nWrites of harbours.\n',
  'authors/nobody.md': `---\nname: No Body\n---\n\n${SECRET}\n`,
  'front.txt': `kran.txt\ndraft.txt\n# ${SECRET}\n`,
  'content/draft.txt': `Title: ${SECRET}\nDate: 2024-05-10\nDraft: yes\n\n${SECRET}\n`,
  'content/soon.txt': `Title: Soon\nDate: 2024-05-12\nEmbargo: 2024-05-12 18:00\n\nAt last.\n`,
  'content/later.txt': `Title: ${SECRET}\nDate: 2024-05-13\nEmbargo: 2030-01-01\n\n${SECRET}\n`,
  'content/linked.md': `---\ntitle: Links\ndate: 2024-05-11\nauthor: Jane Doe\naliases: [/old/links/]\n---\n\nSee [the ferry](faehre.txt), [a draft](draft.txt) and [nothing](nothing.txt).\n`,
  'content/denied.txt': 'Title: Denied\nDate: 2024-05-10\n\nThe bridge is closed.\n',
  'content/court.txt': `Title: The court\nDate: 2024-05-10\nGone: 2024-05-12 A "court" has ordered R&amp;amp;D.\n\n${SECRET}\n`,
  'content/elsewhere.txt': `Title: Elsewhere\nDate: 2024-05-10\nRedirect: /archive/\n\n${SECRET}\n`,
  'content/trial.txt': `Title: ${SECRET}\nDate: 2024-05-10\nVanish: yes\n\n${SECRET}\n`,
  'takedowns.yaml': `- address: /2024/05/10/denied/\n  kind: withdrawn\n  reason: The agency has denied it.\n- address: /2024/05/09/${SECRET.toLowerCase()}/\n  kind: vanish\n# ${SECRET}\n`,
  'content/latin.txt': 'Title: Latin\nDate: 2024-05-10\n\nLe cafe.\n',
};
const paper = await makePicturedPaper(more);
let server: RunningServer;
let privateKey = '';
let site = '';

before(async () => {
  // Bytes that are no UTF-8.
  writeFileSync(
    join(paper.folder, 'content/latin.txt'),
    Buffer.from('Title: Caf\xe9\nDate: 2024-05-10\n\nLe caf\xe9 est tr\xe8s bon.\n', 'latin1'),
  );
  const portrait = withIptc(await plainPicture().jpeg().toBuffer(), iptcRecords({ 110: 'A. Name', 120: SECRET }));
  writeFileSync(join(paper.folder, 'authors/jane-doe.jpg'), portrait);
  writeFileSync(join(paper.folder, 'authors/nobody.jpg'), await plainPicture(64, 64, '#993333').jpeg().toBuffer());
  const keys = await paper.run('src/commands/keys.ts');
  assert.equal(keys.code, 0, keys.printed);
  privateKey = readFileSync(join(paper.folder, '.keys/signing-key.pem'), 'utf8');
  assert.ok(!keys.printed.includes(privateKey.split('\n')[1] ?? '?'));
  for (const at of ['2024-05-13T08:00Z', '2024-05-14T08:00Z']) {
    const { code, printed } = await paper.run(BUILD, ['--at', at]);
    assert.equal(code, 0, printed);
    assert.ok(!printed.includes(privateKey.split('\n')[1] ?? '?'));
    // A later edition with the same articles is the same release.
    assert.equal(site === '' || site === paper.digest(), true, printed);
    site = paper.digest();
  }
  server = await serve({ outDir: join(paper.folder, 'dist'), base: '/kurier/', host: '127.0.0.1', port: 0 });
});
after(async () => {
  await server?.close();
  paper.remove();
});

async function attempt() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-again-'));
  const reader = new SiteReader(server.url, 8);
  try {
    return await reproduce(reader, folder, undefined);
  } finally {
    reader.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a paper with pages, styles, pictures, links, holds, takedowns, versions and a register is built again with the same name', async () => {
  const { problems, notes, isSame, release } = await attempt();
  assert.deepEqual(problems, []);
  assert.equal(isSame, true);
  assert.equal(readFileSync(join(paper.folder, '.dist/history'), 'utf8').slice(0, 16), release?.slice(0, 16));
  assert.match(notes.join('\n'), /Signed with the key SHA256:[\s\S]*Taken from the site, not made again.*pictures/);
});

test('nothing of a held story, an unused file or the private key is in the site or in the caches', () => {
  const secrets = [
    privateKey.split('\n')[1] ?? '?',
    Buffer.from(privateKey.split('\n')[1] ?? '', 'base64').subarray(-32),
  ];
  for (const folder of ['dist/', '.dist'].map((name) => join(paper.folder, name)))
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = join(folder, name);
      if (!statSync(file).isFile()) continue;
      const bytes = readFileSync(file);
      for (const secret of secrets) assert.ok(!bytes.includes(secret), file);
      // An address has its words in small letters.
      if (folder.endsWith('dist/')) assert.doesNotMatch(bytes.toString('latin1'), new RegExp(SECRET, 'i'), file);
    }
});

test('an altered page and an altered source are named by their file', async () => {
  const dist = join(paper.folder, 'dist');
  for (const path of ['2024/05/11/linked/index.html', '.well-known/dateline/inputs/2024.json']) {
    const file = join(dist, path);
    const bytes = readFileSync(file);
    rmSync(file);
    writeFileSync(file, bytes);
    appendFileSync(file, ' ');
    const { problems, isSame } = await attempt();
    assert.match(problems.join('\n'), new RegExp(`^${path.replace(/\W/g, '\\$&')} `));
    assert.equal(isSame && problems.length === 0, false);
    writeFileSync(file, bytes);
  }
});

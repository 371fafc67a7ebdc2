/** The rights of a paper in the files of its site, and the licence of a story on its page. */
import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeOwnPaper } from '../../support/paper/own-paper.ts';

const text = 'The ferry sails again. It was in the yard for a year.';
const settings = `title: The Courier
url: https://news.example
feedAuthority: news.example,2026
licence: { name: All rights reserved, url: https://news.example/terms }
source: { url: https://codeberg.org/courier/paper, folder: articles }
names: no
search: no
`;
const rights = `rights:
  search: yes
  ai-train: no
  terms: https://news.example/reuse/
  trust: { belongto: [press.example] }
  security: { contact: [a@news.example], expires: 2001-01-01 }
`;
const paper = makeOwnPaper({
  'paper.yaml': settings + rights,
  'content/own.txt': `Title: The ferry\nDate: 2024-05-10\nLicence: CC BY 4.0\n\n${text}\n`,
  'content/words.txt': `Title: The crane\nDate: 2024-05-10\nRights: © Agency. All rights reserved.\n\n${text}\n`,
  'content/plain.txt': `Title: The quay\nDate: 2024-05-11\n\n${text}\n`,
});
after(() => paper.remove());
const build = async (more: Readonly<Record<string, string>> = {}) => {
  const built = await paper.run('src/commands/build.mjs', [], more);
  return built;
};
let printed = '';
before(async () => {
  const built = await build();
  assert.equal(built.code, 0, built.printed);
  printed = built.printed;
});

test('the files and headers of the site state the rights of the paper', () => {
  assert.match(
    paper.read('robots.txt'),
    /Content-Signal: search=yes, ai-train=no\nContent-Usage: \/ search=y, train-ai=n/,
  );
  assert.match(paper.read('robots.txt'), /^License: https:\/\/news\.example\/license\.xml$/m);
  assert.match(
    paper.read('_headers'),
    /^ {2}Content-Signal: search=yes, ai-train=no\n {2}Content-Usage: search=y, train-ai=n$/m,
  );
  assert.match(paper.read('license.xml'), /<prohibits type="usage">ai-train<\/prohibits>/);
  assert.match(paper.read('.well-known/trust.txt'), /^belongto=https:\/\/press\.example\/\ndatatrainingallowed=no\n$/);
  assert.match(
    paper.read('.well-known/security.txt'),
    /^Contact: mailto:a@news\.example\nExpires: 2001-01-01T00:00:00Z\n/,
  );
  assert.match(printed, /security\.txt is out of date since 2001-01-01/);
});

test('a story with a licence of its own has it on its page, and not that of the paper', () => {
  const page = paper.read('2024/05/10/own/index.html');
  const cc = 'https://creativecommons.org/licenses/by/4.0/';
  assert.match(page, new RegExp(`<link rel="license" href="${cc}">`));
  assert.match(
    page,
    new RegExp(`<dt>Licence</dt>\\s*<dd>\\s*<bdi>\\s*<a href="${cc}" rel="license">\\s*CC BY 4\\.0\\s*</a>`),
  );
  assert.match(page, new RegExp(`"license":"${cc}","usageInfo":"https://news\\.example/reuse/"`));
  assert.doesNotMatch(page, /news\.example\/terms/);
  const words = paper.read('2024/05/10/words/index.html');
  assert.match(words, /<bdi>\s*© Agency\. All rights reserved\.\s*<\/bdi>/);
  assert.doesNotMatch(words, /rel="license"|news\.example\/terms/);
  const plain = paper.read('2024/05/11/plain/index.html');
  assert.match(plain, /<link rel="license" href="https:\/\/news\.example\/terms">/);
  assert.match(plain, /<p class="licence">.*All rights reserved/s);
});

test('the page of an article leads to its file in the repository, and no other page does', () => {
  const link =
    /<br>\s*<a href="https:\/\/codeberg\.org\/courier\/paper\/_edit\/main\/articles\/plain\.txt">Correct this text<\/a>/;
  assert.match(paper.read('2024/05/11/plain/index.html'), link);
  for (const page of ['index.html', '2024/05/11/index.html', 'about/index.html'])
    assert.doesNotMatch(paper.read(page), /codeberg/);
});

test('the JSON of a day has the licence of each story', () => {
  const { stories } = JSON.parse(paper.read('2024/05/10/index.json')) as { stories: { usageterms: string }[] };
  assert.deepEqual(stories.map(({ usageterms }) => usageterms).sort(), ['CC BY 4.0', '© Agency. All rights reserved.']);
});

test('verify agrees with the site', async () => {
  const { code, printed } = await paper.run('verify/verify.ts');
  assert.equal(code, 0, printed);
});

test('a change of the uses renders robots.txt alone, and without rights nothing of them is left', async () => {
  paper.write({ 'paper.yaml': settings + rights.replace('ai-train: no', 'ai-train: yes') });
  const changed = await build({ EXPLAIN: '1' });
  assert.equal(changed.code, 0, changed.printed);
  assert.doesNotMatch(changed.printed, /2024\/05\/1\d\/\w+\/index\.html.*(?:settings|data)/);
  assert.match(paper.read('robots.txt'), /ai-train=yes/);
  assert.match(paper.read('trust.txt'), /datatrainingallowed=yes/);
  paper.write({ 'paper.yaml': settings });
  assert.equal((await build()).code, 0);
  assert.doesNotMatch(paper.read('robots.txt') + paper.read('_headers'), /Content-Signal|Content-Usage|License:/);
  for (const name of ['license.xml', 'trust.txt', '.well-known/security.txt'])
    assert.ok(!existsSync(join(paper.folder, 'dist', name)), name);
});

test('a file of the paper with the name of one of these is a conflict', async () => {
  paper.write({
    'paper.yaml': settings + rights,
    'public/.well-known/security.txt': 'Contact: mailto:b@news.example\n',
  });
  const { code, printed } = await build();
  rmSync(join(paper.folder, 'public'), { recursive: true });
  assert.equal(code, 1);
  assert.match(printed, /\.well-known\/security\.txt/);
});

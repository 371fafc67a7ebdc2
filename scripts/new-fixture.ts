/**
 * `npm run new:fixture -- FILE [NAME]` makes a parser fixture of an article file, `test/fixtures/articles/NAME/`, with the parser's
 * present result. The author corrects `entry.json` and `body.html`, then changes the parser until the test passes.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

const fixtures = 'test/fixtures/articles';
const [file, given] = process.argv.slice(2);

/** Ends the command with a message for the person who ran it. */
function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

if (!file) fail('Name an article file: npm run new:fixture -- path/to/article.txt [what-is-strange-about-it]');
if (!existsSync(file)) fail(`${file}: this file does not exist.`);
const extension = extname(file).toLowerCase();
if (extension !== '.txt' && extension !== '.md') fail(`${file}: an article is a .txt or .md file.`);
const name = (given ?? basename(file, extname(file)))
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '-')
  .replace(/^-|-$/g, '');
if (!name) fail('Give the fixture a name of letters: npm run new:fixture -- FILE what-is-strange-about-it');
const folder = join(fixtures, name);
if (existsSync(folder)) fail(`${folder} exists. Give the fixture another name.`);

mkdirSync(folder);
copyFileSync(file, join(folder, `source${extension}`));
writeFileSync(join(folder, 'entry.json'), `${JSON.stringify({ path: basename(file) })}\n`);
writeFileSync(join(folder, 'body.html'), '');
const test = 'test/unit/article/fixtures.test.ts';
const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-name-pattern', `^${name}$`, test], {
  encoding: 'utf8',
  env: { ...process.env, UPDATE: '1' },
});
if (status !== 0) fail(stdout);
console.log(`${folder}/ has the article and the parser's present result.
1. Correct entry.json and body.html. "path" is the path that the parser gets; change it when folders matter.
2. npm test -- ${test}
3. Change src/article/ until the test passes.`);

/**
 * The program of the editor in the browser, Sveltia CMS, as files of the site. It is a package of its own (`editor/`), which only papers
 * install that use it. The package names fonts and a status page at other origins, and files that a bundler would find; the copy names
 * the files beside it instead, so it runs without a bundler and asks no other origin.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from '../../errors.ts';

/** The folder of the program below the folder of the editor. */
const FOLDER = 'cms/';

/** Packages of one file that the program loads when they are wanted, by the words in which it names them. */
const modules: Readonly<Record<string, string>> = {
  'exifr/dist/lite.esm.mjs': 'exifr.js',
  'turndown/lib/turndown.browser.es.js': 'turndown.js',
  immutable: 'immutable.js',
};
const filesOfModules: Readonly<Record<string, string>> = { immutable: 'immutable/dist/immutable.es.js' };

const fonts = ['source-sans-3', 'noto-mono', 'material-symbols-outlined'];

/**
 * @param packages the folder of installed packages
 * @returns the files by their path below the folder of the editor
 * @throws {BuildError} when the package is missing, or is another version than the one that `editor/package-lock.json` pins
 */
export function editorProgram(packages: string): ReadonlyMap<string, string | Buffer> {
  const home = join(packages, '@sveltia/cms');
  if (!existsSync(join(home, 'package.json')))
    throw new BuildError(
      'paper.yaml switches the editor on, and its program is not installed. Run npm run install:editor in the folder of Dateline, or remove the line `editor`.',
    );
  try {
    return filesOf(home, packages);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BuildError(
      `The program of the editor is another version than the one that is needed (${reason}). Run npm run install:editor in the folder of Dateline.`,
      { cause: error },
    );
  }
}

function filesOf(home: string, packages: string): ReadonlyMap<string, string | Buffer> {
  const files = new Map<string, string | Buffer>();
  const assets = readdirSync(join(home, 'npm/assets'));
  const chunk = onlyOne(readdirSync(join(home, 'npm/chunks')), /^react-(?!dom)[\w-]+\.js$/);
  const addresses = fonts.map((font) => {
    const file = onlyOne(
      assets.filter((name) => name.startsWith(font)),
      /\.woff2$/,
    );
    files.set(`${FOLDER}assets/${file}`, readFileSync(join(home, 'npm/assets', file)));
    // The address stands in a style sheet of the page.
    return [
      new RegExp(`https://cdn\\.jsdelivr\\.net/fontsource/fonts/${font}[^)]*\\.woff2`, 'g'),
      `cms/assets/${file}`,
    ] as const;
  });
  const code = rewrite(readFileSync(join(home, 'npm/index.js'), 'utf8'), [
    ...addresses,
    // An empty answer: the program then says nothing about the state of the host.
    [/https:\/\/(?:www\.githubstatus\.com\/api|status-api\.hostedstatus\.com)\/[\w./]+/g, 'data:,'],
    [/import\(`\.\.\/locales\/([\w-]+)\.json`\)/g, 'import(`./locales/$1.js`)'],
    ...Object.entries(modules).map(([name, file]) => [`import(\`${name}\`)`, `import(\`./modules/${file}\`)`] as const),
  ]);
  files.set(`${FOLDER}index.js`, code);
  files.set(`${FOLDER}chunks/${chunk}`, readFileSync(join(home, 'npm/chunks', chunk)));
  for (const name of readdirSync(join(home, 'locales')).filter((name) => name.endsWith('.json'))) {
    const words = readFileSync(join(home, 'locales', name), 'utf8').trimEnd();
    files.set(`${FOLDER}locales/${name.replace(/json$/, 'js')}`, `export default ${words};\n`);
  }
  for (const [name, file] of Object.entries(modules))
    files.set(`${FOLDER}modules/${file}`, readFileSync(join(packages, filesOfModules[name] ?? name)));
  files.set(`${FOLDER}LICENSE.txt`, readFileSync(join(home, 'LICENSE.txt')));
  return files;
}

function onlyOne(names: readonly string[], pattern: RegExp): string {
  const [name, ...others] = names.filter((name) => pattern.test(name));
  if (name === undefined || others.length > 0) throw new Error(`no single file ${pattern.source}`);
  return name;
}

/** Replaces every pattern. @throws when the code has none of one, because the copy would ask another origin or miss a file then */
function rewrite(code: string, pairs: readonly (readonly [from: RegExp | string, to: string])[]): string {
  return pairs.reduce((text, [from, to]) => {
    const rewritten = text.replaceAll(from, to);
    if (rewritten === text) throw new Error(`no ${from instanceof RegExp ? from.source : from}`);
    return rewritten;
  }, code);
}

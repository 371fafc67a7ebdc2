/** The compared tools: where each reads articles, its build command, and the files that it leaves. */
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asPlainText, type Form, writeFiles } from './corpus/generate-corpus.ts';
import { outputOfCommand } from './machine.ts';
import { asMarkdown, sectionsOf } from './corpus/markdown.ts';
import type { Command } from './measure.ts';
import type { BuildSettings } from './scenarios.ts';

export interface Tool {
  readonly id: string;
  readonly name: string;
  /** Undefined if it is not installed. */
  readonly version: () => string | undefined;
  /** The command that installs it, if `npm ci` in the project does not. */
  readonly remedy?: string;
  /** Undefined if it reads no articles. */
  readonly form?: Form;
  /** Puts the templates into a new folder beside `content`. */
  readonly layOut: (folder: string, days: readonly string[]) => void;
  /** The site's folder, below the tool's. */
  readonly output: string;
  /** Files that builds leave below the tool's folder. Without them the next build is cold. */
  readonly leftovers: readonly string[];
  /** @param settings those that scenarios change; only Dateline knows a day of the edition */
  readonly command: (folder: string, settings: BuildSettings) => Command;
  /** True for a lower limit that is not a tool; it is built cold only. */
  readonly limit?: boolean;
}

const bench = fileURLToPath(new URL('.', import.meta.url));
const project = fileURLToPath(new URL('..', import.meta.url));

const packageVersion = (name: string) => {
  const file = join(bench, 'node_modules', name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined;
};

/** Makes the site of a peer in its folder, as its users would have it, with its packages linked. */
function layOutPeer(name: string, folder: string): void {
  cpSync(join(bench, 'peers', name), folder, { recursive: true });
  symlinkSync(join(bench, 'node_modules'), join(folder, 'node_modules'), 'dir');
}

const node = (script: string, ...args: string[]) => ({ program: process.execPath, args: [script, ...args] });
const siteUrl = (origin: string | undefined) => (origin ? { SITE_URL: origin } : {});

const dateline: Tool = {
  id: 'dateline',
  name: 'Dateline',
  version: () => {
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string };
    const commit = outputOfCommand('git', ['-C', project, 'describe', '--always', '--dirty']);
    return commit ? `${version} (${commit})` : version;
  },
  form: asPlainText,
  layOut: () => {},
  output: 'dist',
  leftovers: ['dist', '.dist', 'build-report.json', join(project, 'node_modules/.cache/dateline/bundles')],
  // As `npm run build`, without the third of a second that npm takes to start.
  command: (folder, { origin, edition }) => ({
    program: process.execPath,
    args: ['--run', 'build'],
    cwd: project,
    env: {
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'dist'),
      REPORT_FILE: join(folder, 'build-report.json'),
      EDITION_DATE: edition,
      ...siteUrl(origin),
    },
  }),
};

const astro: Tool = {
  id: 'astro',
  name: 'Astro, glob()',
  version: () => packageVersion('astro'),
  remedy: 'npm ci in bench/ brings it.',
  form: asMarkdown,
  layOut: (folder) => layOutPeer('astro', folder),
  output: 'dist',
  leftovers: ['dist', '.cache', '.astro'],
  command: (folder, { origin }) => ({
    ...node('node_modules/astro/bin/astro.mjs', 'build'),
    cwd: folder,
    env: siteUrl(origin),
  }),
};

const eleventy: Tool = {
  id: 'eleventy',
  name: 'Eleventy',
  version: () => packageVersion('@11ty/eleventy'),
  remedy: 'npm ci in bench/ brings it.',
  form: asMarkdown,
  layOut: (folder) => layOutPeer('eleventy', folder),
  output: 'public',
  leftovers: ['public'],
  command: (folder, { origin }) => ({
    ...node('node_modules/@11ty/eleventy/cmd.cjs', '--quiet'),
    cwd: folder,
    env: siteUrl(origin),
  }),
};

/** The version with the day of its release: Hugo gets faster, and that of a distribution may be years old. */
function hugoVersion(): string | undefined {
  const printed = outputOfCommand('hugo', ['version']) ?? '';
  const version = /v(\d[\d.]*)/.exec(printed)?.[1];
  const day = /BuildDate=(\d{4}-\d\d-\d\d)/.exec(printed)?.[1];
  return version && day ? `${version} of ${day}` : version;
}

function layOutHugo(folder: string, days: readonly string[]): void {
  cpSync(join(bench, 'peers/hugo'), folder, { recursive: true });
  for (const length of [4, 7, 10]) {
    const keys = [...new Set(days.map((day) => day.slice(0, length)))];
    writeFiles(join(folder, 'content'), sectionsOf(keys));
  }
}

const hugo: Tool = {
  id: 'hugo',
  name: 'Hugo',
  version: hugoVersion,
  remedy: 'On Debian it is the package hugo.',
  form: asMarkdown,
  layOut: layOutHugo,
  output: 'public',
  leftovers: ['public', 'resources', '.hugo_build.lock'],
  command: (folder, { origin }) => ({
    program: 'hugo',
    args: [],
    cwd: folder,
    env: origin ? { HUGO_PARAMS_ORIGIN: origin } : {},
  }),
};

/** Hugo makes no search index; this is what a site with one needs. */
const hugoAndPagefind: Tool = {
  ...hugo,
  id: 'hugo-pagefind',
  name: 'Hugo, Pagefind',
  version: () => {
    const [own, indexer] = [hugoVersion(), packageVersion('pagefind')];
    return own && indexer && `${own}, ${indexer}`;
  },
  remedy: 'npm ci in bench/ brings Pagefind; on Debian, Hugo is the package hugo.',
  layOut: (folder, days) => {
    layOutHugo(folder, days);
    symlinkSync(join(bench, 'node_modules'), join(folder, 'node_modules'), 'dir');
  },
  command: (folder, settings) => ({
    ...hugo.command(folder, settings),
    ...node(join(bench, 'hugo-pagefind.ts')),
  }),
};

/** Reads and writes as many files as Dateline; the runner leaves the list of them in `sizes.json`. */
const plainNode: Tool = {
  id: 'node',
  name: 'plain Node',
  version: () => process.version,
  form: asPlainText,
  layOut: () => {},
  output: 'public',
  leftovers: ['public'],
  command: (folder) => ({
    ...node(join(bench, 'copy-files.ts'), 'content', 'sizes.json', 'public'),
    cwd: folder,
  }),
  limit: true,
};

const astroStart: Tool = {
  id: 'astro-start',
  name: 'Astro, one page',
  version: () => packageVersion('astro'),
  remedy: 'npm ci in bench/ brings it.',
  layOut: (folder) => layOutPeer('astro-start', folder),
  output: 'dist',
  leftovers: ['dist', '.cache', '.astro'],
  command: astro.command,
  limit: true,
};

/** In the order they run within a round. */
export const tools: readonly Tool[] = [dateline, astro, eleventy, hugo, hugoAndPagefind, plainNode, astroStart];

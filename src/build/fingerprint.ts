/** Computes digests of the program, its packages and the settings. A build reuses nothing of a build with other digests. */
import { hash } from 'node:crypto';
import { digestOf } from '../digest.ts';
import { digestsBelow } from '../fs/digests-below.mjs';
import type { Site } from '../site.ts';

/** Files and folders of the project that pages depend on. The lock file stands for the installed packages. */
const sources = ['src', 'packages', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

export interface Fingerprints {
  /** Everything that the entry of an article depends on, except its file. */
  readonly entries: string;
  /** Everything that the bundle of the pages depends on. The pages read all other settings when they are rendered. */
  readonly bundle: string;
  /** Everything that every page depends on, except its data. */
  readonly pages: string;
  /** Everything that the site depends on, except its content. */
  readonly site: string;
  /** The program alone, without Node. */
  readonly program: string;
}

/**
 * The folders are left out, and so is the edition: it decides which articles are published, and no page shows it. The time zone is
 * in the data of live reports alone. Whether the addresses are recorded changes no page either.
 * @param root the project
 */
export function fingerprintBuild(root: string, site: Site): Fingerprints {
  const code = sources.flatMap((name) => digestsBelow(root, name));
  const program = [process.version, ...code];
  const { contentDir: _, outDir: __, paperDir: ___, notes: ____, record: _____, assets, ...others } = site;
  const { editionDate: ______, editionTime: _______, timeZone, ...settings } = others;
  const digests = [...assets].map(([path, bytes]) => [path, hash('sha256', bytes)]);
  return {
    entries: digestOf([program, settings.lang]),
    bundle: digestOf([program, settings.lang, settings.base]),
    pages: digestOf([program, onEveryPage(settings)]),
    site: digestOf([program, settings, timeZone, digests]),
    program: digestOf(code),
  };
}

/** Settings that show on a few pages only, which are rendered in every build, or that decide which pages there are and what is in their data. */
const onFewPages: ReadonlySet<string> = new Set<keyof Site>([
  'names',
  'fold',
  'search',
  'weekStartsOn',
  'host',
  'about',
  'contact',
  'accent',
  'source',
  'editor',
  'manifest',
  'reproducible',
  'paperSettings',
  'versions',
  'live',
  'archivedLinks',
]);

type Settings = Omit<
  Site,
  'contentDir' | 'outDir' | 'paperDir' | 'editionDate' | 'editionTime' | 'timeZone' | 'notes' | 'assets' | 'record'
>;

/** The settings that show on every page. */
function onEveryPage({ rights, pages, ...settings }: Settings) {
  const linked = pages.filter(({ place }) => place !== 'none');
  const shown = Object.entries(settings).filter(([name]) => !onFewPages.has(name));
  return [shown, rights?.terms, linked.map(({ slug, title, place }) => [slug, title, place])];
}

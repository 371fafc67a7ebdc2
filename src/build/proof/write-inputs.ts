/**
 * Writes what the site is made of, for `reproducible: yes`: the sources of the published articles and the files of the paper in packs,
 * and an index with the settings and the program. `npm run reproduce` builds the site again from these alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../digest.ts';
import type { Host } from '../../paper/values.ts';
import { PROOF_FOLDER } from '../../release/served-manifest.ts';
import type { Site } from '../../site.ts';
import type { BuildContent } from '../load-content.ts';
import type { IncrementalOutput } from '../output/output.ts';
import type { PublicDirs } from '../output/public-dir.ts';
import { type InputFile, keyOfPack, packsOf, packText } from './packs.ts';
import { articleInputs, paperInputs } from './paper-inputs.ts';

/** The index of what the site is made of. */
const INPUTS_FILE = `${PROOF_FOLDER}/inputs.json`;

interface InputOptions {
  /** The project. */
  readonly root: string;
  readonly contentDir: string;
  readonly publicDirs: PublicDirs;
  readonly host: Host | undefined;
  /** See `Fingerprints.program`. */
  readonly program: string;
}

/** Writes those that have changed. @throws when a source has changed since it was parsed, or a file cannot be written */
export async function writeInputs(
  output: Pick<IncrementalOutput, 'needsRender' | 'write' | 'settle'>,
  site: Site,
  content: BuildContent,
  { root, contentDir, publicDirs, host, program }: InputOptions,
): Promise<void> {
  const write = async (path: string, key: string, text: () => string) => {
    if (!output.needsRender({ path, key })) return;
    await output.write(path, { kind: 'bytes', bytes: new TextEncoder().encode(text()) });
  };
  const groups = new Map<string, readonly InputFile[]>([
    ...articleInputs(contentDir),
    ['paper', paperInputs(site, contentDir, content, publicDirs)],
  ]);
  for (const [group, files] of groups) {
    for (const [at, pack] of packsOf(files).entries()) {
      const name = at === 0 ? group : `${group}-${at + 1}`;
      await write(`${PROOF_FOLDER}/inputs/${name}.json`, digestOf(keyOfPack(pack)), () => packText(pack));
    }
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const { record: _, ...settings } = site.paperSettings ?? {};
  const index = {
    format: 1,
    program: { version, node: process.versions.node, digest: program },
    environment: environmentOf(site, host, content.edition),
    settings,
  };
  const text = `${JSON.stringify(index, null, 2)}\n`;
  await write(INPUTS_FILE, digestOf(text), () => text);
  await output.settle();
}

const flagOf = (value: boolean) => (value ? '1' : '0');

/** The variables with which a build has the same settings, wherever they came from. There is no secret among them. */
const environmentOf = (site: Site, host: Host | undefined, edition: string | undefined) => ({
  SITE_LANG: site.lang,
  SITE_URL: site.origin,
  BASE_PATH: site.base,
  TIME_ZONE: site.timeZone,
  EDITION_DATE: edition,
  NAMES: flagOf(site.names),
  FOLD: flagOf(site.fold),
  SEARCH: flagOf(site.search),
  MANIFEST: flagOf(site.manifest),
  REPRODUCIBLE: flagOf(site.reproducible),
  VERSIONS: flagOf(site.versions),
  TWINS: site.articleData,
  CORRECTIONS: site.corrections,
  HOST: host,
});

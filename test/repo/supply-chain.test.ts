import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  /** Of a package of this repository. */
  readonly link?: boolean;
  readonly dependencies?: object;
  readonly optionalDependencies?: object;
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const lockAt = (path: string) => JSON.parse(read(path)) as { packages: Record<string, Package> };
const lock = lockAt('package-lock.json');
const others = ['bench', 'cluster', 'editor'].map((folder) => lockAt(`${folder}/package-lock.json`));
const own = JSON.parse(read('package.json')) as { dependencies: object; devDependencies: object };
const docs = read('docs/supply-chain.md');
/** The packages of others: the project and its workspace are code of this repository. */
const packages = Object.entries(lock.packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('the supply chain', () => {
  it('every package of every system is pinned by a SHA-512 hash, and no lock file names an address', () => {
    assert.deepEqual(
      packages.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity)).map(([path]) => path),
      [],
    );
    assert.deepEqual(
      packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
      [],
    );
  });

  it('the peers of the benchmark, the queue and the editor are pinned too, and name no address', () => {
    const odd = others
      .flatMap(({ packages }) => Object.entries(packages))
      .filter(([path, { integrity, resolved }]) => resolved !== undefined || (path !== '' && integrity === undefined));
    assert.deepEqual(
      odd.map(([path]) => path),
      [],
    );
  });

  // `npm ci` refuses a lock file that leaves one out, also one for another system.
  it('the lock file has every dependency of a locked package', () => {
    for (const { packages } of [lock, ...others]) {
      const holders = (path: string): string[] =>
        path === '' ? [''] : [path, ...holders(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))))];
      const lost = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
        Object.keys({ ...dependencies, ...optionalDependencies })
          .filter(
            (name) => !holders(path).some((holder) => `${holder && `${holder}/`}node_modules/${name}` in packages),
          )
          .map((name) => `${path}: ${name}`),
      );
      assert.deepEqual(lost, []);
    }
  });

  it('the docs name every direct dependency', () => {
    const missing = [...Object.keys(own.dependencies), ...Object.keys(own.devDependencies)].filter(
      (name) => !docs.includes(`\`${name}\``) && !name.startsWith('@types/'),
    );
    assert.deepEqual(missing, []);
  });

  it('packages have no licence but those in the docs', () => {
    const list = docs.slice(docs.indexOf('## Licences'), docs.indexOf('## Install scripts'));
    const known = (licence: string) =>
      licence.split(/ (?:AND|OR) /).every((part) => list.includes(part.replace(/[()]/g, '')));
    const odd = packages.filter(
      ([path, { license }]) => !/^node-bin-/.test(nameOf(path)) && !known(license ?? `\`${nameOf(path)}\``),
    );
    assert.deepEqual(
      odd.map(([path, { license }]) => `${path}: ${license}`),
      [],
    );
  });

  it('no install script runs, and the packages that have one are named', () => {
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
    const list = docs.slice(docs.indexOf('## Install scripts'));
    const unknown = packages.filter(
      ([path, { hasInstallScript }]) => hasInstallScript && !list.includes(`\`${nameOf(path)}\``),
    );
    assert.deepEqual(
      unknown.map(([path]) => path),
      [],
    );
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };
const own = JSON.parse(read('package.json')) as { dependencies: object; devDependencies: object };
const docs = read('docs/supply-chain.md');
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('the supply chain', () => {
  it('is pinned by hashes wherever this project is tested, and names no address', () => {
    const here = packages.filter(
      ([, { os, cpu }]) => (os?.includes('linux') ?? true) && (cpu?.includes('x64') ?? true),
    );
    const loose = here.filter(([path, { integrity }]) => integrity === undefined && !/musl/.test(path));
    assert.deepEqual(
      loose.map(([path]) => path),
      [],
    );
    assert.deepEqual(
      packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
      [],
    );
  });

  it('has peers for the benchmark that are pinned too and name no address', () => {
    const peers = JSON.parse(read('bench/package-lock.json')) as typeof lock;
    const odd = Object.entries(peers.packages).filter(
      ([path, { integrity, resolved }]) => resolved !== undefined || (path !== '' && integrity === undefined),
    );
    assert.deepEqual(
      odd.map(([path]) => path),
      [],
    );
  });

  it('has every direct dependency in the docs', () => {
    const missing = [...Object.keys(own.dependencies), ...Object.keys(own.devDependencies)].filter(
      (name) => !docs.includes(`\`${name}\``) && !name.startsWith('@types/'),
    );
    assert.deepEqual(missing, []);
  });

  it('has no licence but those in the docs', () => {
    const list = docs.slice(docs.indexOf('## Licences'), docs.indexOf('## Install scripts'));
    const known = (licence: string) =>
      licence.split(/ (?:AND|OR) /).every((part) => list.includes(part.replace(/[()]/g, '')));
    const odd = packages.filter(
      ([path, { license }]) => !/^node-bin-/.test(nameOf(path)) && !known(license ?? '(none)'),
    );
    assert.deepEqual(
      odd.map(([path, { license }]) => `${path}: ${license}`),
      [],
    );
  });

  it('runs no install script, and names the packages that have one', () => {
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

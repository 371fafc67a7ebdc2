/** The headers of versions in npm run serve, and in the web servers that are installed on this machine. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { mementoMaps } from '../../../src/build/versions/memento-rules.ts';
import { headers } from '../../../src/security/headers.ts';
import { serve } from '../../../src/server/server.ts';
import { formatTimeMap, httpDate, type TimeMap } from '../../../src/versions/memento.ts';
import { type Ask, followMementos } from '../../support/servers/memento-client.ts';
import { programOf, type ServerName, startWebServer } from '../../support/servers/web-servers.ts';

const origin = 'https://news.example';

function mapOf(base: string, slug: string, times: readonly string[], from = origin): TimeMap {
  const original = `${from}${base}2022/02/07/${slug}/`;
  return {
    original,
    address: `${original}versions/timemap.link`,
    mementos: times.map((at) => ({
      address: `${original}versions/${at.replace(/\D/g, '')}/`,
      datetime: httpDate(at),
    })),
  };
}

const times = ['2022-02-07T10:00:00Z', '2022-02-09T09:30:00Z', '2022-12-31T23:59:59Z'];

/** A folder with the files of a site below its base path. */
function siteIn(t: TestContext, base: string, maps: readonly TimeMap[]): { root: string; site: string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-mementos-')));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  chmodSync(root, 0o755);
  const site = join(root, base);
  const pages = maps.flatMap(({ original, mementos }) => [original, ...mementos.map(({ address }) => address)]);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const fileOf = (address: string) => join(root, new URL(address, origin).pathname);
  for (const [name, text] of [
    ['index.html', 'front page'],
    ['404.html', 'no such page'],
    ...mementoMaps(maps),
  ] as const)
    write(join(site, name), text);
  write(join(site, '2022/02/07/plain/index.html'), 'a story with one version');
  for (const page of pages) write(join(fileOf(page), 'index.html'), page);
  for (const map of maps) write(fileOf(map.address), formatTimeMap(map));
  return { root, site };
}

/** Follows the mementos of all stories through a server. @param at its origin */
async function check(at: string, base: string, maps: readonly TimeMap[]): Promise<void> {
  const ask: Ask = (address, method = 'GET') =>
    fetch(at + new URL(address, at).pathname, { method, redirect: 'error', headers: { Connection: 'close' } });
  for (const { original, mementos } of maps) {
    const found = await followMementos(ask, new URL(original, at).href);
    assert.deepEqual(
      found?.map(({ text }) => text),
      mementos.map(({ address }) => address),
    );
  }
  assert.equal(await followMementos(ask, `${at}${base}2022/02/07/plain/`), undefined);
  const missing = await ask(`${at}${base}2022/02/07/none/`);
  assert.deepEqual(
    [missing.status, missing.headers.get('link'), missing.headers.get('memento-datetime')],
    [404, null, null],
  );
}

for (const base of ['/', '/courier/']) {
  const maps = [mapOf(base, 'ferry', times), mapOf(base, 'a'.repeat(100), times.slice(1))];

  test(`npm run serve answers at ${base} as RFC 7089 says, without an origin too`, async (t) => {
    const without = mapOf(base, 'bridge', times, '');
    const { site } = siteIn(t, base, [...maps, without]);
    const { url, close } = await serve({ outDir: site, base, host: '127.0.0.1', port: 0 });
    t.after(close);
    const at = new URL(url.replace('localhost', '127.0.0.1')).origin;
    await check(at, base, [...maps, without]);
  });

  for (const name of ['nginx', 'caddy', 'apache'] satisfies ServerName[])
    test(
      `${name} answers at ${base} as RFC 7089 says`,
      { skip: programOf(name) === undefined && `${name} is not installed` },
      async (t) => {
        const { root } = siteIn(t, base, maps);
        await check(await startWebServer(t, name, root, { base, headers, versions: true }), base, maps);
      },
    );
}

/** Deploys to a folder and to a real S3 server. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import type { DeployRelease } from '../../../src/deploy/release.ts';
import { folderTarget } from '../../../src/deploy/targets/folder.ts';
import { s3Target } from '../../../src/deploy/targets/s3.ts';
import { openBucket } from '../../../src/s3/bucket.ts';
import { s3SettingsOf } from '../../../src/s3/settings.ts';
import { deployer, firstSite, makeFolder, makeRelease, secondSite } from '../../support/servers/deploy-fixture.ts';
import { type FarSide, inFolder, testTarget } from '../../support/servers/deploy-cases.ts';
import { type S3Server, startS3Server } from '../../support/servers/s3-server.ts';

let s3: S3Server;
before(async (t) => {
  s3 = await startS3Server(makeFolder(t as TestContext), 'news');
});
after(() => s3.close());
const bucketOf = () => openBucket(s3SettingsOf('news', s3.env), []);

const farSides: Record<string, (t: TestContext) => Promise<FarSide>> = {
  folder: (t) => {
    const folder = join(makeFolder(t), 'site');
    return Promise.resolve(inFolder(folder, (release) => folderTarget(folder, release)));
  },
  s3: (t) => {
    const prefix = `${t.name.replace(/\W+/g, '-')}/`;
    const paths = [...new Set([...Object.keys(firstSite), ...Object.keys(secondSite)])].sort();
    return Promise.resolve({
      open: (release) => s3Target(bucketOf(), { prefix, release, base: '/' }),
      write: (path, text) => bucketOf().put(prefix + path, Buffer.from(text)),
      async read() {
        const objects = await Promise.all(
          paths.map(async (path) => [path, await bucketOf().get(prefix + path)] as const),
        );
        return Object.fromEntries(
          objects.flatMap(([path, object]) => (object ? [[path, object.bytes.toString()]] : [])),
        );
      },
    });
  },
};

for (const [name, openFarSide] of Object.entries(farSides)) testTarget(name, openFarSide);

test('a site that this command did not send is not written over', async (t) => {
  const folder = makeFolder(t);
  writeFileSync(join(folder, 'index.html'), 'another site');
  const deploy = deployer(join(makeFolder(t), 'record'), (release) => folderTarget(folder, release));
  await assert.rejects(deploy(makeRelease(t, firstSite)), /a site at the far side that this command did not send/);
  assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), 'another site');
});

test('files of an older release stay for the grace, but not when a story was taken down', async (t) => {
  const folder = join(makeFolder(t), 'site');
  const deploy = deployer(join(makeFolder(t), 'record'), (release) => folderTarget(folder, release));
  const old = join(folder, 'old [1]*');
  await deploy(makeRelease(t, firstSite));
  assert.equal((await deploy(makeRelease(t, secondSite), { grace: 1_000 })).waiting, 1);
  assert.equal(existsSync(old), true);
  await deploy(makeRelease(t, secondSite, ['digest of a story']), { grace: 1_000 });
  assert.equal(existsSync(old), false);
});

test('s3: an object has its media type, its caching and its redirect', async (t) => {
  const texts = {
    ...firstSite,
    _redirects: '/2020/01/01/moved/ /2022/02/07/first/ 301\n/short /2022/02/07/first/ 301\n/x/* /y/:splat 301\n',
    '2020/01/01/moved/index.html': 'moved',
  };
  const open = (release: DeployRelease) => s3Target(bucketOf(), { prefix: 'types/', release, base: '/' });
  await deployer(join(makeFolder(t), 'record'), open)(makeRelease(t, texts));
  const headersOf = async (path: string) => {
    const headers = await bucketOf().head(`types/${path}`);
    return ['content-type', 'cache-control', 'x-amz-website-redirect-location'].map(
      (name) => headers?.get(name) ?? undefined,
    );
  };
  const long = 'public, max-age=31536000, immutable';
  assert.deepEqual(await headersOf('_astro/a.0123.css'), ['text/css; charset=utf-8', long, undefined]);
  assert.deepEqual(await headersOf('index.html'), ['text/html; charset=utf-8', 'no-cache', undefined]);
  assert.deepEqual(await headersOf('feeds/atom.xml'), ['application/xml; charset=utf-8', 'no-cache', undefined]);
  assert.deepEqual((await headersOf('2020/01/01/moved/index.html'))[2], '/2022/02/07/first/');
  assert.deepEqual((await headersOf('short'))[2], '/2022/02/07/first/');
  assert.equal((await bucketOf().get('types/2020/01/01/moved/index.html'))?.bytes.toString(), 'moved');
});

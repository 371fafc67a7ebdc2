/** Deploys to imitations of Netlify and Cloudflare Pages; nobody could be asked whether the hosts do the same. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { deployToHost } from '../../../src/deploy/deploy-to-host.ts';
import { LocalRecord } from '../../../src/deploy/local-record.ts';
import type { DeployRelease } from '../../../src/deploy/release.ts';
import type { Host } from '../../../src/deploy/target.ts';
import { cloudflareHost, cloudflareSettingsOf } from '../../../src/deploy/targets/cloudflare.ts';
import { netlifyHost, netlifySettingsOf } from '../../../src/deploy/targets/netlify.ts';
import { firstSite, makeFolder, makeRelease, plainOptions, secondSite } from '../../support/servers/deploy-fixture.ts';
import { startCloudflare, startNetlify } from '../../support/servers/deploy-hosts.ts';

const deployTo = (host: Host, t: TestContext) => {
  const file = join(makeFolder(t), 'record');
  return (release: DeployRelease, options = {}) =>
    deployToHost(host, release, new LocalRecord(file), { ...plainOptions, ...options });
};
const sorted = (values: Iterable<string>) => [...values].sort();

test('netlify: what changed is uploaded, and a deployment of others is noticed', async (t) => {
  const netlify = await startNetlify(t);
  const env = { NETLIFY_AUTH_TOKEN: 'secret', NETLIFY_API_URL: netlify.url };
  const deploy = deployTo(netlifyHost(netlifySettingsOf('site', env), 1), t);
  const [first, second] = [makeRelease(t, firstSite), makeRelease(t, secondSite)];
  await deploy(first);
  assert.deepEqual(netlify.served(), firstSite);
  assert.deepEqual(sorted(netlify.uploads()), sorted(Object.keys(firstSite)));
  assert.equal((await deploy(first)).isUpToDate, true);
  await deploy(second);
  assert.deepEqual(netlify.served(), secondSite);
  assert.deepEqual(sorted(netlify.uploads()), ['2022/02/07/index.html', '2022/02/07/second/index.html', 'index.html']);
  netlify.replace();
  await assert.rejects(deploy(first), /Another deployment is served \(another\)/);
  assert.equal((await deploy(first, { force: true })).files.length, 0);
  assert.deepEqual(netlify.served(), firstSite);
});

test('cloudflare: what changed is uploaded, also when the token of uploads ends', async (t) => {
  const cloudflare = await startCloudflare(t);
  const env = {
    CLOUDFLARE_ACCOUNT_ID: 'account',
    CLOUDFLARE_API_TOKEN: 'secret',
    CLOUDFLARE_API_BASE_URL: cloudflare.url,
  };
  const deploy = deployTo(cloudflareHost(cloudflareSettingsOf('news', env)), t);
  await deploy(makeRelease(t, { ...firstSite, _headers: '/*\n  X: y\n' }));
  assert.deepEqual(cloudflare.served(), firstSite);
  assert.equal(cloudflare.fields()?.get('branch'), 'live');
  const headers = cloudflare.fields()?.get('_headers');
  assert.ok(headers instanceof File);
  assert.equal(await headers.text(), '/*\n  X: y\n');
  assert.equal(cloudflare.uploads().length, Object.keys(firstSite).length);
  await deploy(makeRelease(t, secondSite));
  assert.deepEqual(cloudflare.served(), secondSite);
  assert.equal(cloudflare.uploads().length, 3);
  cloudflare.replace();
  await assert.rejects(deploy(makeRelease(t, firstSite)), /Another deployment is served/);
});

test('a missing setting and a wrong token are named', async (t) => {
  assert.throws(() => netlifySettingsOf(undefined, { NETLIFY_AUTH_TOKEN: 'x' }), /NETLIFY_SITE_ID/);
  assert.throws(() => netlifySettingsOf('site', {}), /NETLIFY_AUTH_TOKEN/);
  assert.throws(() => cloudflareSettingsOf(undefined, {}), /CLOUDFLARE_PAGES_PROJECT/);
  assert.throws(() => cloudflareSettingsOf('news', {}), /CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN/);
  const { url } = await startNetlify(t);
  const host = netlifyHost(netlifySettingsOf('site', { NETLIFY_AUTH_TOKEN: 'wrong', NETLIFY_API_URL: url }));
  await assert.rejects(host.published(), /Netlify: GET \/sites\/site: status 401 .*Look at the token/);
});

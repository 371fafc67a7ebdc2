/**
 * `npm test`: builds the sample site into a temporary folder, then runs every test with Node's own test runner.
 * `npm test -- test/repo/imports.test.ts` runs the files named. The working `dist/` is neither read nor written.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './support/chromium.ts';
import { buildSite } from './support/build-site.ts';

const named = process.argv.slice(2);
const files = named.length > 0 ? named : globSync('test/**/*.test.ts').sort();
const isIn = (folder: string) => files.some((file) => file.replaceAll('\\', '/').includes(`test/${folder}/`));

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outDir = join(folder, 'dist');
/** The same newspaper with another address, for the tests of links. */
const elsewhere = { SITE_URL: 'https://news.example', BASE_PATH: '/daily/' };

if (isIn('site') || isIn('browser')) {
  console.log('Building the sample site …');
  await buildSite({ outDir, signal: stop.signal });
  if (isIn('site')) await buildSite({ outDir: `${outDir}-elsewhere`, env: elsewhere, signal: stop.signal });
}
if (isIn('browser')) {
  const { browser, close } = await launchChromium();
  console.log(`Chromium ${browser.version()} starts.`);
  await close();
}

const runner = spawn(process.execPath, ['--test', '--test-concurrency=2', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
  env: { ...process.env, SITE_DIR: outDir },
  signal: stop.signal,
});
const [code] = (await once(runner, 'exit')) as [number | null];
process.exitCode = code ?? 1;

/** Opens pages under their content security policy, with what an attacker injected, and records each violation. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { contentSecurityPolicy } from '../../../src/security/headers.ts';
import { pathOf, untilReady, startBrowser } from './open-page.ts';

/** How a page is served: with its headers, or by a host that sets none, so that only the copy in the page counts. */
export interface Way {
  readonly headers: boolean;
  /** HTML that an attacker got into the page. */
  readonly injected?: string;
}

/** HTML that an attacker injects, with the directive that stops it. */
const attacks = [
  ['script-src-elem: inline', '<script>broken = true</script>'],
  ['script-src-elem: inline', '<a class="go" href="javascript:void(broken = true)">Go</a>'],
  ['script-src-elem: inline', '<iframe srcdoc="<script>parent.broken = true</script>"></iframe>'],
  ['script-src-elem: data', '<script src="data:text/javascript,broken=true"></script>'],
  ['script-src-elem: https://elsewhere.example/x.js', '<script src="https://elsewhere.example/x.js"></script>'],
  ['script-src-attr: inline', '<img src="/favicon.svg" onload="broken = true">'],
  ['style-src-elem: inline', '<style>main { display: none }</style>'],
  ['style-src-elem: https://elsewhere.example/x.css', '<link rel="stylesheet" href="https://elsewhere.example/x.css">'],
  ['style-src-attr: inline', '<p style="position: fixed">'],
  ['img-src: https://elsewhere.example/x.png', '<img src="https://elsewhere.example/x.png">'],
  ['media-src: https://elsewhere.example/x.mp4', '<video src="https://elsewhere.example/x.mp4"></video>'],
  ['frame-src: https://elsewhere.example', '<iframe src="https://elsewhere.example/"></iframe>'],
  ['object-src: ', '<object data="/favicon.svg"></object>'],
  ['base-uri: https://elsewhere.example/', '<base href="https://elsewhere.example/">'],
  [
    'form-action: https://elsewhere.example/',
    '<form action="https://elsewhere.example/"><button class="go">Go</button></form>',
  ],
] as const;

/** Calls of an injected script that runs in spite of that, with the directive that stops each. */
const injectedCalls = [
  ['connect-src: https://elsewhere.example/', () => fetch('https://elsewhere.example/')],
  [
    'require-trusted-types-for: trusted-types-sink Element insert',
    () => document.body.insertAdjacentHTML('beforeend', ''),
  ],
  ['require-trusted-types-for: trusted-types-sink Worker', () => new Worker('data:text/javascript,1')],
  [
    'trusted-types: trusted-types-policy',
    () =>
      (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes //
        .createPolicy('default', {}),
  ],
] as const;

/** Starts a browser for the tests of the policy. */
export async function startPolicyTest() {
  const { open, refused, origin } = await startBrowser();

  /** Opens a page and hears of each violation of a policy, of everything on the console and of every request elsewhere. */
  async function openWatched(path: string, { headers, injected = '' }: Way) {
    const { page } = await open('about:blank', { serviceWorkers: 'allow' });
    const heard: string[] = [];
    page.on('console', (message) => heard.push(`${message.type()}: ${message.text()}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`)) heard.push(`request to ${request.url()}`);
    });
    await page.exposeFunction('hear', (violation: string) => void heard.push(violation));
    await page.addInitScript(() => {
      const { hear } = globalThis as unknown as { hear: (violation: string) => void };
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
        hear(`violation of ${effectiveDirective}: ${blockedURI} ${sample}`);
      });
    });
    if (!headers || injected) {
      await page.route('**/*', async (route) => {
        const response = await route.fetch();
        const served = response.headers();
        const body = served['content-type']?.startsWith('text/html')
          ? (await response.text()).replace('</main>', () => `${injected}</main>`)
          : await response.body();
        const kept = headers ? served : { 'content-type': served['content-type'] ?? '' };
        await route.fulfill({ response, body, headers: kept });
      });
    }
    const response = await page.goto(path);
    return { page, heard, header: await response?.headerValue('content-security-policy') };
  }

  /** Checks that a page violates nothing while a reader uses it. */
  async function assertNoViolation(kind: string, path: string, way: Way): Promise<void> {
    const { page, heard, header } = await openWatched(path, way);
    assert.equal(header, way.headers ? contentSecurityPolicy : null);
    await read(page);
    // The missing page itself is the one error on the console.
    if (kind === 'missing page') assert.match(heard.shift() ?? '', /404/);
    assert.deepEqual(heard, []);
    await page.context().close();
  }

  /** Checks that every injected attack is stopped and recorded as a violation. */
  async function assertAttacksStopped(way: Way): Promise<void> {
    const injected = attacks.map(([, html]) => html).join('\n');
    const { page, heard } = await openWatched('/about/', { ...way, injected });
    for (const button of await page.locator('.go').all()) await button.click({ noWaitAfter: true });
    for (const [, call] of injectedCalls) await page.evaluate(call as () => unknown).catch(() => {});

    const expected = [...attacks, ...injectedCalls].map(([violation]) => `violation of ${violation}`);
    const unheard = () => expected.filter((violation) => !heard.some((one) => one.startsWith(violation)));
    for (let wait = 0; wait < 100 && unheard().length > 0; wait += 1) await page.waitForTimeout(50);
    assert.deepEqual(unheard(), []);
    assert.equal(await page.evaluate(() => 'broken' in globalThis), false, 'no script of it ran');
    assert.ok(await page.locator('main').isVisible(), 'no style of it counts');
    assert.equal(pathOf(page), '/about/');
    assert.deepEqual(refused, [], 'nothing was asked of another origin');
  }
  return { openWatched, assertNoViolation, assertAttacksStopped, refused, origin };
}

/** Uses a page as a reader does: points at things, goes on by keyboard and scrolls to the end. */
async function read(page: Page): Promise<void> {
  await untilReady(page);
  // The excerpts of a search are the last that its page asks for.
  if (new URL(page.url()).searchParams.has('q')) await page.locator('main mark').last().waitFor();
  for (const place of (await page.locator('main a[href], main input, main button, main p[id]').all()).slice(0, 12)) {
    if (await place.isVisible()) await place.hover({ force: true });
  }
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Tab');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
}

/** Every kind of page keeps the policy it is served with, and the policy is in force: what it forbids does not happen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { contentSecurityPolicy } from '../../src/security/headers.ts';
import { kinds } from '../support/sample-site.ts';
import { pathOf, startBrowser } from '../support/open-page.ts';

const { open, refused, origin } = await startBrowser();

/** As it is served, or as a host serves it that lets nobody set headers: then the copy in the page must do. */
interface Way {
  readonly headers: boolean;
  /** What an attacker got into the page. */
  readonly injected?: string;
}

const ways = { 'as it is served': { headers: true }, 'with its own copy alone': { headers: false } };

/** Opens a page and hears of each violation of a policy, of everything on the console and of every request elsewhere. */
async function watch(path: string, { headers, injected = '' }: Way) {
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

/** What a reader does to a page: looks at it, points at things, goes on by keyboard. */
async function read(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  for (const place of (await page.locator('main a[href], main input, main button, main p[id]').all()).slice(0, 12)) {
    if (await place.isVisible()) await place.hover({ force: true });
  }
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Tab');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
}

for (const [name, way] of Object.entries(ways)) {
  test(`no page violates its policy, ${name}`, async (t) => {
    for (const [kind, path] of [...Object.entries(kinds), ['missing page', '/nowhere/']] as const) {
      await t.test(kind, async () => {
        const { page, heard, header } = await watch(path, way);
        assert.equal(header, way.headers ? contentSecurityPolicy : null);
        await read(page);
        // That there is no such page is the one thing said of it.
        if (kind === 'missing page') assert.match(heard.shift() ?? '', /404/);
        assert.deepEqual(heard, []);
        await page.context().close();
      });
    }
    assert.deepEqual(refused, []);
  });

  test(`the jump to a date works under the policy, ${name}`, async () => {
    const { page, heard } = await watch('/', way);
    await page.getByLabel('Go to a date').fill('2022-02-07');
    await page.getByRole('button', { name: 'Go' }).click();
    await page.waitForURL('**/2022/02/07/');
    await page.goto('/archive/?date=2022-02-07');
    await page.waitForURL('**/2022/02/07/');
    assert.deepEqual(heard, []);
  });
}

/** What an attacker would write, had he found a way into a page, and the directive that stops him. */
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

/** What a script would do that had found a way past all that. */
const deeds = [
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

for (const [name, way] of Object.entries(ways)) {
  test(`what the policy forbids does not happen, ${name}`, async () => {
    const injected = attacks.map(([, html]) => html).join('\n');
    const { page, heard } = await watch('/about/', { ...way, injected });
    for (const button of await page.locator('.go').all()) await button.click({ noWaitAfter: true });
    for (const [, deed] of deeds) await page.evaluate(deed as () => unknown).catch(() => {});

    const expected = [...attacks, ...deeds].map(([violation]) => `violation of ${violation}`);
    const unheard = () => expected.filter((violation) => !heard.some((one) => one.startsWith(violation)));
    for (let wait = 0; wait < 100 && unheard().length > 0; wait += 1) await page.waitForTimeout(50);
    assert.deepEqual(unheard(), []);
    assert.equal(await page.evaluate(() => 'broken' in globalThis), false, 'no script of it ran');
    assert.ok(await page.locator('main').isVisible(), 'no style of it counts');
    assert.equal(pathOf(page), '/about/');
    assert.deepEqual(refused, [], 'nothing was asked of another origin');
  });
}

test('nobody frames a page', async () => {
  const framed = async (headers: boolean) => {
    const { page } = await watch('/favicon.svg', { headers });
    await page.goto('about:blank');
    await page.setContent(`<iframe src="${origin}/about/"></iframe>`);
    return page.frames()[1]?.locator('main').count();
  };
  assert.equal(await framed(true), 0);
  assert.equal(await framed(false), 1, 'the frame would show the page if the headers did not forbid it');
});

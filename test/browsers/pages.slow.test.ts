/** Every kind of page in Firefox and in WebKit, on a telephone and on a desk, light and dark: no complaint, nothing too wide or cut. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaintsOf, inEachEngine } from '../support/browsers/engines.ts';
import { findBrokenWords } from '../support/device/date-leaf.ts';
import { kinds } from '../support/paper/sample-site.ts';

/** Widths in pixels. */
const widths = [360, 1280];

/** One of how many kinds of page is opened. 1, unless `PAGES_EVERY` says otherwise. */
const every = Number(process.env['PAGES_EVERY'] || 1);

/** Runs in a page: the faults that an engine makes of styles it does not know. */
function findFaults(width: number, isDark: boolean): string[] {
  const faults: string[] = [];
  const check = (isRight: boolean, fault: string) => void (isRight || faults.push(fault));
  const style = (selector: string) => [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one));
  check(innerWidth === width, `the window is ${innerWidth} px wide`);
  check(document.documentElement.scrollWidth <= width, `the page is ${document.documentElement.scrollWidth} px wide`);
  const ground = style('body')[0]?.backgroundColor ?? '';
  check(Number(/\d+/.exec(ground)?.[0]) < 128 === isDark, `the ground is ${ground}`);
  const knowsMargin = CSS.supports('overflow-clip-margin: 1px');
  for (const { overflow } of style('h1, .headline, .kicker, .standfirst, .meta'))
    check(knowsMargin || overflow !== 'clip', 'a headline is cut at its box');
  for (const { textDecorationLine: line } of style('.meta .tools button, .body p a:not(.anchor), .colophon dd a'))
    check(line === 'underline', 'what is pressed is not underlined');
  const isGtk = CSS.supports('-webkit-nbsp-mode: space') && !CSS.supports('font: -apple-system-body');
  check(!isGtk || style('html')[0]?.getPropertyValue('font-synthesis-small-caps') === 'none', 'small caps are shrunk');
  return faults;
}

for (const theme of ['light', 'dark']) {
  inEachEngine(({ site, newTab }) => {
    test(`every kind of page is whole in ${theme} colours`, async () => {
      const tab = await newTab();
      const faults: string[] = [];
      for (const width of widths) {
        await tab.resize(width, 780);
        for (const [kind, path] of Object.entries(kinds).filter((_, index) => index % every === 0)) {
          await tab.goto(path);
          const found = await tab.evaluate(findFaults, width, theme === 'dark');
          const broken = await tab.evaluate(findBrokenWords);
          for (const fault of [...found, ...broken, ...(await complaintsOf(tab))])
            faults.push(`${kind}, ${width} px: ${fault}`);
        }
      }
      await tab.close();
      assert.deepEqual(faults, []);
    });

    if (theme === 'light')
      test('a page with an error, a forbidden script and a wide table is found', async () => {
        const bad = `<script>alert(1)</script><script src="/late.js"></script><div style="width: 999px">wide</div>
          <img src="/none.png"><p class="leaf">a</p><h1>h</h1><p class="meta"><span class="tools"><button>x</button></span></p>`;
        site().pages.set('/about/', `<!doctype html><html><head></head><body>${bad}</body></html>`);
        const tab = await newTab();
        await tab.resize(360, 780);
        await tab.goto('/about/');
        const complaints = await complaintsOf(tab);
        for (const directive of ['script-src', 'style-src'])
          assert.ok(
            complaints.some((complaint) => complaint.startsWith(`violation: ${directive}`)),
            `${directive}: ${complaints}`,
          );
        assert.ok(complaints.some((complaint) => complaint.startsWith('error: <script')));
        await tab.evaluate(() => void document.body.style.setProperty('width', '999px'));
        const faults = await tab.evaluate(findFaults, 360, false);
        for (const words of ['px wide', 'the ground is', 'not underlined'])
          assert.ok(
            faults.some((fault) => fault.includes(words)),
            `${words}: ${faults}`,
          );
        await tab.close();
        site().pages.delete('/about/');
      });
  }, theme === 'dark');
}

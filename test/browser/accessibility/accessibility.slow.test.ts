/** Every kind of page for everyone: the rules of axe, contrast and width, in every theme and in forced colours. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from '../../support/browser/open-page.ts';
import { faultsOf, testMatrix } from '../../support/browser/page-matrix.ts';
import { kinds } from '../../support/paper/sample-site.ts';

const { open } = await startBrowser();

testMatrix(open, kinds);

test('a faint text, a faint mark, a picture without words and a wide box are found in each colour they are in', async () => {
  const { page } = await open('/about/');
  await page.evaluate(() => {
    const faint = document.createElement('p');
    faint.textContent = 'Faint';
    faint.style.color = 'light-dark(#999, #eee)';
    const clear = document.createElement('p');
    clear.textContent = 'Half';
    clear.style.opacity = '0.5';
    const wide = document.createElement('img');
    wide.style.width = '900px';
    document.querySelector('main')?.append(faint, clear, wide);
  });
  const faults = (await faultsOf(page)).join('\n');
  for (const fault of [
    /^320 px: image-alt/m,
    /^1280 px: image-alt/m,
    /^1280 px: color-contrast/m,
    /^320 px: the page is \d{3} px wide: .*img/m,
    /^320 px, light: [12]\.\d+, .* in p\.: Faint/m,
    /^1280 px, sepia: .* in p\.: Faint/m,
    /^1280 px, dark: .* in p\.: Half/m,
  ])
    assert.match(faults, fault);
  assert.doesNotMatch(faults, /dark: .*Faint|1280 px: the page|forced light.*Faint/);
});

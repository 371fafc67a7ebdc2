/** Pages for everyone: four kinds by the rules of axe; accessibility.slow.test.ts has all of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startThemes, violationsOn } from '../../support/browser/axe.ts';
import { kinds, smokeKinds } from '../../support/paper/sample-site.ts';

const { open, openIn } = await startThemes();

test('axe finds nothing on four kinds of page in the light theme', async (t) => {
  const page = await openIn({ colorScheme: 'light' });
  for (const kind of smokeKinds) {
    const dialog = kind === 'home';
    await t.test(kind, async () => assert.deepEqual(await violationsOn(page, kinds[kind] ?? '', { dialog }), []));
  }
});

test('dark mode is dark', async () => {
  const background = async (colorScheme: 'light' | 'dark') => {
    const { page } = await open('/', { colorScheme });
    return page.evaluate(() =>
      [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor).join(),
    );
  };
  assert.notEqual(await background('light'), await background('dark'));
});

/** Every kind of page keeps its policy, both as it is served and where a host sets no headers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../support/paper/sample-site.ts';
import { startPolicyTest } from '../../support/browser/policy.ts';

const { openWatched, assertNoViolation, assertAttacksStopped, refused, origin } = await startPolicyTest();

const ways = { 'as it is served': { headers: true }, 'with its own copy alone': { headers: false } };

for (const [name, way] of Object.entries(ways)) {
  test(`no page violates its policy, ${name}`, async (t) => {
    for (const [kind, path] of [...Object.entries(kinds), ['missing page', '/nowhere/']] as const)
      await t.test(kind, () => assertNoViolation(kind, path, way));
    assert.deepEqual(refused, []);
  });

  test(`the jump to a date works under the policy, ${name}`, async () => {
    const { page, heard } = await openWatched('/', way);
    await page.getByLabel('Go to a date').fill('2022-02-07');
    await page.getByRole('button', { name: 'Go' }).click();
    await page.waitForURL('**/2022/02/07/');
    await page.goto('/archive/?date=2022-02-07');
    await page.waitForURL('**/2022/02/07/');
    assert.deepEqual(heard, []);
  });
}

test('the copy of the policy in the page stops every injected attack', () => assertAttacksStopped({ headers: false }));

test('another site cannot show a page in a frame', async () => {
  const framed = async (headers: boolean) => {
    const { page } = await openWatched('/favicon.svg', { headers });
    await page.goto('about:blank');
    await page.setContent(`<iframe src="${origin}/about/"></iframe>`);
    return page.frames()[1]?.locator('main').count();
  };
  assert.equal(await framed(true), 0);
  assert.equal(await framed(false), 1, 'the frame would show the page if the headers did not forbid it');
});

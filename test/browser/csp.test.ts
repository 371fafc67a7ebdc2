/** Pages keep the content security policy they are served with, and the policy is in force: what it forbids does not happen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../support/sample-site.ts';
import { startPolicyTest } from '../support/policy.ts';

const { openWatched, assertNoViolation, assertAttacksStopped, refused, origin } = await startPolicyTest();

test('a page violates nothing of the policy it is served with', async (t) => {
  // The kinds whose scripts do most; csp.slow.test.ts has all kinds.
  const paths = { home: kinds['home'], article: kinds['article'], search: `${kinds['search']}?q=Moscow` };
  for (const [kind, path] of Object.entries(paths))
    await t.test(kind, () => assertNoViolation(kind, path ?? '', { headers: true }));
  assert.deepEqual(refused, []);
});

test('the policy that is served stops every injected attack', () => assertAttacksStopped({ headers: true }));

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

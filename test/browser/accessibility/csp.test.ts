/** Pages keep the content security policy they are served with, and the policy is in force: what it forbids does not happen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../../support/paper/sample-site.ts';
import { startPolicyTest } from '../../support/browser/policy.ts';

const { assertNoViolation, assertAttacksStopped, refused } = await startPolicyTest();

test('a page violates nothing of the policy it is served with', async (t) => {
  // The kinds whose scripts do most; csp.slow.test.ts has all kinds.
  const paths = { article: kinds['article'], search: `${kinds['search']}?q=Moscow` };
  for (const [kind, path] of Object.entries(paths))
    await t.test(kind, () => assertNoViolation(kind, path ?? '', { headers: true }));
  assert.deepEqual(refused, []);
});

test('the policy that is served stops every injected attack', () => assertAttacksStopped({ headers: true }));

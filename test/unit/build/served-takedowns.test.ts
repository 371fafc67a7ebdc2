/** The list of stories that are taken down, as a site serves it: it is read as the same takedowns, and has no word of what has vanished. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planAddresses, type Published } from '../../../src/addresses/plan.ts';
import type { DownStory } from '../../../src/addresses/takedowns.ts';
import { servedTakedowns } from '../../../src/build/proof/served-takedowns.ts';
import { readTakedowns } from '../../../src/ingest/takedowns/takedowns-file.ts';

const url = '/2022/02/07/ferry/';
const marked = { path: 'ferry.txt', digest: 'f'.repeat(64), wordingDigest: 'words', sketch: '' };
const ferry: Published = { ...marked, url, id: url, parts: [], aliases: [] };
const down: readonly DownStory[] = [
  {
    id: '/2022/02/08/visit/',
    takedown: { kind: 'gone', reason: 'A "court" said &lt;so&gt;: # 1', since: '2026-11-28' },
    addresses: ['/2022/02/08/visit/', '/2022/02/08/visit/2/'],
    marked: undefined,
  },
  {
    id: '/2022/02/09/pier/',
    takedown: { kind: 'redirect', to: '/archive/' },
    addresses: ['/2022/02/09/pier/'],
    marked: undefined,
  },
  { id: '/2022/02/10/trial/', takedown: { kind: 'vanish' }, addresses: ['/2022/02/10/trial/'], marked: undefined },
];
const plan = planAddresses({
  register: new Map(),
  articles: [ferry],
  down,
  pages: () => new Set(['/archive/']),
  today: '2026-11-30',
});

test('what is served is read as the same takedowns, for each address with its reason and its day', () => {
  const withdrawn = { url, withdrawn: { reason: 'Denied.', since: '2026-11-29' } };
  const text = servedTakedowns(plan, [withdrawn]) ?? '';
  assert.doesNotMatch(text, /trial|vanish/);
  assert.deepEqual(readTakedowns(text), [
    { kind: 'withdrawn', reason: 'Denied.', since: '2026-11-29', address: url, line: 1 },
    ...['/2022/02/08/visit/', '/2022/02/08/visit/2/'].map((address, at) => ({
      kind: 'gone',
      reason: 'A "court" said &lt;so&gt;: # 1',
      since: '2026-11-28',
      address,
      line: 5 + 4 * at,
    })),
    { kind: 'redirect', since: '2026-11-30', to: '/archive/', address: '/2022/02/09/pier/', line: 13 },
  ]);
});

test('a paper without takedowns serves no list', () => {
  const none = planAddresses({ register: new Map(), articles: [ferry], pages: () => new Set(), today: undefined });
  assert.equal(servedTakedowns(none, [{ url }]), undefined);
});

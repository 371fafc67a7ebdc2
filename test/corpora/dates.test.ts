/** Dates are right or rejected, and the same on every machine. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { needsCorpora } from './corpus.ts';
import { type DateOutcome, dateOutcomes } from './date-outcomes.ts';

const DATE_REASONS = new Set(['bad-date', 'ambiguous-date', 'front-matter']);

/** `reject|2026-01-13`, `reject: ambiguous`, `policy: future`, `2026-01-05 (note)`. */
function fits({ expect, date, rejected }: DateOutcome): boolean {
  if (rejected !== undefined && !DATE_REASONS.has(rejected)) return false;
  if (/^policy\b/.test(expect)) return true;
  if (/^warn or reject\b/.test(expect)) return rejected !== undefined;
  return expect.split('|').some((one) => {
    const wanted = one.replace(/\s*\(.*\)$/, '').trim();
    if (wanted === 'reject: ambiguous') return rejected === 'ambiguous-date';
    if (/^reject\b/.test(wanted)) return rejected !== undefined;
    return date !== undefined && (date === wanted || (wanted.includes('T') && isSameInstant(date, wanted)));
  });
}

/** Both with an offset, so that no clock of this machine has a say. */
const isSameInstant = (one: string, other: string) =>
  /(?:Z|[+-]\d{2}:\d{2})$/.test(one) && Date.parse(one) === Date.parse(other);

test('hostile/dates: each date is as asked or rejected for it', needsCorpora, (t) => {
  const outcomes = dateOutcomes();
  const brief = ({ input, place, date, rejected, expect }: DateOutcome) =>
    `${place} ${JSON.stringify(input.slice(0, 40))}: ${date ?? rejected ?? 'no date'}, expected ${expect}`;
  assert.deepEqual(outcomes.filter((outcome) => !fits(outcome)).map(brief), []);
  for (const { date = '' } of outcomes) assert.match(date, /^$|^\d{4}-\d{2}-\d{2}(?:T|$)/);
  t.diagnostic(`${outcomes.length} dates, ${outcomes.filter(({ rejected }) => rejected).length} of them rejected`);
});

test('hostile/dates: the same in every time zone and locale', needsCorpora, () => {
  const script = fileURLToPath(new URL('date-outcomes.ts', import.meta.url));
  const run = (env: Readonly<Record<string, string>>) =>
    execFileSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, ...env } });
  const [first, ...others] = [
    { TZ: 'UTC', LANG: 'C.UTF-8' },
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'America/Adak', LANG: 'tr_TR.UTF-8' },
  ].map(run);
  for (const other of others) assert.equal(other, first);
});

/**
 * Hands the report rows from the loader to the publisher. Both run in one process but not in one module graph (Astro
 * loads its configuration with Node and the content configuration with Vite), so a variable of this module would exist
 * twice. A slot on `globalThis` is one and the same for both; unlike a file it cannot be left over from another build.
 */
import type { ReportRow } from './report-row.ts';

const slot = Symbol.for('dateline.intake');
const global = globalThis as { [slot]?: readonly ReportRow[] | undefined };

/** Leaves the rows of an intake for the publisher; those of an earlier one are dropped. */
export function handOver(rows: readonly ReportRow[]): void {
  global[slot] = rows;
}

/** The rows of the latest intake, once: undefined when none has run since the last call. */
export function takeOver(): readonly ReportRow[] | undefined {
  const rows = global[slot];
  global[slot] = undefined;
  return rows;
}

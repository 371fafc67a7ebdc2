/** Reads a duration such as `24h`. Pure. */
import { BuildError } from '../errors.ts';

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** @returns milliseconds @throws {BuildError} */
export function readDuration(option: string, text: string): number {
  if (text === '0') return 0;
  const [, number, unit = ''] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const length = units[unit];
  if (length === undefined)
    throw new BuildError(`${option} ${text}: this is not a duration. Write one such as 30m, 24h, 7d, or 0.`);
  return Number(number) * length;
}

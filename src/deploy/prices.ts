/** The price list of a host, and what a deploy costs by it. Pure but for the reading of the file. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { BuildError, errorCode } from '../errors.ts';

const price = z.number().min(0).max(1e6).default(0);

const schema = z.strictObject({
  /** Stands behind the sum. */
  currency: z
    .string()
    .regex(/^\S{1,8}$/)
    .default('USD'),
  /** Of a thousand requests that write, that read, and that delete. */
  'put-per-thousand': price,
  'get-per-thousand': price,
  'delete-per-thousand': price,
  /** Of 1,000,000,000 bytes that are sent. */
  'sent-per-gb': price,
});

export type Prices = z.infer<typeof schema>;

export interface Usage {
  readonly puts: number;
  readonly gets: number;
  readonly deletes: number;
  readonly bytes: number;
}

/** @throws {BuildError} that names the file and the line or the field */
export function readPrices(file: string): Prices {
  let values: unknown;
  try {
    values = parse(readFileSync(file, 'utf8'), { schema: 'core', maxAliasCount: 0 });
  } catch (error) {
    throw new BuildError(`${file}: this price list cannot be read (${errorCode(error)}).`, { cause: error });
  }
  const { success, data, error } = schema.safeParse(values ?? {});
  if (success) return data;
  const problems = error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  throw new BuildError(`${file}: ${problems.join('; ')}. The list may have ${Object.keys(schema.shape).join(', ')}.`);
}

/** The sum with its currency. */
export function costOf({ puts, gets, deletes, bytes }: Usage, prices: Prices): string {
  const requests =
    puts * prices['put-per-thousand'] + gets * prices['get-per-thousand'] + deletes * prices['delete-per-thousand'];
  const sum = requests / 1_000 + (bytes / 1e9) * prices['sent-per-gb'];
  return `${sum.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 6 })} ${prices.currency}`;
}

/**
 * `npm run verify -- https://news.example/`: checks a site from outside, by the manifest that it serves. `--sample 100` checks so many
 * files, `--key SHA256:…` trusts that key alone.
 *
 * Exit code 0: all agree. 1: disagreements, one line each. 2: the check could not run.
 */
import { parseArgs } from 'node:util';
import { AT_A_TIME, checkSite } from './check-site.ts';
import { SiteReader } from './fetch.ts';
import { printable } from './printable.ts';
import { readPinned } from './signature.ts';

/** Whether the arguments name a site to check. */
export const namesSite = (args: readonly string[]): boolean => args.some((word) => /^https?:/i.test(word));

const usage = 'Write it like npm run verify -- https://news.example/ --sample 100 --key SHA256:…';

export async function verifySite(args: readonly string[]): Promise<void> {
  let reader: SiteReader | undefined;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { sample: { type: 'string' }, key: { type: 'string' } },
      allowPositionals: true,
    });
    const [home = '', ...more] = positionals;
    if (more.length > 0) throw new Error(`more than one address is given. ${usage}`);
    const { sample, key } = values;
    if (sample !== undefined && !/^[1-9]\d{0,6}$/.test(sample))
      throw new Error(`--sample ${sample} is no number of files. ${usage}`);
    const pinned = key === undefined ? undefined : readPinned(key);
    reader = new SiteReader(home, AT_A_TIME);
    const { problems, notes, checked } = await checkSite(reader, {
      sample: sample ? Number(sample) : undefined,
      pinned,
    });
    for (const line of problems) console.error(printable(line));
    for (const line of notes) console.log(printable(line));
    const { length } = problems;
    console.log(`${length === 0 ? 'All agree' : `${length} disagreement${length === 1 ? '' : 's'}`}: ${checked}.`);
    process.exitCode = length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`Cannot check: ${printable(error instanceof Error ? error.message : String(error))}.`);
    process.exitCode = 2;
  } finally {
    reader?.close();
  }
}

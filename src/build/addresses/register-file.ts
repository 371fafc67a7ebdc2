/** Reads and writes the register of addresses, `addresses.tsv`. It lies beside the content folder and is kept with it in git. */
import { lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatRegister, type Register, REGISTER_FILE, parseRegister } from '../../addresses/register.ts';
import type { AddressPlan } from '../../addresses/plan.ts';
import { BuildError, errorCode } from '../../errors.ts';
import { writeTempFile } from '../../fs/atomic-write.ts';

/** @param contentDir absolute path of the content folder */
const registerPath = (contentDir: string): string => join(dirname(contentDir), REGISTER_FILE);

/** The register as it was found. */
export interface FoundRegister {
  readonly register: Register;
  readonly text: string;
}

/**
 * @param contentDir absolute path of the content folder
 * @returns undefined when the paper has no register
 * @throws {BuildError} when it cannot be read; it is not touched then
 */
export function readRegister(contentDir: string): FoundRegister | undefined {
  const file = registerPath(contentDir);
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const read = parseRegister(text);
  if ('problem' in read)
    throw new BuildError(`${file}:${read.line}: ${read.problem} Nothing was published, and the file was not changed.`);
  return { register: read, text };
}

function readIfThere(file: string): string | undefined {
  try {
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    if (!stat.isFile()) throw new Error('it is not a plain file');
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    const problem = `${file} cannot be read (${errorCode(error)}). Mend it, or restore it from an earlier version.`;
    throw new BuildError(problem, { cause: error });
  }
}

/**
 * Writes the register to a temporary file, so that a full disk fails the build before the site is switched. `rename` then replaces the
 * register in one step.
 * @param contentDir absolute path of the content folder
 * @param before the text of the file when the build began; undefined when there was none
 * @returns undefined when the register stays as it is
 * @throws {BuildError} that names the file
 */
export function stageRegister(
  contentDir: string,
  { lines }: AddressPlan,
  before: string | undefined,
): { rename(): void } | undefined {
  const file = registerPath(contentDir);
  if (readIfThere(file) !== before)
    throw new BuildError(`${file} was changed while the site was built. Run the build again.`);
  const text = formatRegister(lines.values());
  if (text === before) return undefined;
  const attempt = <T>(step: () => T): T => {
    try {
      return step();
    } catch (error) {
      const problem = `${file} cannot be written (${errorCode(error)}). Remove the obstacle, or build without recording.`;
      throw new BuildError(problem, { cause: error });
    }
  };
  const written = attempt(() => writeTempFile(file, text));
  return { rename: () => attempt(written.rename) };
}

/** A deploy in words. Pure. */
import type { DeployResult } from './deploy-files.ts';
import type { Usage } from './prices.ts';

/** Files that a dry run names. */
const NAMED = 200;

const number = (value: number) => value.toLocaleString('en');
const counted = (count: number, word: string) => `${number(count)} ${word}${count === 1 ? '' : 's'}`;
const megabytes = (bytes: number) =>
  bytes < 1e5 ? `${number(Math.ceil(bytes / 100) / 10)} kB` : `${number(Math.ceil(bytes / 1e5) / 10)} MB`;

const bytesOf = ({ files }: DeployResult) => files.reduce((sum, { size }) => sum + size, 0);

interface Subject {
  /** The target. */
  readonly name: string;
  readonly release: string;
  readonly dryRun: boolean;
}

/** The lines that are printed. */
export function describeResult(result: DeployResult, { name, release, dryRun }: Subject): string[] {
  const { files, deleted, waiting, isUpToDate, unknown } = result;
  if (isUpToDate) return [`Release ${release} is at ${name} already. Nothing was sent.`];
  if (unknown)
    return [
      `A dry run does not ask ${name} which files it has: of ${counted(files.length, 'file')}, ${megabytes(bytesOf(result))}, it gets those that it does not.`,
    ];
  const size = `${counted(files.length, 'file')}, ${megabytes(bytesOf(result))}`;
  const rest = [
    ...(deleted.length > 0 ? [`${counted(deleted.length, 'file')} ${dryRun ? 'would be' : 'were'} deleted`] : []),
    ...(waiting > 0
      ? [`${counted(waiting, 'file')} of older releases stay${waiting === 1 ? 's' : ''} for the grace`]
      : []),
  ];
  const summary = [
    dryRun ? `Release ${release} would be sent to ${name}: ${size}` : `Release ${release} is at ${name}: ${size} sent`,
    ...rest,
  ];
  return [...(dryRun ? namesOf(result) : []), `${summary.join('; ')}.`];
}

function namesOf({ files, deleted }: DeployResult): string[] {
  const lines = [
    ...files.map(({ path, size }) => `send ${path} (${number(size)})`),
    ...deleted.map((path) => `delete ${path}`),
  ];
  return lines.length > NAMED ? [...lines.slice(0, NAMED), `… and ${number(lines.length - NAMED)} more`] : lines;
}

/** The requests of a deploy: one for each file, and those for the state. */
export function usageOf(result: DeployResult): Usage {
  const { files, deleted, states } = result;
  return {
    puts: files.length + states.count,
    // The state is read before it is written; the front page is looked at before and after.
    gets: states.count + 3,
    deletes: deleted.length,
    bytes: bytesOf(result) + states.count * states.bytes,
  };
}

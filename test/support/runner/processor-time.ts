/**
 * Loaded before each test file that has a process of its own: when the file ends, its processor time is appended to the file that
 * `TEST_TIMES` names. Times of a clock say little on a machine that does other work as well.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const timesFile = process.env['TEST_TIMES'];
const [, testFile] = process.argv;
if (timesFile && testFile && process.env['NODE_TEST_CONTEXT'])
  process.on('exit', () => appendFileSync(timesFile, `${processorSeconds()} ${relative('.', testFile)}\n`));

/** Seconds of this process and, on Linux, of all processes that it has started and that have ended. */
function processorSeconds(): string {
  const { user, system } = process.cpuUsage();
  return ((user + system) / 1e6 + secondsOfChildren()).toFixed(1);
}

/** The fields `cutime` and `cstime` of proc(5), in hundredths of a second. The name in brackets before them may hold blanks. */
function secondsOfChildren(): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const text = readFileSync('/proc/self/stat', 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

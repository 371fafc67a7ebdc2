/** Reads the text of a scanned article: it stands once, without the scanner's marks, with whole words and paragraphs. */
import type { Warning } from '../entry.ts';
import { joinBrokenWords } from './broken-words.ts';
import { withoutRepeats } from './repeats.ts';
import { liftScanEnd } from './scan-end.ts';
import { arrangeLines, closeSentences } from './scan-lines.ts';
import { withoutScanMarks } from './scan-marks.ts';
import { normaliseDateline } from './scanned-dateline.ts';

export interface ScannedText {
  readonly lines: readonly string[];
  /** See `ScanEnd`. */
  readonly credits: readonly string[];
  readonly warnings: readonly Warning[];
}

/**
 * @param lines the lines below the head
 * @param head the words of the head, which are whole
 */
export function readScannedText(lines: readonly string[], head: string): ScannedText {
  const { text, times } = withoutRepeats(lines.join('\n'));
  const { lines: clean, marked } = withoutScanMarks(text.split('\n'));
  const end = liftScanEnd(clean);
  const [first = '', ...others] = arrangeLines(joinBrokenWords(closeSentences(end.lines), head));
  const warnings: Warning[] = [];
  if (times > 1)
    warnings.push({ code: 'repeated-text', message: `The text stands ${times} times in the file. It is shown once.` });
  if (marked > 0) {
    const where = marked === 1 ? 'of one line' : `of ${marked} lines`;
    warnings.push({ code: 'scanned-text', message: `Marks of the scanner at the margins ${where} are left out.` });
  }
  return { lines: [normaliseDateline(first), ...others], credits: end.credits, warnings };
}

/** The version of the program and the settings on which the results of jobs depend. */
import type { Fingerprints } from '../src/build/fingerprint.ts';
import { digestOf } from '../src/digest.ts';

/** The same on machines whose jobs have the same results; twelve letters, for messages. */
export const programOf = ({ entries, pages }: Fingerprints): string => digestOf([entries, pages]).slice(0, 12);

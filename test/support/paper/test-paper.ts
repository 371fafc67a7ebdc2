/** The newspaper of the tests. That in the root is the publisher's: it may be renamed and emptied without a test that fails. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const testPaper = resolve(fileURLToPath(new URL('../../fixtures/paper', import.meta.url)));
export const testContent = join(testPaper, 'content');

/**
 * `npm run articles -- check FILE|FOLDER …` reads articles without building and prints how each was understood. The exit code
 * is 1 when a file is rejected. `npm run articles -- new "Headline"` makes the file of a new article.
 */
import { parseArgs } from 'node:util';
import { format } from 'date-fns/format';
import { BuildError } from '../errors.ts';

const usage = `npm run articles -- check [FILE|FOLDER …]
  prints how each article is understood; without a name, all of the content folder
npm run articles -- new "Headline" [--section NAME] [--date YYYY-MM-DD] [--markdown]
  makes the file of a new article, which is held as a draft until its line "Draft: yes" is removed
--paper FOLDER names the folder of the paper, like PAPER`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      paper: { type: 'string' },
      section: { type: 'string' },
      date: { type: 'string' },
      markdown: { type: 'boolean', default: false },
    },
  });
  const [command, ...names] = positionals;
  if (values.paper) process.env['PAPER'] = values.paper;
  // Imported here because the import throws when a setting cannot be used.
  const { site } = await import('../site.ts');
  const { check, create, targetsOf } = await import('./article-files.ts');
  if (command === 'check') {
    let rejected = 0;
    for (const target of targetsOf(names, site)) rejected += await check(target, site);
    if (rejected > 0) process.exitCode = 1;
  } else if (command === 'new' && names.length === 1) {
    const { section, date = format(new Date(), 'yyyy-MM-dd'), markdown } = values;
    create(names[0] ?? '', { section, date, markdown }, site);
  } else throw new BuildError(usage);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** A process that publishes editions: `node test/support/build/publish-process.ts FOLDER FIRST LAST [PAGES]`. Prints the number of each one that was published. */
import { publishEdition } from './release-fixtures.ts';

const [root = '', first, last, pages] = process.argv.slice(2);
for (let edition = Number(first); edition <= Number(last); edition += 1) {
  await publishEdition(root, edition, Number(pages ?? 5));
  console.log(edition);
}

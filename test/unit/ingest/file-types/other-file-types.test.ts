/** A file that is no article by its name is rejected with advice for its type. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adviceFor } from '../../../../src/ingest/file-types/other-file-types.ts';

const files: readonly (readonly [path: string, advice: RegExp])[] = [
  ['a/page.HTML', /an HTML page.+Save its text as \.txt/],
  ['report.docx', /a word processor.+Save its text/],
  ['report.pdf', /for print.+Save its text/],
  ['export.json', /a data file.+Export each article/],
  ['export.xml', /a data file.+Export each article/],
  ['rows.csv', /a table.+Export each article/],
  ['old.mbox', /a mailbox.+each mail/],
  ['old.tar.gz', /Unpack it/],
  ['post.org', /Export it as Markdown/],
  ['2022-02-07-visit-scan.pdf', /^A scan as PDF is not published.+Export the page as PNG or JPEG/],
];

test('a file of a known type is named, with the way to make an article of it', () => {
  for (const [path, advice] of files) assert.match(adviceFor(path), advice, path);
});

test('a file of an unknown type may be an article under another name', () => {
  for (const path of ['story.text', 'story', 'folder.html/story'])
    assert.match(adviceFor(path), /^Articles end in .+Rename the file if it is one/, path);
});

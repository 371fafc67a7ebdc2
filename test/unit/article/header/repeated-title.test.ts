/** Two headlines in one header: the first is shown, and a warning names the line of the other. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';

const BODY = '\nThe ferry sails again on Monday, the company said. It carries 40 people.\n';
const inHeader = (...lines: string[]) => `${lines.join('\n')}\nDate: 2024-05-10\n${BODY}`;
const inFrontMatter = (...lines: string[]) => `---\n${lines.join('\n')}\ndate: 2024-05-10\n---\n${BODY}`;

/** The source, and the line of the second headline; undefined where there is none. */
const rows: readonly [what: string, text: string, line: number | undefined, title: string][] = [
  ['two header lines', inHeader('Title: One', 'Title: Two'), 2, 'One'],
  ['two labels', inHeader('Headline: One', 'Author: Jane Doe', 'Title: Two'), 3, 'One'],
  ['two keys', inFrontMatter('title: One', 'author: Jane Doe', 'title: Two'), 4, 'One'],
  ['two keys in other spelling', inFrontMatter('Title: "One"', "TITLE: 'Two'"), 3, 'One'],
  ['two keys apart', inFrontMatter('title: One', 'tags:', '  - a', 'headline: Two'), 5, 'One'],
  ['one header line', inHeader('Title: One', 'Author: Jane Doe'), undefined, 'One'],
  ['the same twice', inFrontMatter('title: One', 'headline: "One"'), undefined, 'One'],
  ['an empty one', inFrontMatter('title: One', 'headline:'), undefined, 'One'],
  ['one inside a map', inFrontMatter('title: One', 'seo:', '  title: Two'), undefined, 'One'],
  ['one inside a text', inFrontMatter('title: One', 'summary: |', '  Title: Two'), undefined, 'One'],
  ['another label', inFrontMatter('title: One', 'subtitle: Two', 'title_short: Three'), undefined, 'One'],
  ['one in the body', `${inHeader('Title: One')}\nTitle: Two\n`, undefined, 'One'],
];
for (const [what, text, line, title] of rows) {
  test(`a header has ${what}: the first headline is shown, and a second is named`, () => {
    const parsed = parseArticle({ path: 'a.md', text });
    assert.ok(parsed.outcome === 'article');
    assert.equal(parsed.fields.title, title);
    const found = parsed.warnings.filter(({ code }) => code === 'repeated-title');
    assert.deepEqual(
      found.map((warning) => warning.line),
      line === undefined ? [] : [line],
    );
    if (line !== undefined) assert.match(found[0]?.message ?? '', /^"T\w+" is a second headline\. .* Remove one/);
  });
}

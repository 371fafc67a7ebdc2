/** Texts that disguise themselves, and naughty strings: nothing that turns a line stays in an entry or in HTML. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseFragment } from 'parse5';
import { entrySchema } from '../../src/article/entry.ts';
import { assertNotDisguised, textsOf } from '../support/articles/invisible-characters.ts';
import { bodyOf, contentFolder, inCorpora, needsCorpora, ingestAll } from './corpus.ts';

async function assertClean(t: TestContext, files: Readonly<Record<string, string>>) {
  const content = contentFolder(t, files);
  const { rows, entries } = await ingestAll(content);
  assert.equal(rows.length, Object.keys(files).length);
  for (const { path, reason } of rows) assert.notEqual(reason, 'parser-error', path);
  for (const [path, entry] of entries) {
    entrySchema.parse(entry);
    for (const text of textsOf(entry)) assertNotDisguised(text, path);
    const html = bodyOf(content, path);
    assertNotDisguised(html, path);
    for (const text of textsOf(parseFragment(html))) assert.doesNotMatch(text, /[[\p{Cc}]--[\t\n]]/v, path);
  }
  t.diagnostic(`${rows.length} files, ${entries.size} of them published`);
}

const heads = (headline: string) => ({
  yaml: `---\ntitle: ${JSON.stringify(headline)}\ndate: 2026-01-05\nauthor: ${JSON.stringify(headline)}\n---\n`,
  lines: `Title: ${headline.replace(/\s+/g, ' ')}\nDate: 2026-01-05\n\n`,
});

test('trojan-source: no override and no open isolate is published', needsCorpora, async (t) => {
  const root = inCorpora('trojan-source');
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.txt$/.test(name));
  const files = found.flatMap((name, index) => {
    const text = readFileSync(join(root, name), 'utf8');
    const line = text.split('\n').find((one) => /[\u202A-\u202E\u2066-\u2069\u200B]/.test(one)) ?? name;
    const { yaml, lines } = heads(line);
    return [
      [`${index}.txt`, `${lines}${text}`],
      [`${index}-code.md`, `${yaml}\`\`\`\n${text}\n\`\`\`\n`],
      [`${index}-prose.md`, `${yaml}${text}`],
    ];
  });
  await assertClean(t, Object.fromEntries(files) as Record<string, string>);
});

test('blns: naughty strings as headlines, authors and bodies', needsCorpora, async (t) => {
  const strings = JSON.parse(readFileSync(inCorpora('blns/blns.json'), 'utf8')) as string[];
  const files = strings.flatMap((text, index) => {
    const { yaml, lines } = heads(text);
    return [
      [`${index}.md`, `${yaml}${text}\n`],
      [`${index}.txt`, `${lines}${text}\n`],
      [`${index}-bare.txt`, `${text}\n`],
    ];
  });
  await assertClean(t, Object.fromEntries(files) as Record<string, string>);
});

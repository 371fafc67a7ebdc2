/** No text of the interface is joined in code: colons, brackets and dashes differ between languages, and are part of messages. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

/** A message, or a title beside one, with a colon, a bracket or a dash in a template: `${words.clear}: ${title}`. */
const JOINED =
  /`[^`]*(?:\$\{(?:words|messages)\b[^}]*\}\s?[:(—–|]|[:(—–|]\s?\$\{(?:words|messages)\b|[—–|]\s?\$\{site\.title)[^`]*`/g;
/** A name for screen readers that is written in a component. */
const WRITTEN = /\baria-label="[^"{]*\p{L}/gu;

const joinedIn = (text: string) => [...text.matchAll(JOINED), ...text.matchAll(WRITTEN)].map(([found]) => found);

test('a joined text is recognised', () => {
  assert.equal(joinedIn(`label = \`\${words.clear}: \${title}\``).length, 1);
  assert.equal(joinedIn(`label = \`\${title} — \${site.title}\``).length, 1);
  assert.equal(joinedIn('<nav aria-label="Pages">').length, 1);
  assert.deepEqual(joinedIn(`label = \`\${words.clear}\`; <nav aria-label={words.label}>`), []);
});

test('no text of the interface is joined in code', () => {
  const files = globSync('src/{client,components,layouts,pages,formats/feeds}/**/*.{ts,astro}');
  assert.ok(files.length > 100, `${files.length} files`);
  assert.deepEqual(
    files.flatMap((file) => joinedIn(readFileSync(file, 'utf8')).map((found) => `${file}: ${found}`)),
    [],
  );
});

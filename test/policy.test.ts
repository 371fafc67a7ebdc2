import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { contentSecurityPolicy, headers, metaPolicy } from '../src/policy.ts';
import { apacheSnippet, caddySnippet, headersFile, nginxSnippet } from '../src/publish/host-files.ts';

describe('the policy', () => {
  it('forbids by default and names no other origin, no eval, and of inline code two constants by their digests', () => {
    assert.match(contentSecurityPolicy, /^default-src 'none'; /);
    for (const directive of contentSecurityPolicy.split('; ').slice(0, -2)) {
      // WebAssembly alone may be compiled, and only from our own scripts; what the digest is of, the browser checks.
      const allowed = directive.startsWith('script-src ')
        ? /^script-src 'self' 'wasm-unsafe-eval' (?:'sha256-[\w+/]{43}=' ?){2}$/
        : /^[a-z-]+ '(?:none|self)'$/;
      assert.match(directive, allowed);
    }
  });

  it('says in the page all that a page may say', () => {
    assert.deepEqual(
      contentSecurityPolicy.split('; ').filter((directive) => !metaPolicy.includes(directive)),
      ["frame-ancestors 'none'"],
    );
  });

  it('has no character that could end a quoted value in a server configuration', () => {
    for (const [, value] of headers) assert.doesNotMatch(value, /["\\\n$]/);
  });

  it('is written for hosts below the base path', () => {
    assert.match(headersFile('/news/'), /^\/news\/\*\n {2}Content-Security-Policy: default-src/);
  });

  it('fits what hosts read of a line', () => {
    for (const line of headersFile('/news/').split('\n')) assert.ok(line.length <= 2000, line);
  });
});

describe('docs/deploy.md', () => {
  const snippets = {
    nginx: nginxSnippet(),
    caddyfile: caddySnippet(),
    apache: apacheSnippet(),
    text: headersFile('/'),
  };
  for (const [language, snippet] of Object.entries(snippets)) {
    it(`shows the ${language} snippet as the code makes it`, async () => {
      const docs = await readFile(new URL('../docs/deploy.md', import.meta.url), 'utf8');
      assert.ok(
        docs.includes(`\`\`\`${language}\n${snippet.trimEnd()}\n\`\`\``),
        `expected in docs/deploy.md:\n${snippet}`,
      );
    });
  }
});

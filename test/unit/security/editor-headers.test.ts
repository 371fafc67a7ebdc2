/** The policy of the editor in the browser, and the files by which hosts send it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headersFile, hostFiles } from '../../../src/build/output/headers-file.ts';
import { allEditorHeadersOf, editorHeadersOf, editorMetaPolicyOf } from '../../../src/security/editor-headers.ts';
import { headers } from '../../../src/security/headers.ts';

const origins = { asked: 'https://api.github.com', pictures: 'https://avatars.githubusercontent.com' };
const editor = editorHeadersOf(origins);
const named = (list: typeof editor) => new Map(list);

describe('the policy of the editor', () => {
  it('takes scripts from the site alone, and asks the host of the repository alone', () => {
    const policy = editorMetaPolicyOf(origins).split('; ');
    assert.ok(policy.includes("script-src 'self'"));
    const elsewhere = policy.filter((directive) => /https?:/.test(directive));
    assert.deepEqual(elsewhere, [
      "img-src 'self' blob: data: https://avatars.githubusercontent.com",
      "connect-src 'self' blob: data: https://api.github.com",
    ]);
    assert.doesNotMatch(policy.join(';'), /unsafe-eval|\*/);
  });

  it('differs from that of the site in three headers', () => {
    const [site, all] = [named(headers), named(allEditorHeadersOf(origins))];
    const differing = [...all].filter(([name, value]) => site.get(name) !== value).map(([name]) => name);
    assert.deepEqual(differing, ['Content-Security-Policy', 'Cross-Origin-Opener-Policy', 'X-Robots-Tag']);
    assert.deepEqual(
      [...site.keys()].filter((name) => !all.has(name)),
      [],
    );
  });

  it('has no character that could end a quoted value in a server configuration', () => {
    for (const [, value] of editor) assert.doesNotMatch(value, /["\\\n$]/);
  });
});

describe('_headers', () => {
  const rulesOf = (text: string) =>
    new Map(text.split(/\n(?=\/)/).map((rule) => [rule.slice(0, rule.indexOf('\n')), rule.split('\n').slice(1)]));

  it('has a rule for the editor alone, after that of the site', () => {
    const rules = rulesOf(headersFile('/news/', { editor }));
    assert.deepEqual([...rules.keys()], ['/news/*', '/news/_astro/*', '/news/admin/*']);
    assert.ok(rules.get('/news/*')?.every((line) => !line.includes('api.github.com')));
    assert.match(
      rules.get('/news/admin/*')?.join('\n') ?? '',
      /connect-src 'self' blob: data: https:\/\/api\.github\.com/,
    );
  });

  it('has none without an editor', () => {
    assert.doesNotMatch(headersFile('/'), /admin/);
  });

  it('tells Cloudflare, which joins the values of rules, to drop that of the site; Netlify knows no such line', () => {
    const dropped = (host: 'cloudflare-pages' | 'netlify') =>
      hostFiles('/', host, { editor })
        .get('_headers')
        ?.match(/^ {2}! .*$/gm);
    assert.deepEqual(dropped('cloudflare-pages'), ['  ! Content-Security-Policy', '  ! Cross-Origin-Opener-Policy']);
    assert.equal(dropped('netlify'), null);
  });
});

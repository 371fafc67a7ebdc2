import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { writeAddressFiles } from '../../../src/build/output/address-files.ts';
import {
  apacheRedirects,
  caddyRedirects,
  nginxRedirects,
  type Rule,
  rulesFile,
  rulesForHost,
} from '../../../src/build/output/redirect-rules.ts';
import { isFormerAddress } from '../../../src/cache-key.ts';
import type { Host } from '../../../src/paper/values.ts';
import { buildAddresses } from '../../support/articles/archive-of-stories.ts';

const text = (name: string) =>
  `The ${name} sails again from the quay of ${name} to the outer island with forty passengers, ${name} and a cow.`;
const story = (slug: string, of = slug, aliases: string[] = []) => ({
  path: `${slug}.md`,
  date: '2022-02-07',
  slug,
  text: text(of),
  aliases,
});

/** A plan with a redirect, an alias, a tombstone, and an alias of a story that is gone. */
function planned(aliases: string[] = []) {
  const before = buildAddresses([
    story('ferry', 'ferry', ['/old/ä/'].map(encodeURI)),
    story('gone', 'gone', ['/late.html']),
  ]);
  return buildAddresses([story('boat', 'ferry', aliases)], before.register).addresses;
}

/** The files that are written for a host. @param pages files of the site that are pages already */
async function filesFor(
  host: Host | undefined,
  { hasOwnRules = false, base = '/', pages = [] as string[], aliases = [] as string[] } = {},
) {
  const written = new Map<string, string>();
  const keys: string[] = [];
  const output = {
    expectedPaths: new Set(pages),
    needsRender: ({ key }: { key: string | undefined }) => {
      keys.push(key ?? '');
      return true;
    },
    write: (path: string, content: { kind: string; bytes?: Uint8Array }) => {
      written.set(path, new TextDecoder().decode(content.bytes));
      return Promise.resolve();
    },
  };
  const files = await writeAddressFiles(output, planned(aliases), { host, base, hasOwnRules });
  assert.ok(keys.every(isFormerAddress), 'the pages do not count as articles');
  return { pages: [...written.keys()].sort(), page: written, ...files };
}

const pages = ['2022/02/07/ferry/index.html', 'late.html', 'old/ä/index.html'];
const redirects =
  '/2022/02/07/ferry/ /2022/02/07/boat/ 301\n/late.html /2022/02/07/gone/ 301\n/old/%C3%A4/ /2022/02/07/boat/ 301\n';

test('hosts with redirects get rules, and others pages that lead on', async () => {
  const netlify = await filesFor('netlify');
  assert.deepEqual(netlify.pages, []);
  assert.equal(
    netlify.written.get('_redirects'),
    redirects.replace('/late', '/2022/02/07/gone/ /2022/02/07/gone/index.html 410!\n/late'),
  );
  for (const host of ['cloudflare-pages', 'cloudflare-pages-paid'] as const) {
    const cloudflare = await filesFor(host);
    assert.deepEqual(cloudflare.pages, []);
    assert.equal(cloudflare.written.get('_redirects'), redirects);
  }
  const github = await filesFor('github-pages');
  assert.deepEqual(github.pages, pages);
  assert.deepEqual([...github.written.keys()], ['gone.json']);
  const anywhere = await filesFor(undefined);
  assert.deepEqual(anywhere.pages, pages);
  assert.equal(anywhere.written.get('_redirects'), redirects);
  const server = await filesFor('server');
  assert.deepEqual(server.pages, pages);
  assert.equal(
    server.written.get('_redirects-nginx.map'),
    '"/2022/02/07/ferry/" "/2022/02/07/boat/";\n"/2022/02/07/gone/" "410";\n"/late.html" "/2022/02/07/gone/";\n"/old/ä/" "/2022/02/07/boat/";\n',
  );
});

test('the list of what is gone has former addresses of all kinds', async () => {
  const { written } = await filesFor(undefined);
  assert.deepEqual(JSON.parse(written.get('gone.json') ?? ''), { gone: ['/2022/02/07/gone/', '/late.html'] });
});

test('a site below a path has it in its rules', async () => {
  const { written } = await filesFor('netlify', { base: '/courier/' });
  assert.match(
    written.get('_redirects') ?? '',
    /^\/courier\/2022\/02\/07\/ferry\/ \/courier\/2022\/02\/07\/boat\/ 301\n/,
  );
});

test('rules of the publisher stay, and a page of the site is not replaced', async () => {
  const own = await filesFor('netlify', { hasOwnRules: true });
  assert.deepEqual(own.pages, pages);
  assert.ok(!own.written.has('_redirects'));
  assert.match(own.notes.join('\n'), /public\/_redirects stays as it is/);
  const taken = await filesFor('github-pages', { pages: ['late.html'] });
  assert.deepEqual(
    taken.pages,
    pages.filter((path) => path !== 'late.html'),
  );
  assert.match(taken.notes.join('\n'), /pages of the site now: \/late\.html\./);
  for (const host of ['netlify', 'cloudflare-pages', 'server', undefined] as const) {
    const { written } = await filesFor(host, { pages: ['late.html'] });
    for (const [name, rules] of written)
      if (name !== 'gone.json') assert.doesNotMatch(rules, /late/, `${name} leads nobody away from that page`);
  }
});

test('no page of a redirect replaces another page on a disk that takes no account of case', async () => {
  const aliases = ['/2022/02/07/Boat/', '/Old/A/', '/old/a/', '/OLD/A/', '/Other.html'];
  const built = { aliases, pages: ['2022/02/07/boat/index.html'] };
  const github = await filesFor('github-pages', built);
  assert.deepEqual(github.pages, [...pages, 'Other.html', 'old/a/index.html'].sort());
  assert.match(
    github.notes.join('\n'),
    /answer nowhere, .* in case alone.*: \/2022\/02\/07\/Boat\/, \/OLD\/A\/, \/Old\/A\/\./,
  );
  for (const host of ['netlify', 'cloudflare-pages', 'server', undefined] as const) {
    const { notes, written } = await filesFor(host, built);
    assert.deepEqual(notes, []);
    for (const alias of aliases)
      assert.ok(
        [...written.values()].some((text) => text.includes(alias)),
        `${host} ${alias}`,
      );
  }
});

test('the page of a redirect leads on without script, names its target and is not indexed', async () => {
  const { page } = await filesFor('github-pages');
  const html = page.get('late.html') ?? '';
  assert.match(html, /<meta http-equiv="refresh" content="0; url=\/2022\/02\/07\/gone\/">/);
  assert.match(html, /<link rel="canonical" href="[^"]*\/2022\/02\/07\/gone\/">/);
  assert.match(html, /<meta name="robots" content="noindex">/);
  assert.match(html, /<a href="\/2022\/02\/07\/gone\/">/);
});

test('a host gets as many rules as it reads, and none that is too long', () => {
  const many = Array.from({ length: 3000 }, (_, at): Rule => ({ from: `/old/${at}/`, to: '/2022/02/07/a/' }));
  assert.equal(rulesForHost(many, 'cloudflare-pages', '/').length, 2000);
  assert.equal(rulesForHost(many, undefined, '/').length, 1000);
  assert.equal(rulesForHost(many, 'netlify', '/').length, 3000);
  const long = { from: `/${'a'.repeat(600)}/`, to: `/${'b'.repeat(600)}/` };
  assert.deepEqual(rulesForHost([long], 'cloudflare-pages', '/'), []);
  assert.equal(rulesFile([{ from: '/a/', to: '/b/' }], '/'), '/a/ /b/ 301\n');
});

test('docs/addresses.md has the lines for servers as the code has them', () => {
  const page = readFileSync('docs/addresses.md', 'utf8');
  const { http, server } = nginxRedirects('/srv/news');
  for (const lines of [http, server, caddyRedirects('/srv/news'), apacheRedirects('/srv/news')])
    assert.ok(page.includes(`\n${lines}\n`), lines);
});

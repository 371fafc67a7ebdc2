import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentSecurityPolicy, headers, metaPolicy } from '../../../src/security/headers.ts';
import { headersFile } from '../../../src/build/output/headers-file.ts';
import { apacheConfig, caddyConfig, nginxConfig } from '../../../src/build/output/server-config.ts';

describe('the policy', () => {
  it('forbids by default and names no other origin, no eval, and of inline code three constants by their digests', () => {
    assert.match(contentSecurityPolicy, /^default-src 'none'; /);
    for (const directive of contentSecurityPolicy.split('; ').slice(0, -2)) {
      // The browser checks the texts of the digests.
      const allowed = directive.startsWith('script-src ')
        ? /^script-src 'self' (?:'sha256-[\w+/]{43}=' ?){3}$/
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

const site = { base: '/', headers };

describe('what servers are told beside it', () => {
  const told = [nginxConfig(site), caddyConfig(site), apacheConfig(site)];

  it('is that texts are UTF-8, where a server does not say so by itself', () => {
    const [, listed = ''] = /^ *charset_types (.*);$/m.exec(nginxConfig(site)) ?? [];
    assert.match(nginxConfig(site), /^ *charset utf-8;$/m);
    for (const type of ['text/plain', 'text/css', 'application/xml', 'text/javascript', 'application/json'])
      assert.ok(listed.split(' ').includes(type), type);
    const [, added = ''] = /^ *AddCharset utf-8 (.*)$/m.exec(apacheConfig(site)) ?? [];
    assert.match(apacheConfig(site), /^ *AddDefaultCharset utf-8$/m);
    for (const ending of ['.txt', '.css', '.xml', '.js', '.json']) assert.ok(added.split(' ').includes(ending), ending);
  });

  it('is that a page answers with its slash alone: nginx looks for the folder, not for the file in it', () => {
    assert.match(nginxConfig(site), /try_files \$uri \$uri\/ =404;/);
    assert.match(nginxConfig(site), /^ *absolute_redirect off;$/m);
  });

  const addresses: readonly (readonly [asked: string, page: string | undefined])[] = [
    ['/index.html', '/'],
    ['/2022/02/07/index.html', '/2022/02/07/'],
    ['/2022/02/07/index.html?q=a/index.html', '/2022/02/07/?q=a/index.html'],
    ['/', undefined],
    ['/2022/02/07/', undefined],
    ['/2022/02/07/index.json', undefined],
    ['/2022/02/07/index.html/', undefined],
    ['/search/?q=/index.html', undefined],
    ['//evil.example/index.html', undefined],
    ['/\\evil.example/index.html', undefined],
  ];
  for (const [asked, page] of addresses) {
    it(`is that ${asked} ${page ? `leads to ${page}` : 'leads nowhere else'}`, () => {
      const named = /\$request_uri ~ "(.*)"\)/.exec(told[0] ?? '')?.[1];
      assert.ok(named && told[1]?.includes(named), 'nginx and Caddy are told the same');
      const found = new RegExp(named).exec(asked);
      assert.equal(found ? `${found[1]}${found[2] ?? ''}` : undefined, page);
      const line = /%\{THE_REQUEST\} =~ m#(.*)#/.exec(told[2] ?? '')?.[1];
      assert.equal(new RegExp(line ?? '').test(`GET ${asked} HTTP/1.1`), page !== undefined, 'Apache too');
    });
  }
});

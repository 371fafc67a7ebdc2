/** The limits of hosts: a site that exceeds one is told so with numbers and a remedy. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeSize, hostProblems, sizeOfSite } from '../../../src/build/output/host-limits.ts';
import { hostFiles } from '../../../src/build/output/headers-file.ts';
import { readHost } from '../../../src/build/options.ts';
import { readAddress } from '../../../src/server/address.ts';
import { type Host, hosts } from '../../../src/paper/values.ts';

const site = (count: number, size = 10, folder = 'names/') =>
  new Map(
    Array.from({ length: count }, (_, at) => {
      const path = `${folder}${at}/index.html`;
      return [path, { path, size }] as const;
    }),
  );

describe('the limits of a host', () => {
  const table: readonly (readonly [host: Host, count: number, size: number, said: RegExp | undefined])[] = [
    ['cloudflare-pages', 20_000, 10, undefined],
    ['cloudflare-pages', 20_001, 10, /20,001 files, and cloudflare-pages takes 20,000\..*NAMES=0 saves 20,001 files/],
    ['cloudflare-pages-paid', 20_001, 10, undefined],
    ['cloudflare-pages-paid', 1, 26_214_401, /names\/0\/index\.html has 26\.3 MB, and .* takes 26\.3 MB a file/],
    ['github-pages', 20_001, 10, undefined],
    ['github-pages', 11, 100_000_000, /the site has 1,100 MB, and github-pages takes 1,000 MB/],
    ['netlify', 100_001, 10, undefined],
    ['server', 11, 100_000_000, undefined],
  ];
  for (const [host, count, size, said] of table) {
    it(`${count} files of ${size} bytes ${said ? 'are too much for' : 'fit'} ${host}`, () => {
      const problems = hostProblems(host, site(count, size), undefined);
      if (said) assert.match(problems.join('\n'), said);
      else assert.deepEqual(problems, []);
    });
  }

  it('the site’s own _headers fit every host, and too many or too long ones are told', () => {
    for (const host of hosts)
      assert.deepEqual(hostProblems(host, site(1), hostFiles('/news/', undefined).get('_headers')), []);
    const rules = '/a\n  A: b\n'.repeat(101);
    assert.match(hostProblems('cloudflare-pages', site(1), rules).join(), /101 rules, and .* takes 100/);
    const long = `/a\n  A: ${'b'.repeat(2_000)}\n`;
    assert.match(hostProblems('cloudflare-pages', site(1), long).join(), /line of 2,005 characters/);
  });

  it('a site’s size is told in one line', () => {
    const size = sizeOfSite(site(1_200, 1_000, 'a/').values());
    assert.equal(describeSize(size), 'Site: 1,200 files, 1.2 MB; the largest is a/0/index.html, 0.1 MB.');
  });
});

describe('the setting HOST', () => {
  it('each host gets the files that it reads', () => {
    const names = (host: Host | undefined) => [...hostFiles('/', host).keys()];
    assert.deepEqual([undefined, ...hosts].map(names), [
      ['_headers', '.nojekyll'],
      ['.nojekyll'],
      ['_headers'],
      ['_headers'],
      ['_headers'],
      [],
    ]);
  });

  it('a build reads the name of a host, leaves the address of a server alone, and refuses other words', () => {
    for (const host of hosts) assert.equal(readHost({ HOST: host }), host);
    for (const HOST of [undefined, '', '0.0.0.0', '::1', 'localhost', 'news.example'])
      assert.equal(readHost({ HOST }), undefined);
    for (const HOST of ['github', 'cloudflare', 'constructor'])
      assert.throws(() => readHost({ HOST }), /^SettingError: HOST=.*Write one of github-pages, /);
  });

  it('the server listens on this machine when HOST names a host', () => {
    assert.equal(readAddress({ HOST: 'netlify' }).host, '127.0.0.1');
  });
});

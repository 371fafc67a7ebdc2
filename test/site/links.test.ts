/** No link of the sample site is dead, and no page fetches anything from elsewhere. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { linkProblems } from '../support/outputs/collect-links.ts';
import { siteDir } from '../support/paper/sample-site.ts';

test('every link leads to a page or place that is there, ids are unique, nothing is fetched from elsewhere', () => {
  assert.deepEqual(linkProblems(siteDir), []);
});

test('the search itself finds each kind of broken link', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-links-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'site.css'), '@import "gone.css"; p { background: url(//elsewhere.example/x.png) }');
  writeFileSync(join(folder, 'a/index.html'), '<p id=x><p id=x><a href="#x">fine</a> <a href="..">fine</a>');
  writeFileSync(
    join(folder, 'index.html'),
    `<link rel=stylesheet href=site.css><link rel=canonical href=https://elsewhere.example/>
     <link rel=preconnect href=https://elsewhere.example/><img srcset="/gone.png 2x"><script src=//elsewhere.example/x.js></script>
     <style>p { background: url('/gone.svg') }</style><meta http-equiv=refresh content="0; url=/gone/">
     <a href=https://elsewhere.example/>fine</a><a href=a/>fine</a><a href=/a>no slash</a><a href=/a/#y>no such place</a>
     <form action=/gone/></form><a href="mailto:a@b.example">fine</a>`,
  );
  assert.deepEqual(linkProblems(folder).sort(), [
    'a/index.html: two elements have the id x',
    'index.html: //elsewhere.example/x.js is fetched from another origin',
    'index.html: /a leads to no file',
    'index.html: /a/#y leads to no place on its page',
    'index.html: /gone.png leads to no file',
    'index.html: /gone.svg leads to no file',
    'index.html: /gone/ leads to no file',
    'index.html: /gone/ leads to no file',
    'index.html: https://elsewhere.example/ is fetched from another origin',
    'site.css: //elsewhere.example/x.png is fetched from another origin',
    'site.css: gone.css leads to no file',
  ]);
});

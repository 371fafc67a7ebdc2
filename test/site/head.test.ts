/** The policy's copy stands first in the head of every page, so that it holds for all that follows, and no page brings another. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { metaPolicy } from '../../src/security/headers.ts';
import { siteDir } from '../support/paper/sample-site.ts';

const elementsOf = (node: Tree.ParentNode) =>
  node.childNodes.filter((child): child is Tree.Element => 'tagName' in child);

test('the policy’s copy stands first in the head of every page, alone', () => {
  const pages = globSync('**/*.html', { cwd: siteDir });
  assert.ok(pages.length > 100, `only ${pages.length} pages were found`);
  for (const page of pages) {
    const html = readFileSync(join(siteDir, page), 'utf8');
    const [root] = elementsOf(parse(html));
    const [first] = root ? elementsOf(root).flatMap(elementsOf) : [];
    assert.deepEqual(
      [first?.tagName, first?.attrs],
      [
        'meta',
        [
          { name: 'http-equiv', value: 'Content-Security-Policy' },
          { name: 'content', value: metaPolicy },
        ],
      ],
      page,
    );
    assert.equal(html.match(/http-equiv/gi)?.length, 1, page);
    assert.match(
      html.slice(0, 1024),
      /<meta charset="utf-8">/,
      `the encoding of ${page} is said where browsers look for it`,
    );
  }
});

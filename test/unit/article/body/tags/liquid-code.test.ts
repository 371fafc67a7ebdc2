/** Code and directives of Liquid and Kramdown in Markdown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLiquidBlocks } from '../../../../../src/article/body/tags/liquid-blocks.ts';
import { withoutTemplateTags } from '../../../../../src/article/body/tags/template-tags.ts';

test('braces between raw tags in indented code stay as written', () => {
  const markdown = '1. First\n\n        {% raw %}{{ x }}{% endraw %}\n';
  assert.equal(readLiquidBlocks(markdown), '1. First\n\n        {{ x }}\n');
  assert.equal(withoutTemplateTags(readLiquidBlocks(markdown)), '1. First\n\n        {{ x }}\n');
});

test('the place of a table of contents is left out with its word', () => {
  assert.equal(withoutTemplateTags('* toc\n{:toc}\n\nText'), '\n\nText');
  assert.equal(withoutTemplateTags('1. TOC\n{: toc #c}\n\nText'), '\n\nText');
  for (const place of ['[TOC]', '[toc]', '[[_TOC_]]', '[[TOC]]', '  [TOC] '])
    assert.equal(withoutTemplateTags(`Text\n\n${place}\n\nMore`), 'Text\n\n\n\nMore');
  // A link, words in a line, and code.
  for (const kept of ['[TOC]\n\n[toc]: https://toc.example/', 'See [TOC] below.', '```\n[TOC]\n```', '    [TOC]'])
    assert.equal(withoutTemplateTags(`Text\n\n${kept}`), `Text\n\n${kept}`);
  assert.equal(withoutTemplateTags('* one\n* two\n{:.list}\n'), '* one\n* two\n\n');
});

/** Every page is valid HTML by the rules of html-validate. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ConfigData, FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { kinds, published, siteDir } from '../support/paper/sample-site.ts';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Everything comes from the page's own origin: whoever could change a file there could change its hash in the page.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A title is the article's headline, whole, however long.
    'long-title': 'off',
  },
};

const validator = new HtmlValidate(new FileSystemConfigLoader(config));
const problemsOf = async (url: string) => {
  const file = join(siteDir, url.endsWith('.html') ? url : `${url}index.html`);
  const { results } = await validator.validateFile(file);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${url}:${line} ${ruleId}: ${message}`),
  );
};

const problemsOfAll = async (urls: readonly string[]) => (await Promise.all(urls.map(problemsOf))).flat();

test('one page of each kind', async () => {
  assert.deepEqual(await problemsOfAll(Object.values(kinds)), []);
});

test('a hundred articles from all over the archive', async () => {
  const step = Math.max(1, published.length / 100);
  const sample = published.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  assert.deepEqual(await problemsOfAll(sample.map(({ url }) => url)), []);
});

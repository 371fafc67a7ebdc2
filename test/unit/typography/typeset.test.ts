/** The parts of a page's HTML that are set, and those that stay: code, addresses, attributes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typesetHtml, typesetText } from '../../../src/typography/typeset.ts';

const withBars = (text: string) => text.replaceAll('\u00AD', '|');

test('the marks of a paragraph are paired through the elements of its line', () => {
  assert.equal(
    typesetHtml('<p id="p-1">"I <em>don\'t</em>," "<a href="https://x.org/\'">Yes</a>"</p><p>"b &#x26; c"</p>', 'en'),
    '<p id="p-1">“I <em>don’t</em>,” “<a href="https://x.org/\'">Yes</a>”</p><p>“b &#x26; c”</p>',
  );
});

test('code and attributes stay as they are', () => {
  for (const html of [
    '<pre><code>say("it\'s misunderstanding")</code></pre>',
    '<p><code>"a"</code></p>',
    '<p><img src="a.jpg" alt="&#x22;It\'s&#x22;"></p>',
    '<p title="a > b \'c\'">x</p>',
  ])
    assert.equal(typesetHtml(html, 'en'), html);
});

test('words of fourteen letters and more have soft hyphens in languages with rules', () => {
  const rows = [
    ['de', 'Das Bundesverfassungsgericht', 'Das Bundes|ver|fas|sungs|ge|richt'],
    ['en', 'The counterterrorism of representatives', 'The coun|terter|rorism of rep|res|ent|at|ives'],
    ['en-US', 'international', 'international'],
    ['fr', 'anticonstitutionnellement', 'anti|cons|ti|tu|tion|nel|le|ment'],
    ['es', 'desafortunadamente', 'desafor|tu|na|da|mente'],
  ] as const;
  for (const [lang, text, divided] of rows)
    assert.equal(withBars(typesetText(text, lang)).replaceAll('|', ''), divided.replaceAll('|', ''));
  assert.equal(withBars(typesetText('Das Bundesverfassungsgericht', 'de')), 'Das Bundes|ver|fas|sungs|ge|richt');
});

test('names of files, addresses, tags and words of other scripts have none', () => {
  for (const [lang, text] of [
    ['de', 'https://x.de/foo-Bundesverfassungsgericht'],
    ['en', 'representatives_of #misunderstanding misunderstandings2 misunderstanding.org'],
    ['ar', 'والاستراتيجيات'],
    ['hi', 'विश्वविद्यालयोंविश्वविद्यालयों'],
    ['tlh', 'misunderstanding'],
  ] as const)
    assert.equal(typesetText(text, lang), text);
});

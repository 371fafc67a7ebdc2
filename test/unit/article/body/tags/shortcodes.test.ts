/** Shortcodes of WordPress and tags of forums are removed; an editor's brackets, links and code stay. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutShortcodes } from '../../../../../src/article/body/tags/shortcodes.ts';
import { parseArticle } from '../../../../../src/article/parse.ts';

test('shortcodes are removed and the words between them stay, in plain text and in Markdown', () => {
  for (const [text, words] of [
    ['[gallery ids="1,2"]', ''],
    ['[gallery]', ''],
    ['[gallery columns="4" link="file" ids="1,2"/]', ''],
    ['[caption id="a" align="left" width="300"]The bridge at dawn[/caption]', 'The bridge at dawn'],
    ['[caption width="300"]The bridge, and no end', 'The bridge, and no end'],
    ['[wp_caption align=”left”]The bridge[/wp_caption]', 'The bridge'],
    ['[caption id=&#8221;a&#8221;]The bridge[/caption]', 'The bridge'],
    ['[embed]https://pier.example/v[/embed]', 'https://pier.example/v'],
    ['[youtube https://video.example/watch?v=abc&w=320]', 'https://video.example/watch?v=abc&w=320'],
    ['[soundcloud url="https://sound.example/1"]', ''],
    ['[youtube id="abc" w=3]', ''],
    ['[vimeo 12345]', ''],
    ['[audio src="a.mp3"][/audio]', ''],
    ['[contact-form-7 id="12" title="Contact"]', ''],
    ['[dropcap]T[/dropcap]he ferry', 'The ferry'],
    ['[vc_row][vc_column width="1/2"]The ferry[/vc_column][/vc_row]', 'The ferry'],
    ['[b]The ferry[/b] [url=https://pier.example]sails[/url]', 'The ferry sails'],
  ])
    for (const markdown of [true, false]) {
      const bare = withoutShortcodes(text ?? '', markdown).replace(/^ \((.*)\)$/, '$1');
      assert.equal(bare, words, text);
    }
});

test('brackets of an editor, links, definitions and code stay as they are', () => {
  for (const text of [
    'He said it was [sic] fine, [Name]. [1] [the mayor] [see page 4] [video] [laughs] [applause, 3 minutes]',
    '[a long story] [video shows the pier] [ed: the "quoted" word] [her words = "no"] [x = 3] a[i] = b[j]',
    '[gallery](https://pier.example) and [gallery][1] and [words][gallery]',
    '[gallery]: https://pier.example',
    '[[gallery]] and \\[gallery] and ([gallery]) and [embed] here',
    '[and/or] [he/she] [email protected]',
  ])
    for (const markdown of [true, false]) assert.equal(withoutShortcodes(text, markdown), text);
  for (const code of ['`[gallery ids="1"]`', '```\n[gallery ids="1"]\n```', 'A list:\n\n    [gallery ids="1"]\n'])
    assert.equal(withoutShortcodes(code, true), code);
});

test('a removed shortcode gives one warning, and is neither headline nor summary', () => {
  const story = 'The ferry between the islands sails again after eleven days, the harbor office said on Thursday.';
  for (const path of ['2021-03-04-a.txt', '2021-03-04-a.md'])
    for (const above of [
      '[gallery ids="1,2"]',
      '[youtube https://video.example/v]',
      '[gallery]\n[embed width="3"]https://video.example/v[/embed]',
    ]) {
      const found = parseArticle({ path, text: `Title: Ferry\n\n${above}\n\n${story}\n` });
      assert.equal(found.outcome, 'article');
      if (found.outcome !== 'article') continue;
      assert.deepEqual(
        found.warnings.map(({ code }) => code),
        ['template-tags'],
        above,
      );
      assert.equal(found.fields.summary, story);
    }
});

test('a mark of a draft or an embargo within a shortcode, or as one, holds the text', () => {
  const story = 'The ferry between the islands sails again after eleven days, the harbor office said on Thursday.';
  for (const mark of [
    '[b]DRAFT – do not publish[/b]',
    '[b]EMBARGOED UNTIL 6 PM FRIDAY[/b]',
    '[draft]',
    '[Embargo: Friday]',
  ])
    for (const path of ['2021-03-04-a.txt', '2021-03-04-a.md']) {
      const found = parseArticle({ path, text: `Title: Ferry\n\n${mark}\n\n${story}\n` });
      assert.ok(found.outcome === 'article' && found.hold, mark);
    }
});

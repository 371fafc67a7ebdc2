/** Pictures in real builds of a small site: nothing of the original gets out, and nothing stale or needless is made. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import sharp from 'sharp';
import { verify } from '../../../verify/verify.ts';
import {
  iptcRecords,
  plainPicture,
  withIptc,
  withSegment,
  withXmp,
  xmpOf,
} from '../../support/articles/picture-bytes.ts';
import { makePaper } from '../../support/paper/small-paper.ts';

const PROSE =
  'The fair opened on Friday with a parade of forty horses, and a brass band played until late in the evening.';
/** Stands in every kind of metadata that is not shown, and behind the picture. */
const SECRET = 'zqsecretplace';

/** A picture with a place in EXIF, XMP and IPTC, with words, and with a script behind it. */
async function photograph(background: string): Promise<Buffer> {
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSAreaInformation: SECRET };
  const jpeg = await plainPicture(1200, 800, background)
    .withExif({ IFD0: { Copyright: SECRET, Artist: 'A. Name' }, IFD3: gps })
    .jpeg()
    .toBuffer();
  const words = iptcRecords({ 120: 'A bridge at dawn', 110: 'Agency', 90: SECRET });
  const xmp = xmpOf('', `photoshop:City="${SECRET}" exif:GPSLatitude="51,30N"`);
  const comment = Buffer.from(`<script>${SECRET}</script>`);
  return Buffer.concat([withSegment(withXmp(withIptc(jpeg, words), xmp), 0xfe, comment), comment]);
}

test('pictures are encoded once, follow their files, and take nothing of the originals along', async (t) => {
  const paper = makePaper(t, {
    '2022-02-07-visit.txt': `A visit\ndate 2022-02-07\n\n${PROSE}\n`,
    '2022-02-08-fair.md': `# The fair opens\n\n${PROSE}\n\n![Horses](horses.jpg)\n`,
    '2022-02-09-held.md': `---\ntitle: A secret\ndraft: true\nimage: held.jpg\n---\n${PROSE}\n`,
  });
  const put = (name: string, bytes: Uint8Array) => writeFileSync(join(paper.contentDir, name), bytes);
  const [blue, red, green] = await Promise.all(['#336699', '#993333', '#339933'].map(photograph));
  put('2022-02-07-visit.jpg', blue as Buffer);
  put('horses.jpg', red as Buffer);
  put('held.jpg', green as Buffer);
  const outDir = join(paper.contentDir, '../dist');
  const pictures = () => readdirSync(join(outDir, 'pictures')).sort();
  const rowOf = (path: string) => paper.report().entries.find((row: { path: string }) => row.path === path);
  const both = async () => {
    const printed = await paper.build();
    assert.equal(paper.digest(), await paper.cold());
    const { disagreements } = verify({ contentDir: paper.contentDir, outDir, reportFile: `${outDir}.report.json` });
    assert.deepEqual(disagreements, []);
    return printed;
  };

  await t.test('a first build publishes the pictures of published articles alone', async () => {
    await both();
    assert.equal(pictures().length, 2 * 9);
    assert.deepEqual([rowOf('horses.jpg').reason, rowOf('held.jpg').outcome], ['picture', 'ignored']);
    assert.match(
      paper.read('2022/02/07/visit/index.html'),
      /A bridge at dawn <span class="?credit"?>Photograph: A. Name\/Agency/,
    );
  });

  await t.test(
    'no file of the site has a byte of the place, of other metadata, or of what is behind the picture',
    async () => {
      for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const bytes = readFileSync(join(entry.parentPath, entry.name));
        assert.ok(!bytes.includes(SECRET), entry.name);
        if (!entry.parentPath.endsWith('/pictures')) continue;
        const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
        assert.deepEqual([exif, xmp, iptc, icc], [undefined, undefined, undefined, undefined], entry.name);
        for (const sign of ['Exif', 'GPS', 'adobe', '8BIM', '<script'])
          assert.ok(!bytes.includes(sign), `${entry.name}: ${sign}`);
      }
    },
  );

  await t.test('a build with another title and another article encodes nothing', async () => {
    // A file that is kept is the same file on the disk.
    const files = () => pictures().map((name) => [name, statSync(join(outDir, 'pictures', name)).ino]);
    const before = files();
    paper.write({ '2022-02-10-more.txt': `More of it\ndate 2022-02-10\n\n${PROSE}\n` });
    await paper.build({ SITE_LANG: 'de' });
    await paper.build();
    assert.deepEqual(files(), before);
  });

  await t.test('a changed, an added and a removed picture change the page of an unchanged article', async () => {
    const before = pictures();
    put('horses.jpg', green as Buffer);
    await both();
    assert.equal(pictures().filter((name) => before.includes(name)).length, 9);
    put('2022-02-10-more.jpg', red as Buffer);
    await both();
    assert.match(paper.read('2022/02/10/more/index.html'), /<picture>/);
    rmSync(join(paper.contentDir, '2022-02-07-visit.jpg'));
    rmSync(join(paper.contentDir, 'horses.jpg'));
    await both();
    assert.doesNotMatch(paper.read('2022/02/08/fair/index.html'), /<picture>|<figure|picture:/);
    assert.equal(pictures().length, 9);
    assert.ok(rowOf('2022-02-08-fair.md').warnings.some(({ code }: { code: string }) => code === 'picture-missing'));
  });

  await t.test('a refused picture is left out, and its row says why', async () => {
    put('horses.jpg', Buffer.from('<svg onload="alert(1)"></svg>'));
    await both();
    assert.deepEqual([rowOf('horses.jpg').outcome, rowOf('horses.jpg').reason], ['rejected', 'picture']);
    assert.match(paper.read('2022/02/08/fair/index.html'), /forty horses/);
  });

  await t.test('feeds and JSON have one file with its whole address', async () => {
    put('horses.jpg', red as Buffer);
    await both();
    const { items } = JSON.parse(paper.read('feeds/feed.json')) as { items: { content_html: string }[] };
    const html = items.map(({ content_html }) => content_html).join('');
    assert.match(
      html,
      /<figure><img src="https:\/\/news\.example\/pictures\/[0-9a-f]{16}-960\.jpg" width="960" height="640" alt="Horses">/,
    );
    assert.doesNotMatch(html, /picture:|srcset/);
  });
});

/**
 * Pictures with a place and every field of metadata: nothing of it is in any file of the site, a second build encodes none, and one
 * more picture its own files alone. `STRESS_PICTURES` (60) says how many.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { buildSite } from '../support/paper/build-site.ts';
import { SECRET, taggedPicture } from '../support/articles/tagged-picture.ts';
import { numberFrom, temporaryFolder } from './support/builds.ts';

const PICTURES = numberFrom('STRESS_PICTURES', 60);
const PICTURE = /\.(?:avif|webp|jpe?g|png)$/;
/** Signs of metadata in the bytes of a picture. */
const BLOCKS = ['Exif\0\0', 'Photoshop 3.0', 'http://ns.adobe.com/', 'GPSLatitude', '8BIM'];

/** The files of a site, with links followed once. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

test(`no byte of the metadata of ${PICTURES} pictures is in any file of the site`, async (t) => {
  const folder = temporaryFolder(t);
  const [contentDir, outDir] = [join(folder, 'content'), join(folder, 'dist')];
  mkdirSync(contentDir);
  const put = async (number: number) => {
    const name = `2022-02-${String((number % 28) + 1).padStart(2, '0')}-story-${number}`;
    writeFileSync(join(contentDir, `${name}.jpg`), await taggedPicture(number));
    writeFileSync(
      join(contentDir, `${name}.txt`),
      `Title: Story ${number}\nAlt: A harbour\n\nShip ${number} sails at noon.\n`,
    );
  };
  for (let number = 0; number < PICTURES; number += 1) await put(number);
  const env = { SITE_URL: 'https://news.example', NAMES: '0', FOLD: '0', EXPLAIN: '1' };
  const build = async () => {
    const start = performance.now();
    const printed = await buildSite({ contentDir, outDir, env });
    const encoded = printed.split('\n').filter((line) => line.startsWith('pictures/')).length;
    return { encoded, seconds: (performance.now() - start) / 1000 };
  };
  const first = await build();
  const original = await sharp(await taggedPicture(1)).metadata();
  assert.ok(original.exif && original.iptc && original.xmp, 'the originals have metadata');

  let pictures = 0;
  let captions = 0;
  for (const file of filesIn(`${outDir}/`)) {
    const bytes = readFileSync(file);
    const content = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    assert.ok(!content.includes(SECRET), file);
    captions += Number(file.endsWith('.html') && content.includes('A harbour at noon'));
    if (!PICTURE.test(file) || !file.includes('/pictures/')) continue;
    pictures += 1;
    for (const block of BLOCKS) assert.ok(!content.includes(Buffer.from(block, 'latin1')), `${file}: ${block}`);
    const { exif, iptc, xmp, icc, orientation } = await sharp(content).metadata();
    assert.deepEqual(
      { exif, iptc, xmp, icc, orientation },
      { exif: undefined, iptc: undefined, xmp: undefined, icc: undefined, orientation: undefined },
      file,
    );
  }
  assert.ok(
    pictures >= 6 * PICTURES && captions >= PICTURES,
    `${pictures} files of pictures, ${captions} pages with captions`,
  );

  assert.equal(first.encoded, pictures);
  const second = await build();
  assert.equal(second.encoded, 0);
  await put(PICTURES);
  const third = await build();
  assert.equal(third.encoded, pictures / PICTURES);
  writeFileSync(join(contentDir, '2022-03-01-plain.txt'), 'Title: No picture\n\nShip sails at noon.\n');
  const fourth = await build();
  t.diagnostic(
    [first, second, third, fourth]
      .map(({ seconds, encoded }) => `${seconds.toFixed(1)} s, ${encoded} encoded`)
      .join('; '),
  );
  assert.equal(fourth.encoded, 0);
});

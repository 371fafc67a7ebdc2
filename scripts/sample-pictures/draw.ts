/**
 * `node scripts/sample-pictures/draw.ts` draws the pictures of the sample newspaper anew and writes them beside its articles, or
 * into the folder that it is given. They are our own work, under the licence of this project.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { cairo } from './cairo.ts';
import { concordeOverClifton } from './concorde.ts';
import { withIptc } from './iptc.ts';
import { moonLanding } from './moon-landing.ts';
import { operaHouse } from './opera-house.ts';
import { titanic } from './titanic.ts';
import { whiteSmoke } from './white-smoke.ts';

/** No file may be larger, in bytes. */
const LIMIT = 200_000;

const drawings: Readonly<Record<string, string>> = {
  'world/2025-05-08-white-smoke-for-an-american-pope.jpg': whiteSmoke,
  'space/1969-07-21-men-walk-on-the-moon.png': moonLanding,
  '1912-04-16-titanic.jpg': titanic,
  'culture/sydney-opera-house-opened.jpg': operaHouse,
  'technology/2003-11-26-concorde-comes-home.jpg': concordeOverClifton,
  'culture/mahfouz-nobel.png': cairo,
};

/** Caption and credit of this picture are in the file itself, as in those of agencies. */
const described = 'culture/sydney-opera-house-opened.jpg';
const words = {
  caption: 'Small boats fill the harbour before the Opera House, which the Queen opened on Saturday.',
  byline: 'Dateline',
  credit: 'Illustration: Dateline',
};

const folder = process.argv[2] ?? 'content';
for (const [path, svg] of Object.entries(drawings)) {
  const image = sharp(Buffer.from(svg)).flatten();
  // The drawings have few colours: a palette of 64 holds them and the steps between them.
  const bytes = path.endsWith('.png')
    ? await image.png({ palette: true, colours: 64, dither: 0, effort: 10 }).toBuffer()
    : await image.jpeg({ quality: 82, mozjpeg: true, chromaSubsampling: '4:4:4' }).toBuffer();
  const file = path === described ? withIptc(bytes, words) : bytes;
  if (file.length > LIMIT) throw new Error(`${path} has ${file.length} bytes; at most ${LIMIT} are wanted.`);
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), file);
  console.log(`${join(folder, path)}: ${file.length} bytes`);
}

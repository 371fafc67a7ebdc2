/** The vectors of the corpora as strings, each with the name it is reported by. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Vector {
  readonly id: string;
  readonly text: string;
  /** Written in Markdown: what it becomes without a sanitiser is known only after it was rendered. */
  readonly markdown: boolean;
}

const lines = (text: string) => [...new Set(text.split(/\r?\n/))].filter((line) => line !== '');

/** Vectors against this site in particular: they contain strings that its own tools look for. */
const own = [
  ...[
    '__ASTRO_IMAGE_x.png',
    '__ASTRO_ASSET_IMAGE__abc__',
    '__VITE_ASSET__abc__',
    '__VITE_PUBLIC_ASSET__abcdef01__',
    '!~{000}~',
  ],
  ...[
    '@@ASTRO-LINKS@@',
    '@@ASTRO-STYLES@@',
    '@@ASTRO_MANIFEST_REPLACE@@',
    '__ASTRO_FONTS_SERVER_ADDRESS__',
    '__VITE_PRELOAD__',
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what an attacker writes, not a template of ours
  ...['import.meta.env.PATH', 'process.env.PATH', '${process.env.PATH}', '{Astro.props.story}', '\uFDD0_\uFDD0__'],
  ...[
    '<!doctype html>',
    '<!DOCTYPE html SYSTEM "x">',
    '<astro-island client="load">',
    '<!--[if IE]>',
    '<![CDATA[x]]>',
    ']]>',
  ],
  ...[
    '<template shadowrootmode="open"><script>alert(1)</script></template>',
    '<base href="//e.example/">',
    '<slot name="dateline">',
  ],
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'then', '[object Object]', 'undefined', 'NaN'],
  ...[
    '[x](mailto:a@b.example?attach=/etc/passwd)',
    '[x](http://a@b.example/)',
    '[x](http:\\\\b.example)',
    '[x](https:b.example)',
  ],
  ...[
    '[^__proto__]\n\n[^__proto__]: x',
    '[x][constructor]\n\n[constructor]: javascript:alert(1)',
    '[x](#content)',
    '## content',
  ],
  ...[
    'a &#x202e;b &#27;[31m &#x9b;31m &#x2066;c',
    'a\u001b[31mb\u009b31mc\u202Ed\u2066e',
    'a\uD800b',
    '\u001b]0;x\u0007',
    '# x {#top .skip}',
  ],
  ...[
    '\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E',
    '\u0130<script>alert(1)</script>',
    '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  ],
];

/** Every vector there is, in a fixed order, none twice. */
export function readVectors(corpora: string): Vector[] {
  const read = (file: string) => readFileSync(join(corpora, file), 'utf8');
  const rows = (file: string) =>
    lines(read(file)).map((line) => JSON.parse(line) as { id: string; payload?: string; value?: string });

  const found: Vector[] = [];
  const add = (id: string, text = '', markdown = false) => found.push({ id, text, markdown });
  for (const [at, text] of own.entries()) add(`own-${at}`, text, true);
  for (const file of globSync('xss/*/vectors.jsonl', { cwd: corpora }).sort()) {
    for (const { id, payload } of rows(file)) add(id, payload);
  }
  for (const [at, line] of lines(read('xss/payloadbox/xss-payload-list.txt')).entries()) add(`payloadbox-${at}`, line);
  for (const { id, payload } of rows('hostile/markdown-xss/vectors.jsonl')) add(id, payload, true);
  for (const { id, value } of rows('hostile/sink-strings/strings.jsonl')) add(`string-${id}`, value);
  for (const [at, text] of (JSON.parse(read('blns/blns.json')) as string[]).entries()) add(`blns-${at}`, text);
  const leaks = read('httpleaks/leak.html');
  const probes = lines(leaks).filter((line) => line.includes('leaking.via'));
  for (const [at, probe] of [...probes, leaks].entries()) add(`httpleaks-${at}`, probe);
  for (const file of globSync('trojan-source/*/*.txt', { cwd: corpora }).sort()) add(file, read(file));
  return [...new Map(found.filter(({ text }) => text.trim() !== '').map((vector) => [vector.text, vector])).values()];
}

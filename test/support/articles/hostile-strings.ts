/** Strings that end, open or break what they are printed into, and a story that has one in every place. */
import type { Story } from '../../../src/archive/story.ts';
import { story } from './make-story.ts';

export const hostile: readonly string[] = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '<![CDATA[',
  '<?xml-stylesheet href="x"?>',
  '<!DOCTYPE x [<!ENTITY y "z">]>&y;',
  '&nbsp;&#0;&amp;lt;',
  "\"><a b='c' onload=d",
  'a\0b\x01c\x0Bd\x1Fe\x7Ff\x85g',
  'half \uD800 \uDC00 \uDFFF\uD834',
  '\uFFFE\uFFFF\uFDD0 \u{1FFFE}',
  'line\u2028paragraph\u2029end',
  'tab\there\nand\r\nthere',
  '}} |url=https://elsewhere.example/ {{PAGENAME}}',
  "~~~~ __TOC__ '''''x''''' [[File:x]] [https://elsewhere.example y] <ref>",
  '}, url = {x}} @online{y, \\input{/etc/passwd} \\',
  '{{{ }}} $x_1^2$ % & # ~',
  '\u{1F600} ünïcödé 漢字 عربى',
];

/** @param text stands in every field that takes free text */
export const storyOf = (text: string): Story =>
  story('a.txt', '2022-02-07', '14:30', {
    title: text,
    summary: text,
    byline: [text, `Jane ${text}`],
    dateline: text,
    credit: text,
    source: text,
    licence: { name: text },
    section: text,
    tags: [text, `${text}2`],
    updated: '2022-02-08',
  });

const escapeHtml = (text: string) =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&#x26;', '<': '&#x3C;', '>': '>' })[character] ?? '');

/** The same as a body, as the renderer writes it. */
export const bodyWith = (text: string) =>
  `<p id="p-12ab">${escapeHtml(text)} <a href="https://example.org/?a=1&#x26;b=%3E">x</a>` +
  `<a class="anchor" href="#p-12ab" tabindex="-1" aria-hidden="true"></a></p>`;

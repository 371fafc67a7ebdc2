/** Logo and icon: what is accepted, and what is refused with a reason. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawIcon } from '@dateline/date-card/icon';
import { readImage } from '../../../src/paper/image.ts';
import { InvalidValue } from '../../../src/paper/values.ts';

const svg = (inner: string, attributes = 'viewBox="0 0 240 48"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`);

const sizes: readonly (readonly [name: string, bytes: Buffer, width: number, height: number])[] = [
  ['an SVG with a viewBox', svg('<path d="M0 0"/>'), 240, 48],
  ['an SVG with its own size', svg('', 'width="120" height="24px" viewBox="0 0 1 1"'), 120, 24],
  [
    'an SVG with a declaration and a comment',
    Buffer.from(`<?xml version="1.0"?>\n<!-- by me -->\n${svg('<g/>')}\n`),
    240,
    48,
  ],
  [
    'an SVG that uses a part of itself',
    svg('<defs><path id="a" d="M0 0"/></defs><use href="#a" fill="url(#g)"/>'),
    240,
    48,
  ],
  ['an SVG with an embedded PNG', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'), 240, 48],
  [
    'a PNG',
    drawIcon('A', 64, false, { paper: [255, 255, 255], ink: [0, 0, 0], accent: [9, 9, 9], rule: [5, 5, 5] }),
    64,
    64,
  ],
];
for (const [name, bytes, width, height] of sizes)
  test(`${name} is a picture of ${width} × ${height} pixels`, () => {
    const found = readImage(bytes);
    assert.deepEqual([found.width, found.height], [width, height]);
  });

const refused: readonly (readonly [name: string, bytes: Buffer, says: RegExp])[] = [
  ['an SVG with a script', svg('<script>alert(1)</script>'), /a script/],
  ['an SVG with a script of another name space', svg('<x:script>alert(1)</x:script>'), /a script/],
  ['an SVG with a handler', svg('<g onload="alert(1)"/>'), /a handler/],
  ['an SVG with a handler after a slash', svg('<g/onload=alert(1)>'), /a handler/],
  ['an SVG with a handler at its root', svg('', 'onload="alert(1)" viewBox="0 0 1 1"'), /a handler/],
  ['an SVG with HTML inside', svg('<foreignObject><p/></foreignObject>'), /HTML inside/],
  ['an SVG that links away', svg('<a href="https://evil.example"><g/></a>'), /outside the picture/],
  ['an SVG that links to a script', svg('<a xlink:href="javascript:alert(1)"><g/></a>'), /outside the picture/],
  ['an SVG that embeds an SVG', svg('<image href="data:image/svg+xml;base64,AA"/>'), /outside the picture/],
  ['an SVG that loads a style', svg('<style>@import "https://evil.example/a.css";</style>'), /a style that loads/],
  ['an SVG that loads a pattern', svg('<g fill="url(https://evil.example/a)"/>'), /a style that loads/],
  ['an SVG with entities', Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`), /a document type/],
  [
    'an SVG that changes links',
    svg('<a href="#b"><animate attributeName="href" to="javascript:alert(1)"/></a>'),
    /changes something/,
  ],
  ['an SVG with a style sheet', Buffer.from(`<?xml-stylesheet href="a.xsl"?>${svg('')}`), /processing instruction/],
  ['an SVG without a size', svg('', ''), /no size/],
  ['an SVG that is huge', svg('', 'width="99999" height="10"'), /99999 × 10 pixels/],
  ['an SVG without a name space', Buffer.from('<svg viewBox="0 0 1 1"></svg>'), /no xmlns/],
  ['an SVG that goes on as HTML', Buffer.from(`${svg('')}<p>more</p>`), /not an SVG file/],
  ['a text', Buffer.from('logo'), /not an SVG file/],
  ['a page', Buffer.from('<!doctype html><p>'), /a document type/],
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), /neither SVG in UTF-8 nor PNG/],
  ['a PNG that is cut off', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), /damaged/],
  ['an empty file', Buffer.alloc(0), /not an SVG file/],
];
for (const [name, bytes, says] of refused)
  test(`${name} is refused`, () =>
    assert.throws(
      () => readImage(bytes),
      (error) => error instanceof InvalidValue && says.test(error.message),
    ));

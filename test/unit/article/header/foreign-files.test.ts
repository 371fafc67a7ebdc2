/** Files that are text and no article are rejected by name; stories that resemble them are published. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rejectForeignFile } from '../../../../src/article/header/foreign-files.ts';

const files: readonly (readonly [text: string, name: RegExp])[] = [
  ['<!DOCTYPE html>\n<html><p>x</p>', /an HTML page/],
  ['<!-- saved from an address -->\n<html>', /an HTML page/],
  ['<p>The fair opened.</p>\n<p>A band played.</p>', /a piece of an HTML page/],
  ['<div class="story"><p>The fair</p></div>', /a piece of an HTML page/],
  ['Title: X\nDate: 2022-02-07\n\n<p>The fair opened.</p>\n<p>A band played.</p>\n', /a piece of an HTML page/],
  ['The fair opened.<br>\nA band played.<br>\n<b>More</b><br>', /a piece of an HTML page/],
  ['<?xml version="1.0"?><rss>', /an XML file/],
  ['{"title":"x","text":"y"}', /a JSON file/],
  ['[\n {"title": "x"},\n {"title": "y"}\n]', /a JSON file/],
  ['{"a":1}\n{"a":2}\n', /a JSON file/],
  ['[{"title": "x", ', /a JSON file/],
  ['title,date,text\n"Ferry, sails",2021-03-04,"The ferry\nsails"\nB,2021-03-05,C', /a table of values/],
  ['Titel;title;date\na;b;c\nd;e;f', /a table of values/],
  ['id\ttitle\tdate\n1\tx\t2021', /a table of values/],
  ['From mona@post.example Thu Mar  4 08:00:00 2021\nFrom: x', /a mailbox/],
  ['Title: A\nDate: 2021-03-04\n\nOne.\n\nTitle: B\nDate: 2021-03-05\n\nTwo.', /contains 2 articles/],
  ['---\ntitle: A\ndate: 2021-03-04\n---\nOne\n\n---\ntitle: B\ndate: 2021-03-05\n---\nTwo', /contains 2 articles/],
  ['TITLE: A\nAUTHOR: x\nDATE: 10/11/2015\n-----\nBODY:\ntext', /an export of Movable Type/],
  ['{\\rtf1', /for a typesetter/],
  ['%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj', /a PDF document/],
  ['WEBVTT\n\n', /subtitles/],
  ['<?php echo 1;', /PHP/],
];

const stories = [
  '<Hamlet> opens at the Globe\n\nThe play opened on Friday.',
  '{ "Oh no" he said } and left.',
  '{Editor: who wrote this?}\n\nThe fair.',
  '{\n"title": "x", "draft": true}\nThe text below the front matter.',
  '[Editorial] The fair opened on Friday, the mayor said, and it was full.',
  '<3 is what the mayor wrote\n\nThe rest.',
  '<i>Ferry</i> sails again\n\nThe ferry carried passengers again.\n\nThe harbour master said so.',
  '<b>NARVA</b> — The bridge is closed.\n\nIt will open.\n',
  'The tag <p> begins a paragraph\n\nIn HTML, <p>text</p> is a paragraph.\n<p>x</p>\nis what you write, said the teacher.',
  'Roses are red,\nviolets are blue,\nsugar is sweet,\nand so are you.',
  'Title, date, and place of the play\nThe play, the thing, and the king\n',
  'Monday,Tuesday,Wednesday\n1,2,3\n4,5,6',
  'Team,Played,Won\nReds,3,2\nBlues,3,1',
  'Title: X\nDate: 2022-02-07\n\nThe paper prints headers:\n\n    Title: Y\n    Date: 2022-02-08\n',
  'Title: X\nDate: 2022-02-07\n\nUse:\n\n```\nTitle: Y\nDate: 2022-02-08\n```\n',
  'Title: X\nDate: 2022-02-07\n\nTitle: a short word for headline.\n\nMore text',
  'From the mayor\n\nText',
  'From Monday the ferry sails again at 08:00\n\nText',
  '---\ntitle: X\ndate: 2022-02-07\n---\n\nText\n\n---\n\nMore text: it is\n\n---\n',
];

test('a file of another type is rejected by name, whatever it is called', () => {
  for (const [text, name] of files) assert.match(rejectForeignFile(text, false)?.message ?? 'an article', name, text);
});

test('a piece of HTML in a Markdown file is Markdown', () => {
  assert.equal(rejectForeignFile('<p>The fair opened.</p>\n<p>A band played.</p>', true), undefined);
});

test('a story that begins with a mark or quotes some HTML is an article', () => {
  for (const text of stories) assert.equal(rejectForeignFile(text, false)?.message, undefined, text);
});

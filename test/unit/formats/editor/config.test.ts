/** The configuration of the editor in the browser: its fields are labels of articles, and what it saves is read as it is meant. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { holdKindOf } from '../../../../src/article/hold/hold-words.ts';
import { fieldOf } from '../../../../src/article/header/labels.ts';
import { parseArticle } from '../../../../src/article/parse.ts';
import { editorConfig } from '../../../../src/formats/editor/config.ts';
import { allMessages } from '../../../../src/i18n/all-messages.ts';
import { editorOf } from '../../../../src/paper/editing/editor.ts';
import { repositoryOf } from '../../../../src/paper/editing/repository.ts';

interface FieldConfig {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly hint?: string;
  readonly options?: readonly { readonly value: unknown }[];
  readonly pattern?: readonly [string, string];
}
interface Config {
  readonly backend: Readonly<Record<string, unknown>>;
  readonly output: Readonly<Record<string, unknown>>;
  readonly collections: readonly [Readonly<Record<string, unknown>> & { readonly fields: readonly FieldConfig[] }];
}

const configOf = (
  url: string,
  { lang = 'en' as const, sections = [] as readonly string[], setting = 'yes' as Parameters<typeof editorOf>[0] } = {},
): Config => {
  const editor = editorOf(setting, repositoryOf(url)) ?? assert.fail();
  const messages = allMessages[lang];
  return editorConfig({ editor, title: 'Courier', home: undefined, sections, messages }) as Config;
};
const github = 'https://github.com/owner/paper';
const [articles] = configOf(github).collections;
const fieldNamed = (name: string) => articles.fields.find((field) => field.name === name) ?? assert.fail(name);

describe('the fields of the editor', () => {
  it('are labels that articles have', () => {
    const named = Object.fromEntries(articles.fields.map(({ name }) => [name, fieldOf(name) ?? holdKindOf(name)]));
    assert.deepEqual(named, {
      title: 'title',
      date: 'date',
      draft: 'draft',
      summary: 'summary',
      author: 'byline',
      place: 'dateline',
      section: 'section',
      tags: 'tags',
      series: 'series',
      picture: 'picture',
      alt: 'alt',
      caption: 'caption',
      photo_credit: 'pictureCredit',
      embargo: 'embargo',
      expires: 'expires',
      body: undefined,
    });
  });

  it('let nobody save an article without saying whether it is a draft, and set nothing by themselves', () => {
    assert.deepEqual([fieldNamed('draft').required, fieldNamed('draft').default], [undefined, undefined]);
    assert.deepEqual(
      fieldNamed('draft').options?.map(({ value }) => value),
      [true, false],
    );
    assert.deepEqual(
      articles.fields.filter((field) => field.default !== undefined),
      [],
    );
  });

  it('leave out labels that are empty, because an empty embargo holds', () => {
    assert.equal(configOf(github).output['omit_empty_optional_fields'], true);
  });

  it('take an hour and a zone in an embargo', () => {
    const pattern = new RegExp(fieldNamed('embargo').pattern?.[0] ?? '$^');
    for (const value of ['2026-12-24', '2026-12-24 06:00', '2026-12-24 06:00 Europe/Berlin'])
      assert.match(value, pattern);
    for (const value of ['Friday', '24.12.2026']) assert.doesNotMatch(value, pattern);
  });

  it('name the sections in the head of the site, where it has some', () => {
    const [{ fields }] = configOf(github, { sections: ['World', 'Business'] }).collections;
    assert.equal(fields.find(({ name }) => name === 'section')?.hint, 'World, Business');
    assert.equal(fieldNamed('section').hint, undefined);
  });
});

test('an article as the editor saves it is held as a draft, and then read as it is meant', () => {
  const saved = (draft: boolean) => `---
title: 'Ferries: a day out'
date: 2026-02-03
draft: ${draft}
summary: All day on the water.
author:
  - Jane Doe
  - John Roe
place: Port Sidwell
section: World
tags:
  - ferries
  - sea
series: The sea
picture: ferry.jpg
alt: A ferry
caption: The ferry at dawn
photo_credit: A. Name
---

The **first** words.
`;
  const path = 'content/2026-02-03-ferries-a-day-out.md';
  const draft = parseArticle({ path, text: saved(true) });
  assert.ok(draft.outcome === 'article');
  assert.equal(draft.hold?.reason, 'draft');
  const ready = parseArticle({ path, text: saved(false) });
  assert.ok(ready.outcome === 'article');
  assert.equal(ready.hold, undefined);
  assert.deepEqual(ready.warnings, []);
  const { title, date, byline, section, tags, dateline, summary, series } = ready.fields;
  assert.deepEqual(
    { title, date, byline, section, tags, dateline, summary, series },
    {
      title: 'Ferries: a day out',
      date: '2026-02-03',
      byline: ['Jane Doe', 'John Roe'],
      section: 'World',
      tags: ['ferries', 'sea'],
      dateline: 'Port Sidwell',
      summary: 'All day on the water.',
      series: 'The sea',
    },
  );
  assert.deepEqual(
    ready.pictures?.map(({ name, lead }) => [name, lead]),
    [['ferry.jpg', true]],
  );
});

describe('the sign-in of the editor', () => {
  const cases = [
    [github, 'yes', { auth_methods: ['token'], base_url: undefined, app_id: undefined }],
    [
      github,
      { authenticator: 'https://auth.news.example' },
      { auth_methods: ['oauth', 'token'], base_url: 'https://auth.news.example', app_id: undefined },
    ],
    [
      'https://gitlab.com/a/b',
      { appId: 'a1' },
      { auth_methods: ['oauth', 'token'], base_url: 'https://gitlab.com', app_id: 'a1', auth_type: 'pkce' },
    ],
    [
      'https://codeberg.org/a/b',
      'yes',
      { auth_methods: ['token'], base_url: 'https://codeberg.org', app_id: undefined, auth_type: undefined },
    ],
  ] as const;
  for (const [url, setting, expected] of cases)
    it(`at ${url} with ${JSON.stringify(setting)}`, () => {
      const { backend } = configOf(url, { setting });
      for (const [name, value] of Object.entries(expected)) assert.deepEqual(backend[name], value, name);
    });
});

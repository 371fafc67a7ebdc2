/** Nothing that any sign holds is published, and nothing is held that only speaks of drafts, embargoes and releases. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';
import { draftsFolderOf } from '../../src/article/hold/hold-words.ts';
import { holdBack } from '../../src/ingest/edition/edition.ts';
import { holdWays } from '../support/hold-ways.ts';

const story = {
  title: 'The fair opens',
  author: 'Ada Bell',
  tag: 'fair',
  text: 'The fair opened on Friday with a parade of forty horses, and a brass band played until late in the evening.',
};

function isOut(path: string, text: string, edition?: string): boolean {
  if (draftsFolderOf(path) !== undefined) return false;
  const parsed = parseArticle({ path, text });
  return parsed.outcome === 'article' && !(parsed.hold && holdBack(parsed.hold, { editionDate: edition }));
}

test('none of 500 ways to hold a text publishes it, with an edition date or without', () => {
  assert.ok(holdWays.length >= 500, `${holdWays.length} ways`);
  for (const { name, path, write } of holdWays) {
    for (const edition of ['2026-01-01', undefined]) assert.ok(!isOut(path('fair'), write(story), edition), name);
  }
});

test('signs hold in capitals, in small letters and with spaces at the end as well', () => {
  for (const { name, path, write } of holdWays) {
    if (!name.startsWith('front matter: ') || /[\n{[|~]/.test(name)) continue;
    const sign = name.slice('front matter: '.length);
    for (const other of [sign.toUpperCase(), sign.toLowerCase(), `${sign}  `]) {
      const text = write(story).replace(`\n${sign}\n---`, () => `\n${other}\n---`);
      assert.ok(!isOut(path('fair'), text, '2026-01-01'), other);
    }
  }
});

test('every sign that no edition ends holds at the end of time as well', () => {
  for (const { name, path, write } of holdWays) {
    if (/2031|embargado|front matter: release/.test(name)) continue;
    assert.ok(!isOut(path('fair'), write(story), '2999-12-31'), name);
  }
});

const honestLabels = [
  ...[
    'published: 2020-01-02',
    'published: true',
    'published: 2 May 2022',
    'published_at: 2020-05-05',
    'first_published: 1994',
    'published_in: The Times',
  ],
  ...[
    'publication: The Times',
    'publication_date: 2022-02-07',
    'publisher: Reuters',
    'press_release: true',
    'status: published',
    'status: live',
  ],
  ...[
    'state: California',
    'stage: Pyramid',
    'draft: no',
    'draft: published',
    'hide: [toc]',
    'embargo: none',
    'embargo: lifted',
    'embargo_until: 2020-01-01',
  ],
  ...[
    'hold: no',
    'approved_by: Anna',
    'review: 4 stars',
    'deleted_at: null',
    'comments:\n  status: closed',
    'cover:\n  hidden: true',
    'showDate: true',
  ],
  ...[
    'cache: 3600',
    'craft: beer',
    'drift: strong',
    'household: 5',
    'holding: Berkshire',
    'internal_links: true',
    'expiryDate: 2031-01-01',
  ],
  ...[
    'unpublish_on: 2031-01-01',
    'event_date: 2031-01-01',
    'tags: [embargo, cuba]',
    'category: Publishing',
    'kicker: Draft',
    'summary: Draft',
  ],
  ...[
    'Veröffentlicht: 2020-01-01',
    'publié: oui',
    'estado: México',
    '已发布: 是',
    'visible: oui',
    'Entwurf: nein',
    'robots: noindex',
    'noindex: true',
  ],
];
const honestLines = [
  ...[
    'Draft budget passes council',
    'Draft horses at the fair',
    'NFL draft 2024: the winners',
    'The draft',
    'Embargo lifted',
    'Oil embargo ends',
  ],
  ...[
    'Embargo on Cuba: what comes next',
    'Hold the front page',
    'Talks on hold',
    'Held for ransom',
    'Man held until Friday',
    'Released on bail',
  ],
  ...[
    'Prisoners to be released on Friday',
    'FOR IMMEDIATE RELEASE',
    'FOR IMMEDIATE RELEASE: Monday, May 5, 2025',
    'For release: May 5, 2022',
  ],
  ...[
    'Not for distribution to United States newswire services',
    "Don't run: how to meet a bear",
    'Publish or perish',
    'First published 5 May 2022',
  ],
  ...[
    'Confidential report leaked',
    'Private lives',
    'Internal affairs',
    '2023 in review',
    'Review: a fine play',
    'Budget under review',
  ],
  ...[
    'Status quo',
    'Visibility: poor on all roads',
    'Not before time',
    'To be continued',
    'Monday',
    'Check against delivery',
    'Eds: Updates with quotes',
  ],
  ...[
    'Entwurf vorgestellt',
    'Der Entwurf',
    'A3 bis Freitag gesperrt',
    'Gesperrt: die A3 bei Köln',
    'Frei ab 18',
    'Veröffentlicht am 5. Mai 2022',
  ],
  ...[
    'Sin embargo',
    'El embargo a Cuba',
    'Borrador de ley aprobado',
    'Publicado el 5 de mayo de 2022',
    'Brouillon de loi adopté',
    "L'embargo",
  ],
  ...[
    'مسودة الدستور الجديد',
    'حظر التجول حتى الجمعة',
    'मसौदा कानून पारित',
    'प्रतिबंध हटा',
    '草案通过',
    '禁令解禁',
    '保密协议曝光',
  ],
];

test('labels and headlines of the same words hold nothing', () => {
  for (const label of honestLabels) {
    const text = `---\ntitle: The fair opens\ndate: 2023-01-10\n${label}\n---\n\n${story.text}\n`;
    assert.ok(isOut('fair.md', text, '2026-01-01'), label);
  }
  for (const line of honestLines) {
    assert.ok(isOut('fair.txt', `${line}\ndate 2023-01-11\n\n${story.text}\n`, '2026-01-01'), line);
    assert.ok(isOut('fair.md', `# ${line}\n\n${story.text}\n`, '2026-01-01'), line);
    assert.ok(isOut('fair.txt', `The fair opens\n${line}\ndate 2023-01-11\n\n${story.text}\n`, '2026-01-01'), line);
  }
});

/** Labels, headlines and names that only speak of drafts, embargoes and releases hold nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listOf } from '../support/holds/hold-notices.ts';
import { draftsFolderOf } from '../../src/article/hold/held-names.ts';
import { outcomeOf } from '../support/holds/hold-outcome.ts';

const text =
  'The fair opened on Friday with a parade of forty horses, and a brass band played until late in the evening.';
const isOut = (path: string, source: string): boolean =>
  draftsFolderOf(path) === undefined && outcomeOf(path, source) === 'published';

const honestLabels = listOf(`
  published: 2020-01-02 | published: true | published: 2 May 2022 | published_at: 2020-05-05 |
  first_published: 1994 | published_in: The Times | publication: The Times | publication_date: 2022-02-07 |
  publisher: Reuters | press_release: true | status: published | status: live | state: California |
  stage: Pyramid | draft: no | draft: published | hide: [toc] | embargo: none | embargo: lifted |
  embargo_until: 2020-01-01 | hold: no | approved_by: Anna | review: 4 stars | deleted_at: null |
  comments:\n  status: closed | cover:\n  hidden: true | showDate: true | cache: 3600 | craft: beer |
  drift: strong | household: 5 | holding: Berkshire | internal_links: true | expiryDate: 2031-01-01 |
  unpublish_on: 2031-01-01 | event_date: 2031-01-01 | tags: [embargo, cuba] | category: Publishing |
  kicker: Draft | summary: Draft | Veröffentlicht: 2020-01-01 | publié: oui | estado: México | 已发布: 是 |
  visible: oui | Entwurf: nein | robots: noindex | noindex: true
`);
const honestLines = listOf(`
  Hold until relieved | Private view at the Tate | NBA draft tonight | Work in progress at the Globe |
  Still writing at 90 | Needs must | WIP launches new label | Test match abandoned |
  No release for mine victims | Canned tuna recalled | For Sunday lunch: roast lamb |
  Do not publish names of minors, court rules | Unpublished Hemingway story found |
  Not until Sunday will rain ease | Live on Sunday | Vorrat reicht bis März | Zur Korrektur der Geschichte |
  En attente d’un miracle | Para el domingo, paella | سري لانكا تستقبل السياح | Draft budget passes council |
  Draft horses at the fair | NFL draft 2024: the winners | The draft | Embargo lifted | Oil embargo ends |
  Embargo on Cuba: what comes next | Hold the front page | Talks on hold | Held for ransom |
  Man held until Friday | Released on bail | Prisoners to be released on Friday | FOR IMMEDIATE RELEASE |
  FOR IMMEDIATE RELEASE: Monday, May 5, 2025 | For release: May 5, 2022 |
  Not for distribution to United States newswire services | Don't run: how to meet a bear | Publish or perish |
  First published 5 May 2022 | Confidential report leaked | Private lives | Internal affairs | 2023 in review |
  Review: a fine play | Budget under review | Status quo | Visibility: poor on all roads | Not before time |
  To be continued | Monday | Check against delivery | Eds: Updates with quotes | Entwurf vorgestellt |
  Der Entwurf | A3 bis Freitag gesperrt | Gesperrt: die A3 bei Köln | Frei ab 18 |
  Veröffentlicht am 5. Mai 2022 | Sin embargo | El embargo a Cuba | Borrador de ley aprobado |
  Publicado el 5 de mayo de 2022 | Brouillon de loi adopté | L'embargo | مسودة الدستور الجديد |
  حظر التجول حتى الجمعة | मसौदा कानून पारित | प्रतिबंध हटा | 草案通过 | 禁令解禁 | 保密协议曝光
`);

test('labels and headlines of the same words hold nothing', () => {
  for (const label of honestLabels) {
    const source = `---\ntitle: The fair opens\ndate: 2023-01-10\n${label}\n---\n\n${text}\n`;
    assert.ok(isOut('fair.md', source), label);
  }
  for (const line of honestLines) {
    assert.ok(isOut('fair.txt', `${line}\ndate 2023-01-11\n\n${text}\n`), line);
    assert.ok(isOut('fair.md', `# ${line}\n\n${text}\n`), line);
    assert.ok(isOut('fair.txt', `The fair opens\n${line}\ndate 2023-01-11\n\n${text}\n`), line);
  }
});

test('a file or folder whose name speaks of the story itself holds nothing', () => {
  const stories = {
    'nba-draft-tonight': 'The NBA draft is tonight',
    'oil-embargo': 'Oil embargo ends',
    'hold-the-line': 'Hold the line',
    'Pension-Draft': 'A draft of the law',
    'fed-holds-rates': 'Fed holds rates',
    'private-view': 'Private view at the Tate',
    'confidential-files': 'Confidential files on a train',
    'drafting-the-law': 'Lawyers at work',
    'borrador-de-la-renta': 'El borrador de la renta',
  };
  for (const [name, headline] of Object.entries(stories))
    assert.ok(isOut(`${name}.txt`, `${headline}\ndate 2023-01-11\n\n${text}\n`), name);
  const folders =
    'reviews | nba-drafts | nfl-draft | private-lives | internal-affairs | test-cricket | press-releases | drafting';
  for (const folder of listOf(folders))
    assert.ok(isOut(`${folder}/fair.txt`, `The fair opens\ndate 2023-01-11\n\n${text}\n`), folder);
});

test('a last line that is part of the story holds nothing', () => {
  const lines =
    'The draft has been approved. | Draft: 1.2 m | Embargo lifted | THE MAYOR: Hold on. | Publication: Friday';
  for (const line of listOf(lines)) {
    const source = `The fair opens\ndate 2023-01-11\n\n${`${text}\n\n`.repeat(6)}${line}\n`;
    assert.ok(isOut('fair.txt', source), line);
  }
});

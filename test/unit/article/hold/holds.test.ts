/** Every way to say that a text is not to be out yet, in every place where a person would say it; and what only looks so. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../../../src/article/parse.ts';
import { holdBack } from '../../../../src/ingest/process-file.ts';

const EDITION = '2026-01-01';
const story =
  '\n\nThe fair opened on Friday with a parade of forty horses, and a brass band played until late in the evening.\n\n' +
  'Rain had fallen for a week, and the ground was soft.\n';

/** `published`, `held` or `rejected`; `null` is a build without an edition. */
function outcomeOf(path: string, text: string, edition: string | null = EDITION): string {
  const parsed = parseArticle({ path, text });
  if (parsed.outcome !== 'article') return 'rejected';
  return parsed.hold && holdBack(parsed.hold, edition ?? undefined) ? 'held' : 'published';
}

const inFrontMatter = (labels: string) => `---\ntitle: The fair opens\ndate: 2023-01-10\n${labels}\n---${story}`;

const heldLabels = [
  ...['draft:', 'draft: true', 'draft: maybe', 'draft: {value: true}', 'draft: [no]', 'draft: "true"', 'Draft : on'],
  ...['isDraft: 1', 'is_draft: yes', 'is-draft: y', 'DRAFT: x', 'draft: false\ndraft: true', 'first draft: yes'],
  ...['protected: true', 'password_protected: yes'],
  ...['unpublished: yes', 'hidden:', 'hidden: true', 'private: ~', 'Private: 1', 'unlisted: true', 'wp_private: on'],
  ...['published: false', 'published: no', 'published: 0', 'published: off', 'published:', 'published: Monday'],
  ...['published: true\npublished: no', 'publish: never', 'isPublished: false', 'visible: off', 'public: [yes]'],
  ...['publish: 2031-01-01', 'approved: no', 'live: false', '_discoverable: no', 'extra:\n  draft: true'],
  ...[
    'status: draft',
    'status: pending',
    'status: trash',
    'status: who knows',
    'status: {a: b}',
    'Post_Status: future',
  ],
  ...['visibility: members', 'visibility: private', 'pubStatus: withheld', 'workflow: review', 'workflow: {state: x}'],
  ...['state: draft', 'state: In review', 'stage: pending', 'access: members', 'layout: draft'],
  ...['embargo: 2031-01-01', 'embargoed: yes', 'embargo:', 'Embargo until: 2031-01-01', 'embargo_until: 2031-01-01'],
  ...['embargoEnds: 2031-01-01', 'Hold until: 2031-01-01', 'hold: true', 'hold: for the lawyer', 'hold:'],
  ...['not_before: 2031-01-01', 'release: 2031-01-01', 'releaseDate: 2031-01-01', 'publishDate: 2031-01-01'],
  ...['publish_on: 2031-01-01', 'publishDate: some day', 'embargo: 2026-01-01T10:00', 'embargo: until 3 March 2031'],
  ...['embargo: 6 pm, 3 March 2031', 'scheduled: 2031-01-01', 'embargo: 2025-01-01\nembargo: 2031-01-01'],
  ...['Sperrfrist: 2031-01-01', 'Entwurf: ja', 'Status: Entwurf', 'borrador: sí', 'embargado hasta: 2031-01-01'],
  ...['brouillon: oui', "sous embargo jusqu'au: 2031-01-01", 'publié: non', 'مسودة: نعم', 'मसौदा: हाँ', '草稿: 是'],
];
const rejectedLabels = ['embargo: Tuesday morning', 'embargo: 31 February 2020', 'embargo: 10 days after 2025-01-01'];
const freeLabels = [
  ...[
    'password:',
    'protected: no',
    'draft: no',
    'draft: false',
    'isDraft: 0',
    'hidden: off',
    'private: no',
    'hold: no',
    'embargo: no',
  ],
  ...['published: true', 'published: yes', 'published: 2022-02-07', 'published: 2 May 2022', 'publish: 1'],
  ...[
    'status: published',
    'status: publish',
    'Post-Status: Publish',
    'visibility: public',
    'status: final',
    'status: 1',
  ],
  ...['state: Texas', 'state: New York', 'stage: Pyramid', 'type: review', 'layout: post', 'comment_status: closed'],
  ...['embargo: 2026-01-01', 'embargo: 2025-12-31T10:00', 'publishDate: 2023-01-05', 'publishDate:', 'release: now'],
  ...['first_published: 1994', 'hide: [toc]', 'expiryDate: 2031-01-01', 'noindex: false', 'live: https://example.org/'],
];

test('labels of front matter hold, whatever their spelling; what cannot be read does not publish', () => {
  for (const label of heldLabels) assert.equal(outcomeOf('a.md', inFrontMatter(label)), 'held', label);
  for (const label of rejectedLabels) assert.equal(outcomeOf('a.md', inFrontMatter(label)), 'rejected', label);
  for (const label of freeLabels) assert.equal(outcomeOf('a.md', inFrontMatter(label)), 'published', label);
});

test('the same labels hold as header lines', () => {
  const plain = heldLabels.filter((label) => !/^_|[{[\n~]|layout|stage|access/.test(label));
  for (const label of plain) {
    for (const head of [`Title: The fair\nDate: 2023-01-10\n${label}`, `${label}\nTitle: The fair\nDate: 2023-01-10`])
      assert.equal(outcomeOf('a.txt', head + story), 'held', head);
  }
});

test('a flag is no date, and a label of a day dates an article that has no other', () => {
  const dateOf = (labels: string) => {
    const parsed = parseArticle({ path: 'a.md', text: `---\ntitle: T\n${labels}\n---${story}` });
    return parsed.outcome === 'article' ? parsed.fields.date : parsed.reason;
  };
  assert.equal(dateOf('published: true\ndate: 2022-02-07'), '2022-02-07');
  assert.equal(dateOf('published: 2022-02-07'), '2022-02-07');
  assert.equal(dateOf('publishDate: 2022-02-07'), '2022-02-07');
  assert.equal(dateOf('publishDate: 2031-01-01\ndate: 2022-02-07'), '2022-02-07');
});

test('a day of publication holds what is later than the edition, and without one what is later than the article', () => {
  const only = `---\ntitle: T\npublishDate: 2025-06-01T10:00\n---${story}`;
  assert.equal(outcomeOf('a.md', only, null), 'published');
  assert.equal(outcomeOf('a.md', only, '2025-05-31'), 'held');
  assert.equal(outcomeOf('a.md', only, '2025-06-01'), 'published');
  const later = inFrontMatter('publishDate: 2025-06-01');
  assert.equal(outcomeOf('a.md', later, null), 'held');
  assert.equal(outcomeOf('a.md', later, '2025-06-01'), 'published');
});

const notices = [
  ...['Draft', 'DRAFT', 'Draft:', 'Draft: yes', 'draft = true', '"draft": true,', 'DRAFT – do not publish', 'Draft 3'],
  ...[
    '[DRAFT]',
    '*** DRAFT ***',
    '**Draft**',
    '<!-- draft: true -->',
    'Rough draft, not for publication',
    'DRAFT: figures',
  ],
  ...['Embargo:', 'Embargo: Friday', 'Embargo: 2031-01-01', 'EMBARGO: 6 PM FRIDAY', '> **Embargo:** 2031-01-01'],
  ...['Not to be used before Saturday', 'For publication on 1 January 2031', 'For broadcast after 1 January 2031'],
  ...['EMBARGOED UNTIL 6 PM FRIDAY', 'Embargoed until the minister has spoken', 'STRICTLY EMBARGOED', 'Under embargo'],
  ...['EMBARGOED UNTIL 00.01 MONDAY 3 MARCH 2031', 'Embargo until 2031-01-01, 10:00', 'Hold:', 'HOLD', 'On hold'],
  ...[
    'Hold until Friday',
    'HOLD FOR RELEASE',
    'HOLD – the lawyer has it',
    'Hold until council votes',
    'Do not publish',
  ],
  ...['Not for publication', 'NOT FOR PUBLICATION BEFORE FRIDAY', "Don't publish yet", 'Not for immediate release'],
  ...['Work in progress', 'WIP', 'PENDING LEGAL REVIEW - DO NOT PUBLISH', 'Not to be published before Friday'],
  ...['Status: draft', 'Status: awaiting the lawyer', 'Published: no', 'Private: yes', 'Publish on: 2031-01-01'],
  ...['FOR RELEASE 5 JANUARY 2031', 'FOR RELEASE AFTER 6 PM FRIDAY', 'Release: hold until Friday'],
  ...['Entwurf', 'Nicht veröffentlichen', 'Sperrfrist: 3. März 2031, 10 Uhr', 'Gesperrt bis Freitag', 'Borrador'],
  ...['Embargado hasta el viernes', 'No publicar', 'Brouillon', 'Sous embargo jusqu’au 3 mars', 'Ne pas publier'],
  ...['مسودة', 'محظور النشر حتى 2031-01-01', 'मसौदा', '草稿', '禁发至 2031-01-01', '请勿发布'],
];
const places: Readonly<Record<string, (notice: string) => string>> = {
  'first line': (notice) => `${notice}\n\nThe fair opens\ndate 2023-01-11${story}`,
  'below the headline': (notice) => `The fair opens\n${notice}\ndate 2023-01-11${story}`,
  'below the date': (notice) => `The fair opens\ndate 2023-01-11\n${notice}${story}`,
  'alone below the date': (notice) => `The fair opens\ndate 2023-01-11\n\n${notice}${story}`,
  'behind the date': (notice) => `date 2023-01-11 ${notice}${story}`,
  'below header lines': (notice) => `Title: The fair opens\nDate: 2023-01-11\n${notice}${story}`,
  'below front matter': (notice) => `---\ntitle: The fair opens\ndate: 2023-01-11\n---\n\n${notice}${story}`,
  'below a heading': (notice) => `# The fair opens\n\n${notice}${story}`,
};

test('a notice among the first lines holds, wherever it stands', () => {
  for (const [place, textWith] of Object.entries(places)) {
    const path = place === 'below a heading' ? 'a.md' : 'a.txt';
    for (const notice of notices)
      assert.notEqual(outcomeOf(path, textWith(notice)), 'published', `${place}: ${notice}`);
  }
  assert.equal(outcomeOf('a.md', `---\ntitle: "[DRAFT] The fair"\ndate: 2023-01-11\n---${story}`), 'held');
  assert.equal(outcomeOf('a.txt', `The fair opens (EMBARGOED UNTIL FRIDAY)\ndate 2023-01-11${story}`), 'held');
});

const headlines = [
  ...[
    'Draft budget passes council',
    'Draft law: what changes',
    'Draft report released',
    'The draft',
    'Draft-day trades',
  ],
  ...['DRAFT BUDGET PASSES COUNCIL', 'Embargo on Cuba lifted', 'Embargo on Cuba: what comes next', 'Embargo lifted'],
  ...['Hold on tight: storm comes', 'Hold the front page', 'Held for ransom', 'Hold on', 'FOR IMMEDIATE RELEASE'],
  ...[
    'Released on bail',
    'Release of hostages delayed',
    'Live: the storm hits the coast',
    'Private: what the club hides',
  ],
  ...['Visibility: poor on all roads', 'Schedule: Friday to Sunday', 'State: we are ready', 'Not for sale'],
  ...['Do not publish my address, judge tells paper', 'Hidden gems of the north', 'Status of forces agreement signed'],
  ...['Nicht vor 2030 kommt die Brücke', 'Entwurf für das Budget steht', 'Bajo embargo, la isla resiste'],
  ...['Sin embargo, llueve', 'Brouillon de loi adopté', 'حظر النشر في قضية الجسر', '草案通过', '禁止发布虚假信息'],
];

test('a headline of the same words is a headline', () => {
  for (const headline of headlines) {
    const quoted = JSON.stringify(headline);
    const texts = [`${headline}\ndate 2023-01-11${story}`, `${headline}${story}`, `# ${headline}${story}`];
    for (const text of texts) assert.equal(outcomeOf('a.txt', text), 'published', text.slice(0, 60));
    assert.equal(outcomeOf('a.md', `---\ntitle: ${quoted}\ndate: 2023-01-11\n---${story}`), 'published', headline);
  }
});

test('prose and speech further down hold nothing', () => {
  const said = `\n\nDRAFT\n\nHOLD FOR RELEASE\n\nAUDIENCE: Ready to go!\n`;
  assert.equal(outcomeOf('a.txt', `The fair opens\ndate 2023-01-11${story.repeat(3)}${said}`), 'published');
  assert.equal(
    outcomeOf('a.txt', `Hello\ndate 2023-01-11\n\nPÚBLICO: No.\n\nTHE MAYOR: Hold on, hold on.${story}`),
    'published',
  );
});

test('a notice whose day has come is no part of the article', () => {
  const text = `EMBARGOED UNTIL 6 PM ON 3 MARCH 2025\n\nThe fair opens\ndate 2025-03-04${story}`;
  const parsed = parseArticle({ path: 'a.txt', text });
  assert.ok(parsed.outcome === 'article');
  assert.equal(parsed.fields.title, 'The fair opens');
  assert.doesNotMatch(JSON.stringify(parsed.body), /EMBARGO/);
  assert.equal(outcomeOf('a.txt', text, '2025-03-03'), 'held', 'an hour holds for the whole of its day');
  assert.equal(outcomeOf('a.txt', text, '2025-03-04'), 'published');
});

test('the reason names the line and what stands there', () => {
  const parsed = parseArticle({ path: 'a.md', text: inFrontMatter('status: draft') });
  assert.ok(parsed.outcome === 'article' && parsed.hold);
  const held = holdBack(parsed.hold, undefined);
  assert.deepEqual([held?.reason, held?.line], ['unpublished', 4]);
  assert.match(held?.message ?? '', /^Line 4 says "status: draft", so the article is not public yet\. Remove it,/);
});

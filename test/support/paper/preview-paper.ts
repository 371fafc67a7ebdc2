/** A paper with a story held in each way, for tests of its preview. */
import { makeOwnPaper } from './own-paper.ts';

/** Begins every word of a text that the published site must not have; its counterpart is in stories that it has. */
export const HELD = 'zqheld';
export const OUT = 'zqout';

const story = (mark: string, title: string, date: string, more = '') =>
  `---\ntitle: ${title} ${mark}title\ndate: ${date}\nsection: Harbour\n${more}---\n\n` +
  `The ${mark}body of ${title} met on Monday.\n\nIt will be closed until autumn, the ${mark}end of ${title} said.\n`;

/** The edition of the tests: some embargoes have ended, others have not. */
export const AT = '2026-12-05T12:00Z';

/** Each held story: its file, its address in the preview, and its label in English. */
export const heldStories: readonly (readonly [file: string, url: string, label: string])[] = [
  ['content/draft.md', '/2026/12/02/draft/', 'Draft'],
  ['content/private.md', '/2026/12/02/private/', 'Unpublished'],
  ['content/visit.md', '/2026/12/24/visit/', 'Embargoed until 24 December 2026, 06:00'],
  ['content/speech.md', '/2026/12/20/speech/', 'Embargoed until 20 December 2026'],
  ['content/endless.md', '/2026/12/03/endless/', 'Embargoed'],
  ['content/offer.md', '/2026/11/20/offer/', 'Expired on 30 November 2026, 18:00'],
  ['content/far.md', '/2039/05/01/far/', 'Dated far in the future'],
  ['content/world/drafts/in-folder.md', '/2026/12/02/in-folder/', 'Draft'],
  ['content/.dotted.md', '/2026/12/02/dotted/', 'Unpublished'],
];

const previewFiles: Readonly<Record<string, string>> = {
  'paper.yaml': 'title: The Harbour Courier\nurl: https://news.example\n',
  'content/open.md': story(OUT, 'Open', '2026-12-01'),
  'content/second.md': story(OUT, 'Second', '2026-12-02', 'embargo: 2026-12-02 06:00\n'),
  'content/third.md': story(OUT, 'Third', '2026-12-03'),
  'content/draft.md': story(HELD, 'Draft', '2026-12-02', 'draft: yes\n'),
  'content/private.md': story(HELD, 'Private', '2026-12-02', 'status: private\n'),
  'content/visit.md': story(HELD, 'Visit', '2026-12-24', 'embargo: 2026-12-24 06:00\n'),
  'content/speech.md': story(HELD, 'Speech', '2026-12-20', 'embargo: 2026-12-20\n'),
  'content/endless.md': story(HELD, 'Endless', '2026-12-03', 'embargo: yes\n'),
  'content/offer.md': story(HELD, 'Offer', '2026-11-20', 'expires: 2026-11-30 18:00\n'),
  'content/far.md': story(HELD, 'Far', '2039-05-01'),
  'content/world/drafts/in-folder.md': story(HELD, 'Folder', '2026-12-02').replace('section: Harbour\n', ''),
  'content/.dotted.md': story(HELD, 'Dotted', '2026-12-02'),
  'content/broken.md': story(HELD, 'Broken', '2026-13-44', 'draft: yes\n'),
  'pages/imprint.md': '---\ntitle: Imprint\n---\n\nPublished by Jane Doe.\n',
  'pages/jobs.md': `---\ntitle: Jobs ${HELD}title\ndraft: yes\n---\n\nThe ${HELD}body of jobs.\n`,
};

export const PREVIEW = 'src/commands/preview.mjs';
export const BUILD = 'src/commands/build.mjs';

/** Makes the paper in a temporary folder. The caller removes it. @param more files besides, or instead */
export const makePreviewPaper = (more: Readonly<Record<string, string>> = {}) =>
  makeOwnPaper({ ...previewFiles, ...more });

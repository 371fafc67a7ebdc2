/** Files with every sign that their text is not to be out (hold-signs.ts), wherever it may stand. */

import { holdFileNames, holdFolders } from './hold-names.ts';
import { holdNotices } from './hold-notices.ts';
import { holdHeads, holdLabelLines, holdStructures } from './hold-signs.ts';

/** One way to hold a text: a path below the content folder and a function that writes the file around a text. */
interface HoldWay {
  readonly name: string;
  readonly path: (name: string) => string;
  readonly write: (story: HeldStory) => string;
}

export interface HeldStory {
  readonly title: string;
  readonly author: string;
  readonly tag: string;
  readonly text: string;
}

const places: Readonly<Record<string, (notice: string, story: HeldStory) => string>> = {
  above: (notice, { title, text }) => `${notice}\n\n${title}\ndate 2023-01-11\n\n${text}\n`,
  'under the headline': (notice, { title, text }) => `${title}\n${notice}\ndate 2023-01-11\n\n${text}\n`,
  'beside the date': (notice, { title, text }) => `${title}\ndate 2023-01-11 ${notice}\n\n${text}\n`,
};
const inFrontMatter =
  (labels: string): HoldWay['write'] =>
  ({ title, author, tag, text }) =>
    `---\ntitle: ${title}\ndate: 2023-01-10\nauthor: ${author}\n${/^tags/m.test(labels) ? '' : `tags: [${tag}]\n`}${labels}\n---\n\n${text}\n`;
const way = (kind: string, sign: string, extension: string, write: HoldWay['write']): HoldWay => ({
  name: `${kind}: ${sign}`,
  path: (name) => `${name}.${extension}`,
  write,
});

/** Notices below a text that is long. */
const lastLines = [
  ...[
    'DRAFT',
    '(Not for publication)',
    'Embargoed until Friday 6 pm',
    '<!-- draft -->',
    'DO NOT PUBLISH\n\nENDS',
    'Internal use only',
  ],
  ...[
    'Nicht zur Veröffentlichung',
    'Ne pas publier avant vendredi',
    'No publicar',
    'ليس للنشر',
    'प्रकाशित न करें',
    '请勿发布',
  ],
];

/** More than 500 ways. */
export const holdWays: readonly HoldWay[] = [
  ...[...holdLabelLines, ...holdStructures].map((labels) => way('front matter', labels, 'md', inFrontMatter(labels))),
  ...holdLabelLines.map((line) =>
    way(
      'header',
      line,
      'txt',
      ({ title, author, tag, text }) =>
        `Title: ${title}\nDate: 2023-01-10\nAuthor: ${author}\nTags: ${tag}\n${line}\n\n${text}\n`,
    ),
  ),
  ...Object.entries(places).flatMap(([place, write]) =>
    holdNotices.map((notice) =>
      way(place, notice, notice.startsWith('#') ? 'md' : 'txt', (story) => write(notice, story)),
    ),
  ),
  ...holdHeads.map((head) => way('head', head, 'md', ({ title, text }) => `${head}\n\n# ${title}\n\n${text}\n`)),
  ...holdFileNames.map((name) => ({
    name: `file: ${name}`,
    path: () => `${name}.md`,
    write: inFrontMatter('lang: en'),
  })),
  ...lastLines.map((line) =>
    way('last', line, 'txt', ({ title, text }) => `${title}\ndate 2023-01-11\n\n${`${text}\n\n`.repeat(6)}${line}\n`),
  ),
  ...holdFolders.map((folder) => ({
    name: `folder: ${folder}`,
    path: (name: string) => `${folder}/${name}.md`,
    write: inFrontMatter('lang: en'),
  })),
];

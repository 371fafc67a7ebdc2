/** A paper of three days whose stories have pictures, or none, built for real. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { makeOwnPaper } from './own-paper.ts';

const text = 'The ferry sails again. It was in the yard for a year.\n';

/** Colours of the pictures, by path below the content folder; each is 1800 by 1200 pixels. */
const pictures = {
  'ferry.jpg': '#1d6fa5',
  'crane.png': '#8f1d14',
  'quay.jpg': '#4c9a2a',
} as const;

const picturedFiles = {
  'paper.yaml': 'title: The Harbour\nfeedAuthority: harbour.example,2026\nnames: no\nsearch: no\n',
  'content/ferry.txt': `Title: The ferry sails\nDate: 2024-05-11\nLead: yes\nSection: Harbour\nSummary: At noon.\nPicture: ferry.jpg\nAlt: A "white" ferry & two gulls\nCaption: The ferry at noon\nCredit: Jane Doe\n\n${text}`,
  ...Object.fromEntries(
    ['bridge', 'market', 'school', 'tower', 'well', 'yard', 'zoo'].map((name) => [
      `content/${name}.txt`,
      `Title: News of the ${name}\nDate: 2024-05-11\nSection: Town\n\n${text}`,
    ]),
  ),
  'content/crane.md': `---\ntitle: الرافعة تتحرك\ndate: 2024-05-10\nlang: ar\n---\n\nمقدمة قصيرة عن الرافعة في الميناء.\n\n![رافعة حمراء](crane.png "الرافعة")\n\n![](quay.jpg)\n`,
  'content/plain.txt': `Title: Nothing to see\nDate: 2024-05-09\n\n${text}`,
};

/** @param more files in place of those, or besides them */
export async function makePicturedPaper(more: Readonly<Record<string, string>> = {}) {
  const paper = makeOwnPaper({ ...picturedFiles, ...more });
  for (const [name, background] of Object.entries(pictures)) {
    const file = join(paper.folder, 'content', name);
    mkdirSync(dirname(file), { recursive: true });
    const picture = sharp({ create: { width: 1800, height: 1200, channels: 3, background } });
    writeFileSync(file, await picture.toFormat(name.endsWith('.png') ? 'png' : 'jpeg').toBuffer());
  }
  return paper;
}

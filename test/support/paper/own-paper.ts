/** A paper of its own in a temporary folder, with every kind of file that a paper may have. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { locateRelease, readManifest } from '../../../verify/site.ts';
import { runCommand } from '../build/run-command.ts';

const story = (title: string, date: string, section: string) =>
  `Title: ${title}\nDate: ${date}\nSection: ${section}\n\nThe ferry sails again. It was in the yard for a year.\n`;

export const paperFiles: Readonly<Record<string, string>> = {
  'paper.yaml': `title: Der Hafenkurier
tagline: Nachrichten vom Kai.
lang: de
feedAuthority: kurier.example,2026
contact: desk@kurier.example
licence: https://creativecommons.org/licenses/by/4.0/
nav: [Hafen, Kultur, Sport, Wirtschaft, Wissenschaft, Meinung, { title: Archiv, to: /archive/ }]
foot: [{ title: Abonnement, to: https://kurier.example/abo }]
colours: { light: "#14508f", sepia: "#0f3c6e", dark: "#96c3f2" }
logo: art/logo.svg
names: no
search: no
allow:
  img-src: [https://stats.example]
`,
  'art/logo.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 48"><path fill="#14508f" d="M0 0h240v48H0z"/></svg>',
  'theme.css': '.masthead { outline-color: rgb(1, 2, 3) }\n',
  'public/hallo.txt': 'Hallo\n',
  'pages/impressum.md':
    '---\ntitle: Impressum\norder: 1\n---\n\nVerantwortlich: **Jane Doe**. Siehe [Datenschutz](datenschutz.md), [die Fähre](faehre.txt) und [nichts](nichts.md).\n\n<script>alert(1)</script>\n',
  'pages/datenschutz.md': '# Datenschutz\n\nKeine Kekse.\n',
  'pages/haltung.md': '---\ntitle: Haltung\nplace: head\n---\n\nUnsere.\n',
  'pages/about.md': '---\ntitle: Über uns\ncounts: yes\n---\n\nWir schreiben seit 1921.\n',
  'slots/head-end.html': '<meta name="x-kurier" content="1">\n',
  'slots/foot-end.html': '<p class="gruss">Gedruckt am Kai.</p>\n',
  'content/faehre.txt': story('Die Fähre fährt wieder', '2024-05-10', 'Hafen'),
  'content/kran.txt': story('Der Kran steht still', '2024-05-11', 'Hafen'),
};

/** Writes a paper into a folder of its own. The caller removes it. */
export function makeOwnPaper(files: Readonly<Record<string, string>> = paperFiles) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-own-'));
  const write = (more: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(more)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  write(files);
  return {
    folder,
    write,
    read: (path: string) => readFileSync(join(folder, 'dist', path), 'utf8'),
    digest: () => readManifest(locateRelease(join(folder, 'dist')).manifestFile).digest,
    /** Runs a command on the paper, which is named by the option. */
    run: (command: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
      runCommand(command, [...args, '--paper', folder], { PAPER: '', ...env }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

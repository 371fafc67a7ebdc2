/** The files of the editor in the browser: its page, its configuration and its program. */
import { join } from 'node:path';
import { editorConfig } from '../../formats/editor/config.ts';
import { CONFIG, editorPage, START, startScript } from '../../formats/editor/page.ts';
import { allMessages } from '../../i18n/all-messages.ts';
import { languages } from '../../languages.ts';
import { editorOrigins } from '../../paper/editing/editor.ts';
import { root } from '../../paper/folder.ts';
import { editorMetaPolicyOf } from '../../security/editor-headers.ts';
import { editorPath } from '../../security/headers.ts';
import type { Site } from '../../site.ts';
import { editorProgram } from './program.ts';

/** Where `npm run install:editor` puts the program. */
const PACKAGES = join(root, 'editor/node_modules');

type Edited = Pick<Site, 'editor' | 'title' | 'lang' | 'origin' | 'base' | 'nav'>;

/**
 * @returns the files by their path below the site's root; none when the editor is switched off
 * @throws {BuildError} when its program is not installed
 */
export function editorFiles(
  { editor, title, lang, origin, base, nav }: Edited,
  packages = PACKAGES,
): ReadonlyMap<string, string | Buffer> {
  if (!editor) return new Map();
  const messages = allMessages[lang];
  const { dir } = languages[lang];
  const home = origin === undefined ? undefined : origin + base;
  const sections = nav.flatMap(({ title, section }) => (section === undefined ? [] : [title]));
  const policy = editorMetaPolicyOf(editorOrigins(editor));
  return new Map<string, string | Buffer>([
    [`${editorPath}index.html`, editorPage({ title, lang, dir, policy, words: messages.editor })],
    [editorPath + CONFIG, `${JSON.stringify(editorConfig({ editor, title, home, sections, messages }), null, 2)}\n`],
    [editorPath + START, startScript],
    ...[...editorProgram(packages)].map(([path, file]) => [editorPath + path, file] as const),
  ]);
}

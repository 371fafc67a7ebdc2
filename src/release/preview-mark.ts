/**
 * How a preview is told from a site. A preview lies in a folder of its own, and has a file by which it is recognised wherever
 * somebody copies it. Builds, rollbacks and servers of the site refuse both.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The folder of previews below the folder of the paper. */
export const PREVIEW_FOLDER = '.preview';

/** The file that every preview has, below its root. */
export const PREVIEW_MARK = 'preview-only.txt';

/** Its text. */
export const previewMarkText = `This is a preview. It has stories that are not published.
Do not put it on a server: the site for that is made by npm run build.
`;

/** Whether a folder holds a preview. */
export const isPreview = (folder: string): boolean => existsSync(join(folder, PREVIEW_MARK));

/** Whether a path is in the folder of previews of a paper. @param paper its absolute folder */
export const isInPreviewFolder = (paper: string, path: string): boolean =>
  relative(paper, path).split(sep)[0] === PREVIEW_FOLDER;

/** Makes the folder of previews, of which git takes no file. @param outDir the folder of the preview in it */
export function makePreviewFolder(outDir: string): void {
  const folder = dirname(outDir);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '.gitignore'), '*\n');
}

/**
 * A preview: the site of a paper with the stories that are not public yet. Only `npm run preview` makes one. No setting and no
 * environment variable does, so that no other build can be told to.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { root } from './paper/folder.ts';
import { PREVIEW_FOLDER } from './release/preview-mark.ts';

const STARTED = 'dateline.preview';
/** The key of the number of stories that the published site does not have. */
const UNPUBLISHED_COUNT = 'dateline.preview.unpublished';

/** Makes this process one of a preview. To be called before the settings are read. */
export const startPreview = (): void => setEnvironmentData(STARTED, true);
export const isPreviewStarted = (): boolean => getEnvironmentData(STARTED) === true;

/** Tells pages and worker threads how many stories of the preview the published site does not have. */
export const shareUnpublishedCount = (count: number): void => setEnvironmentData(UNPUBLISHED_COUNT, count);
/** The number of stories that the published site does not have; undefined where the site is no preview. */
export const unpublishedCount = (): number | undefined => getEnvironmentData(UNPUBLISHED_COUNT) as number | undefined;

/** The settings that a preview changes. */
interface Changed {
  readonly paperDir: string;
  readonly assets: ReadonlyMap<string, Buffer>;
}

/**
 * The settings of the preview of a site: a folder of its own, and nothing that is for other programs. Near-duplicates are
 * listed each by itself, because a draft that resembles a published story would hide behind it.
 */
export function previewOf<Settings extends Changed>(settings: Settings) {
  const css = readFileSync(join(root, 'src', 'styles', 'page', 'preview.css'));
  const styles = `_astro/preview.${hash('sha256', css).slice(0, 8)}.css`;
  return Object.freeze({
    ...settings,
    preview: { styles: `/${styles}` },
    outDir: join(settings.paperDir, PREVIEW_FOLDER, 'site'),
    origin: undefined,
    host: undefined,
    articleData: 'none' as const,
    search: false,
    versions: false,
    previews: false,
    fold: false,
    assets: new Map([...settings.assets, [styles, css]]),
  });
}

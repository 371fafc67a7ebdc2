/** The public files of a picture: three widths in three formats. The original is never published. */
import type { Picture } from '../../article/picture.ts';
export type { Picture };
import * as urls from '../../urls.ts';

/** The formats of public files, the one that a browser should take first. */
export type FileType = 'avif' | 'webp' | 'jpeg' | 'png';

export interface PictureFile {
  /** Root-relative, without the base path. */
  readonly path: string;
  readonly type: FileType;
  readonly width: number;
  readonly height: number;
}

/** Pixels: a telephone, a column of text, and the width of a page on a screen with two pixels for each of CSS. */
const WIDTHS = [480, 960, 1640] as const;

/** The format for readers and programs that know only old ones. A GIF or PNG stays sharp, and may be transparent. */
export const fallbackType = ({ type }: Picture): FileType =>
  type === 'jpeg' ? 'jpeg' : type === 'png' || type === 'gif' ? 'png' : 'webp';

const typesOf = (picture: Picture): readonly FileType[] => [
  ...new Set(['avif', 'webp', fallbackType(picture)] as const),
];

/** The widths of a picture. It is never enlarged: a smaller one has its own width in place of the greater ones. */
const widthsOf = ({ width }: Picture): readonly number[] => {
  const smaller = WIDTHS.filter((most) => most < width);
  return smaller.length < WIDTHS.length ? [...smaller, width] : WIDTHS;
};

const fileOf = (picture: Picture, type: FileType, width: number): PictureFile => ({
  path: urls.picture(picture.digest, width, type),
  type,
  width,
  height: Math.max(1, Math.round((picture.height * width) / picture.width)),
});

/** All public files of a picture, by format and then by width. @param previews whether it stands for an article; see `previewFile` */
export function pictureFiles(picture: Picture, previews = false): readonly PictureFile[] {
  const files = typesOf(picture).flatMap((type) => filesOfType(picture, type));
  const preview = previewFile(picture);
  return previews && files.every(({ path }) => path !== preview.path) ? [...files, preview] : files;
}

/** Pixels. Social networks and search engines want at least 1200. */
const PREVIEW_WIDTH = 1200;

/**
 * The file for programs that show an article by one picture: previews of links, feeds, structured data. It is JPEG, because some
 * of them read nothing else.
 */
export const previewFile = (picture: Picture): PictureFile =>
  fileOf(picture, 'jpeg', Math.min(PREVIEW_WIDTH, picture.width));

/** The public files of one format, the smallest first. */
export const filesOfType = (picture: Picture, type: FileType): readonly PictureFile[] =>
  widthsOf(picture).map((width) => fileOf(picture, type, width));

/**
 * The one file for programs that take no choice: feeds, previews of links, structured data.
 * @param atMost pixels; the smallest file where all are wider
 */
export function fallbackFile(picture: Picture, atMost: number = WIDTHS[1]): PictureFile {
  const files = filesOfType(picture, fallbackType(picture));
  return files.findLast(({ width }) => width <= atMost) ?? (files[0] as PictureFile);
}

/** The media type of a file. */
export const mediaTypeOf = ({ type }: PictureFile): string => `image/${type}`;

interface WithPictures {
  readonly pictures?: readonly Picture[] | undefined;
}

/** The picture above the text of an article; undefined when it has none, or its text shows it. */
export const leadPicture = ({ pictures }: WithPictures): Picture | undefined =>
  pictures?.find(({ lead, inText }) => lead && !inText);

/** The scan of the printed page, which stands below the text. */
export const scanOf = ({ pictures }: WithPictures): Picture | undefined =>
  pictures?.find(({ scan, inText }) => scan && !inText);

/** The picture of an article in lists, previews and data: its lead picture, else the first large one of its text. */
export const listPicture = ({ pictures = [] }: WithPictures): Picture | undefined =>
  pictures.find(({ lead }) => lead) ?? pictures.find(({ width, scan }) => !scan && width >= WIDTHS[1]);

/** The shape to which the picture of a lead story is cut (`styles/pictures/pictures-in-lists.css`). */
const CUT = 3 / 2;
/** Pixels. The cut picture is shown some 430 wide. */
const MIN_CUT_WIDTH = 300;

/**
 * The picture of a lead story in an edition: that of lists, but for a banner or an icon, of which the cut would leave so little that its
 * pixels would be seen.
 */
export function editionPicture(entry: WithPictures): Picture | undefined {
  const picture = listPicture(entry);
  if (!picture) return undefined;
  const { width, height } = fallbackFile(picture, picture.width);
  return Math.min(width, height * CUT) >= MIN_CUT_WIDTH ? picture : undefined;
}

/** The `sizes` of a picture that is cut: a wide one is loaded wider than it is shown. */
export function cutSizes({ width, height }: Picture): string {
  const times = Math.max(1, width / height / CUT);
  return `(min-width: 48rem) ${Math.round(28 * times)}rem, ${Math.round(100 * times)}vw`;
}

/** The `srcset` of one format. */
export const srcsetOf = (picture: Picture, type: FileType): string =>
  filesOfType(picture, type)
    .map(({ path, width }) => `${urls.href(path)} ${width}w`)
    .join(', ');

/** The formats above the one that every browser knows. */
export const betterTypes = (picture: Picture): readonly FileType[] =>
  (['avif', 'webp'] as const).filter((type) => type !== fallbackType(picture));

/** How wide pictures are shown, for the `sizes` attribute: across the page, across the text, upright above the text, as a portrait. */
export const sizes = {
  page: '(min-width: 60rem) 52rem, 100vw',
  text: '(min-width: 45rem) 42rem, 100vw',
  upright: '(min-width: 45rem) 25rem, 60vw',
  portrait: '10rem',
} as const;

export const isUpright = ({ width, height }: Picture): boolean => height > width;
/** Width by height, for the style sheet. */
export const ratioOf = ({ width, height }: Picture): string => (width / height).toFixed(3);

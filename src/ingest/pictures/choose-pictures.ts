/** Chooses the pictures of an article: finds their files, reads them, and joins the words of the source with those of the files. */
import type { Warning } from '../../article/entry.ts';
import { saysNone } from '../../article/header/labels.ts';
import { MOST, type Picture } from '../../article/picture.ts';
import type { WrittenPicture } from '../../article/pictures/written-picture.ts';
import { cutBetweenWords } from '../../article/text/sentences.ts';
import type { PictureIndex } from './find-picture.ts';
import type { PictureReader, ReadPicture } from './picture-reader.ts';

/** The most pictures of an article. */
const MOST_PICTURES = 100;

interface ChosenPictures {
  readonly pictures: readonly Picture[];
  readonly warnings: readonly Warning[];
  /** The files that were read, by path of the picture. */
  readonly read: ReadonlyMap<string, ReadPicture>;
}

/**
 * @param article path of the article
 * @param written the pictures that it names, those of the header first
 */
export async function choosePictures(
  article: string,
  written: readonly WrittenPicture[],
  index: PictureIndex,
  reader: PictureReader,
): Promise<ChosenPictures> {
  const warnings: Warning[] = [];
  const read = new Map<string, ReadPicture>();
  const byPath = new Map<string, Picture>();
  const warned = new Set<string>();
  const warn = ({ name, line }: WrittenPicture, code: string, message: string) => {
    if (warned.has(`${code} ${name}`)) return;
    warned.add(`${code} ${name}`);
    warnings.push({ code, message, ...(line !== null && { line }) });
  };
  for (const picture of written) {
    const named = `The picture ${JSON.stringify(picture.name.slice(0, 200))}`;
    const found = index.find(article, picture.name);
    if ('problem' in found) {
      warn(picture, `picture-${found.problem}`, `${named} ${problems[found.problem]}`);
      continue;
    }
    const { path } = found;
    if (found.differs)
      warn(picture, 'picture-name', `${named} is the file ${JSON.stringify(path)}. Write its name in the same way.`);
    const known = byPath.get(path);
    if (!known && byPath.size >= MOST_PICTURES) {
      warn(
        { ...picture, name: '' },
        'pictures',
        `An article shows at most ${MOST_PICTURES} pictures; others are left out.`,
      );
      continue;
    }
    const file = read.get(path) ?? (await reader.read(path));
    read.set(path, file);
    const { facts, digest } = file;
    if ('outcome' in facts || digest === undefined) {
      warn(picture, 'picture-refused', `${named} is left out. See the line of the file ${JSON.stringify(path)}.`);
      continue;
    }
    if (!known && facts.moves)
      warn(picture, 'picture-moves', `${named} moves. Only its beginning is shown, as a still picture.`);
    byPath.set(path, joined(known, picture, { path, digest, facts }));
  }
  for (const { alt, names, scan } of byPath.values()) {
    const picture = written.find(({ name }) => name === names[0]);
    if (alt === '' && !scan && picture)
      warn(picture, 'picture-alt', `The picture ${JSON.stringify(picture.name.slice(0, 200))} ${withoutAlt}`);
  }
  const pictures = [...byPath.values()].sort((a, b) => Number(b.lead ?? false) - Number(a.lead ?? false));
  return { pictures, warnings, read };
}

const withoutAlt =
  'has no description for readers who do not see it. Write it between the brackets of ![…], after "Alt:", or into the file.';

const problems = {
  missing: 'is no file beside the article or in the content folder. Put it there, or correct the name.',
  outside: 'is outside the content folder. Put it beside the article.',
  unclear: 'may be several files whose names differ in capitals only. Write the name of one.',
};

/** The picture with the words of the source, and those of its file where the source has none. */
export function joined(
  known: Picture | undefined,
  { name, alt, caption, credit, lead, inText, scan }: WrittenPicture,
  { path, digest, facts }: { path: string; digest: string; facts: Exclude<ReadPicture['facts'], { outcome: unknown }> },
): Picture {
  const { type, width, height, colour, words } = facts;
  const names = [...new Set([...(known?.names ?? []), name])];
  // An author may take away what the file says: `Caption: -`.
  const text = (field: keyof typeof MOST, given: string | undefined) => {
    const said = known?.[field] || given || words?.[field] || '';
    return saysNone(said) ? '' : cutBetweenWords(said, MOST[field]);
  };
  const shown = { caption: text('caption', caption), credit: text('credit', credit) };
  return {
    ...{ path, names, digest, type, width, height, colour },
    alt: text('alt', alt),
    ...(shown.caption && { caption: shown.caption }),
    ...(shown.credit && { credit: shown.credit }),
    ...((known?.lead ?? lead) && { lead: true as const }),
    ...((known?.inText ?? inText) && { inText: true as const }),
    ...((known?.scan ?? scan) && { scan: true as const }),
  };
}

/**
 * The words that a picture file has: the description for readers who do not see it, caption, maker and agency. Agencies write them
 * as IPTC or XMP, cameras as EXIF. Nothing else is read, above all no place. Pure; never throws for any bytes.
 */
import { labelled } from '../../../article/header/fields.ts';
import { cutBetweenWords } from '../../../article/text/sentences.ts';
import { readExif } from './exif.ts';
import { readIptc } from './iptc.ts';
import type { RawWords } from './raw-words.ts';
import { readXmp } from './xmp.ts';

/** The words of a picture file, each on one line. */
export interface PictureWords {
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** The blocks of metadata, as the decoder finds them in the file. */
interface MetadataBlocks {
  readonly iptc?: Uint8Array | undefined;
  readonly xmp?: Uint8Array | undefined;
  readonly exif?: Uint8Array | undefined;
}

/** Maximum length of a text in characters; see the schema. */
const MAX_WORDS = 1000;
/** Maximum length of a text that is looked at. */
const MAX_READ = 20_000;
/** Words that cameras and programs write where a caption should be. */
const MACHINE_WORDS =
  /^(?:\w+ )?digital (?:still )?camera$|^(?:sony|minolta|kodak|samsung) dsc$|^(?:default|untitled|image|photo|picture|screenshot|charset=\S*|ascii|dav|cof|hdr\w*|rhdr|fbt?w?m?d?|exif_jpeg_picture|created with \w+)$|^(?:img|dsc[nf]?|pict?|p|mvc|dcim)[\s_-]?\d{3,}\b|^[\W\d_]*$/i;

/** @returns undefined when the file has no words */
export function readWords({ iptc, xmp, exif }: MetadataBlocks): PictureWords | undefined {
  const read = [xmp && readXmp(xmp), iptc && readIptc(iptc), exif && readExif(exif)];
  const first = (field: keyof RawWords) =>
    read.map((words) => clean(words?.[field])).find((text) => text !== '' && !MACHINE_WORDS.test(text)) ?? '';
  const [alt, caption] = [first('alt'), first('caption')];
  const credit = joined(first('maker'), first('credit'));
  if (!alt && !caption && !credit) return undefined;
  return { ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) };
}

const clean = (text = '') => cutBetweenWords(labelled(text.slice(0, MAX_READ)), MAX_WORDS);

/** "A. Name/Agency", each once. */
function joined(maker: string, credit: string): string {
  const [one, other] = [maker.toLowerCase(), credit.toLowerCase()];
  if (other.includes(one)) return credit || maker;
  return one.includes(other) ? maker : cutBetweenWords(`${maker}/${credit}`, MAX_WORDS);
}

/** Which labels hold a text back. The words are in label-words.ts. */
import { nearestWord } from '../text/edit-distance.ts';
import {
  ACTS,
  BESIDE_DRAFT,
  BESIDE_EMBARGO,
  BESIDE_HOLD,
  DAY_WORDS,
  FILLER,
  HARMLESS,
  type HoldKind,
  LABELS,
  NOT_MISSPELT,
  OFTEN_MISSPELT,
  PARTS_OF_PAGE,
  PUBLICATION,
} from './label-words.ts';

/** A label or value without case, accents, spaces and punctuation: `Is_Draft?` becomes `isdraft`. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, '');

const wordsOf = (text: string) => text.split('|').map(plainWord);
export const setOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text));

const KINDS: ReadonlyMap<string, HoldKind> = new Map(
  (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((kind) =>
    wordsOf(LABELS[kind]).map((label) => [label, kind] as const),
  ),
);
const filler = setOf(FILLER);
const acts = setOf(ACTS);
const dayWords = setOf(DAY_WORDS);
const publication = setOf(PUBLICATION);
const harmless = setOf(HARMLESS);
const besideDraft = setOf(BESIDE_DRAFT);
const besideEmbargo = setOf(BESIDE_EMBARGO);
const besideHold = setOf(BESIDE_HOLD);
const partsOfPage = setOf(PARTS_OF_PAGE);
const misspelt = setOf(OFTEN_MISSPELT);
const honest = setOf(NOT_MISSPELT);

/** A longer label is a sentence. */
const MAX_LABEL = 60;

/** The words of a label: `isDraft`, `is_draft` and `Is draft?` have the same two. */
const partsOf = (label: string): string[] =>
  label
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(plainWord)
    .filter(Boolean);

/** Words that programs write before a label without a gap: `isdraft`, `wppoststatus`. */
const BEFORE =
  /^(?:isa|is|wp|cms|post|page|article|story|content|entry|item|document|doc|web|site|keep|still|mark|marked|as|strictly|under)/;
const EMBARGO = /^embargo(?:ed|es)?$/;
/** The same with other words and no gap: `embargountil`. */
const EMBARGO_JOINED = new RegExp(`^(?:embargo(?:ed|es)?|sperrfrist)(?:${BESIDE_EMBARGO}|\\d+)*$`);
const NEEDS =
  /^(?:needs?|awaiting|awaits|pending|requires)(?:legal|editor|editors|editorial|copy)?(?:review|approval|edit|edits|editing|legal|check|signoff)$/;

/** How to read the value of this label; undefined when the label never holds a text back. */
export function holdKindOf(label: string): HoldKind | undefined {
  return label.length > MAX_LABEL ? undefined : (understood(label) ?? (meantLabel(label) && 'unclear'));
}

function understood(label: string): HoldKind | undefined {
  let word = plainWord(label);
  for (;;) {
    const kind = KINDS.get(word);
    if (kind) return kind;
    if (EMBARGO_JOINED.test(word)) return 'embargo';
    const rest = word.replace(BEFORE, '');
    if (rest === word || rest === '') break;
    word = rest;
  }
  const parts = partsOf(label);
  if (forbids(parts)) return parts.some((part) => /^(?:before|until|till?)$/.test(part)) ? 'embargo' : 'draft';
  const telling = parts.filter((part) => !filler.has(part));
  const kind = KINDS.get(telling.join('')) ?? kindOfParts(telling);
  // "published in", "press release", "publication year"
  const isOther = parts.some((part) => harmless.has(part)) && parts.some((part) => publication.has(part));
  return isOther && (kind === 'public' || kind === 'ready' || kind === 'day') ? undefined : kind;
}

/** Whether a label forbids to publish: "do not post", "never_publish", "not for web". */
function forbids(parts: readonly string[]): boolean {
  const no = parts.findIndex((part) => /^(?:not?|non|never|dont|skip|without|exclude)$/.test(part));
  return no >= 0 && parts.slice(no + 1).some((part) => acts.has(part));
}

/** The kind of a label that is put together from several words. */
function kindOfParts(parts: readonly string[]): HoldKind | undefined {
  const consistsOf = (own: (part: string) => boolean, beside: ReadonlySet<string>) =>
    parts.some(own) && parts.every((part) => own(part) || beside.has(part) || /^\d+$/.test(part));
  if (consistsOf((part) => EMBARGO.test(part), besideEmbargo)) return 'embargo';
  if (consistsOf((part) => /^drafts?$/.test(part), besideDraft)) return 'draft';
  if (consistsOf((part) => /^(?:on)?hold$|^held$/.test(part), besideHold)) return 'hold';
  if (NEEDS.test(parts.join(''))) return 'draft';
  const isDay = parts.some((part) => dayWords.has(part)) && consistsOf((part) => publication.has(part), dayWords);
  return isDay ? 'day' : undefined;
}

/** A label that is understood, in place of one that looks like it. */
interface MeantLabel {
  readonly label: string;
  readonly kind: HoldKind;
}

/** The label that a misspelt one means (`Darft`, `Embago until`), or that one with unknown words resembles (`draft_pool`). */
export function meantLabel(label: string): MeantLabel | undefined {
  const parts = partsOf(label);
  const corrected = parts.map((part) => (isCorrect(part) ? part : (nearestWord(part, misspelt) ?? part))).join(' ');
  const kind = corrected === parts.join(' ') ? undefined : understood(corrected);
  if (kind) return { label: corrected, kind };
  const rest = parts.filter((part) => !filler.has(part));
  if (rest.length > 4 || rest.some((part) => harmless.has(part))) return undefined;
  if (rest.some((part) => EMBARGO.test(part))) return { label: 'embargo', kind: 'embargo' };
  if (rest.some((part) => /^drafts?$/.test(part))) return { label: 'draft', kind: 'draft' };
  if (rest.includes('hold')) return { label: 'hold', kind: 'hold' };
  return rest.some((part) => /^publish(?:ed|ing)?$/.test(part)) ? { label: 'published', kind: 'ready' } : undefined;
}

const isCorrect = (part: string) => honest.has(part) || misspelt.has(part) || KINDS.has(part) || filler.has(part);

/** True for a label with the parts of an article below it; false for one with the parts of its picture or author. */
export const isAboutText = (label: string) => !partsOf(label).some((part) => partsOfPage.has(part));

/** How to read the value of a label below another one, such as `draft` below `extra:`. */
export function holdKindBelow(above: string, label: string): HoldKind | undefined {
  const kind = holdKindOf(label);
  if (!isAboutText(above)) return kind === 'draft' || kind === 'embargo' ? kind : undefined;
  if (/^_?build$/i.test(above) && /^(?:render|list)$/i.test(label)) return 'public';
  // Any part of an article may have a status.
  return kind === 'state' && !/status/i.test(label) ? 'perhaps' : kind;
}

/** True for a label that only ever means the state of a text. */
export const saysStatus = (kind: HoldKind, label: string) => kind === 'state' && /status/i.test(label);
/**
 * Labels that make a line a header line at any position: no headline begins with them, as with "Not ready: the pool".
 */
export const isSureLabel = (kind: HoldKind, label: string) =>
  saysStatus(kind, label) ||
  ((kind === 'draft' || kind === 'embargo' || kind === 'hold') && SURE.test(plainWord(label)));
const SURE =
  /^(?:is|rough|first|under|strict(?:ly)?|press|news|media)?(?:drafts?|embargo|hold|wip|unpubli|donot|notfor|notbefore|notpubl|sperr|gesperrtbis|entw|rohf|nicht(?:vor|zur)|borr|nopubl|bajo|rascu|naopubl|bozz|nonpubb|brouil|nepas|sousemb)|[^\p{Script=Latin}]/u;

/** Labels that are evaluated. A warning lists the others as unused. */
export const isUsed = (kind: HoldKind | undefined) =>
  kind !== undefined && kind !== 'perhaps' && kind !== 'form' && kind !== 'unclear';

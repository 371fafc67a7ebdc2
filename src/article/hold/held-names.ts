/** Names of folders and files that say that a text is not to be out: `_drafts/`, `to-review/`, `fair.draft.txt`, `[HOLD] fair.md`. */
import type { HoldLabel } from './holds.ts';
import { plainWord, setOf } from './hold-words.ts';
import { readStatement } from './statements.ts';

/** Names of folders for unpublished texts, used by other site generators and by people. */
const FOLDERS = setOf(
  'draft|drafts|unpublished|not published|not yet published|unreleased|embargo|embargoed|embargoes|hold|on hold|held|wip|work in progress|' +
    'pending|to review|for review|to publish|to be published|unfinished|incomplete|not ready|private|internal|confidential|hidden|trash|' +
    'deleted|deleted items|recycle bin|rejected|spiked|killed|scheduled|with lawyers|with legal|' +
    'entwurf|entwürfe|entwuerfe|unveröffentlicht|unveroeffentlicht|gesperrt|zur prüfung|zur freigabe|vertraulich|intern|privat|papierkorb|' +
    'borrador|borradores|sin publicar|no publicado|no publicados|pendiente|pendientes|por revisar|embargado|embargados|confidencial|papelera|' +
    'brouillon|brouillons|non publié|non publiés|à relire|à valider|en attente|sous embargo|confidentiel|corbeille|' +
    'مسودة|مسودات|غير منشور|ليس للنشر|قيد المراجعة|محظور|मसौदा|मसौदे|ड्राफ्ट|अप्रकाशित|草稿|草稿箱|未发布|待审|待审核|待发布|回收站|' +
    'rascunho|rascunhos|não publicado|não publicados|bozza|bozze|non pubblicati|da rivedere|черновик|черновики|неопубликованное|не опубликовано',
);
/** A folder of drafts with a year, a section or whose they are: `drafts-2023`, `news drafts`, `draft posts`; but not `nba-drafts`. */
const WITH_DRAFTS =
  /^(?:.*\bdrafts\b.*|(?:(?:my|our|old|new|web|\d+) )*(?:draft|entwürfe?|entwuerfe|borradore?s?|brouillons?|rascunhos?|bozze?)(?: (?:\d+|posts?|articles?|stories|texts?|pages?|copy|old|new|web))*)$/u;
const OTHER_DRAFTS = /\b(?:[nw]?nba|nfl|nhl|mlb|mls|afl|league|sports?|beers?|laws?|bills?|treat(?:y|ies))\b/;

const MAX_NAME = 60;
/** The folders of the last files, since each is asked for once a file. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 1000;

function isDraftsFolder(folder: string): boolean {
  if (folder.length > MAX_NAME) return false;
  const before = known.get(folder);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const spaced = spacedName(folder);
  const isHeld = FOLDERS.has(plainWord(folder)) || isWithDrafts(spaced.toLowerCase()) || saysHeld(spaced);
  known.set(folder, isHeld);
  return isHeld;
}

const isWithDrafts = (words: string) => WITH_DRAFTS.test(words) && !OTHER_DRAFTS.test(words);
const spacedName = (name: string) => name.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();

function saysHeld(text: string): boolean {
  const kind = readStatement(text)?.kind;
  return kind === 'draft' || kind === 'embargo' || kind === 'hold';
}

/** The first folder in a path below the content folder that is a folder of drafts. */
export const draftsFolderOf = (path: string): string | undefined => path.split('/').slice(0, -1).find(isDraftsFolder);

/** The path that a file needs to be published: outside folders of drafts, and without a dot before its name. */
export function pathToPublish(path: string): string {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return [...folders.filter((folder) => !isDraftsFolder(folder)), name.replace(/^\.+/, '')].join('/');
}

const MARK =
  'drafts?|draft\\d|hold|onhold|held|embargo(?:ed)?|wip|unpublished|unfinished|unedited|private|confidential|internal|' +
  '(?:do|dont|don)[ _-](?:not[ _-]|t[ _-])?(?:publish|use|run|post)|not[ _-](?:for|yet|to|ready|final|published|before)|(?:for|to|needs?|in)[ _-](?:legal|review|approval)|' +
  'entwurf|sperrfrist|gesperrt|nicht[ _-]ver(?:ö|oe)ffentlichen|vertraulich|brouillon|ne[ _-]pas[ _-](?:publier|diffuser)|confidentiel|' +
  'borrador|rascunho|bozza|черновик|no[ _-]publicar|embargad[oa]|confidencial|مسودة|ليس[ _-]للنشر|मसौदा|ड्राफ्ट|草稿|初稿|未定稿|未发布|请勿发布';
const ANY_MARK = new RegExp(`(?<![\\p{L}\\p{M}])(?:${MARK})(?![\\p{L}\\p{M}])`, 'iu');
/** The last part of a name, before its extension: `fair.draft.txt`. */
const LAST_PART =
  /\.(?:drafts?|wip|hold|held|embargo(?:ed)?|unpublished|private|entwurf|brouillon|borrador|rascunho|bozza|черновик)$/i;
const BRACKETED = /[[({（【]([^\])}）】]{2,40})[\])}）】]/u;
/** Characters at the beginning of a text that contain its headline and its first sentences. */
const BEGINNING = 1000;

/**
 * The mark in the name of a file, or of the folder of an `index` file. A mark in brackets, in capitals or as the last part of the
 * name holds the text. Any other word, as in `fair-draft.txt`, may be one of the story and holds only a text that does not begin
 * with it, as a story on the `nba-draft` does.
 * @param path below the content folder
 * @param text the text of the file
 */
export function holdLabelOfName(path: string, text: string): HoldLabel | undefined {
  const parts = path.split('/');
  const file = (parts.pop() ?? '').replace(/\.[^.]*$/, '');
  return markedName(file.toLowerCase() === 'index' ? (parts.pop() ?? file) : file, text);
}

/** The same for a name alone, such as the slug that a label gives. */
export function markedName(name: string, text: string): HoldLabel | undefined {
  const [mark] = ANY_MARK.exec(name) ?? [];
  const isAside = /^[_~](?=\p{L}|\p{N})/u.test(name);
  if (mark === undefined && !isAside) return undefined;
  const at = name.indexOf(mark ?? '');
  const others = mark === undefined ? name : name.slice(0, at) + name.slice(at + mark.length);
  const isSure =
    isAside ||
    LAST_PART.test(name) ||
    saysHeld(BRACKETED.exec(name)?.[1] ?? '') ||
    (mark !== undefined && /^\P{Ll}+$/u.test(mark) && /\p{Lu}/u.test(mark) && !/(?<!\p{L})\p{Lu}{2}/u.test(others));
  if (!isSure && mark !== undefined && isIn(mark, text)) return undefined;
  const value = name
    .slice(at + (mark ?? '').length)
    .replace(/(?<!\d)[-_ ]+|[-_ ]+(?!\d)/g, ' ')
    .trim();
  const until = /^(?:until|till?) /i.test(value) ? value : '';
  const kind = mark !== undefined && /embarg|sperr|h[eo]ld/i.test(mark) ? 'hold' : 'draft';
  return { kind, label: name, value: until, line: undefined, notice: true, said: name };
}

/** Whether a text begins with the words of a mark, in any form: "holds" and "drafting" count. */
function isIn(mark: string, text: string): boolean {
  const words = spacedName(mark.toLowerCase()).replace(/ed$|s$|\d$/, '');
  const plain = ` ${spacedName(text.slice(0, BEGINNING).toLowerCase().replace(/['’]/g, ''))}`;
  return /^h[eo]ld$/.test(words) ? / h[eo]ld/.test(plain) : plain.includes(words);
}

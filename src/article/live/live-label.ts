/** The labels of a live report: `Live: yes`, `Type: liveblog`, `Live: newest`, `Order: oldest first`, in the interface's languages. */
import { isYes } from '../hold/hold-values.ts';
import { plainWord, setOf } from '../hold/hold-words.ts';

/** Which entry of a live report is first on its page. */
export type LiveOrder = 'newest' | 'oldest';

const KINDS = setOf(
  'live|live blog|liveblog|live report|live reports|live ticker|liveticker|live updates|live coverage|live text|liveblogposting|' +
    'live bericht|ticker|direct|en direct|direct live|directo|en directo|en vivo|minuto a minuto|مباشر|بث مباشر|تغطية مباشرة|' +
    'लाइव|लाइव ब्लॉग|直播|文字直播|滚动报道|实时报道',
);
const NEWEST = setOf(
  'newest|newest first|latest|latest first|descending|desc|neueste|neueste zuerst|neuestes zuerst|absteigend|plus récent|' +
    'plus récents d abord|le plus récent d abord|récent|más reciente|más recientes primero|lo más reciente primero|descendente|' +
    'الأحدث|الأحدث أولا|नवीनतम|नवीनतम पहले|最新|最新在前|倒序',
);
const OLDEST = setOf(
  'oldest|oldest first|earliest|earliest first|ascending|asc|chronological|älteste|älteste zuerst|ältestes zuerst|chronologisch|' +
    'aufsteigend|plus ancien|plus anciens d abord|le plus ancien d abord|chronologique|más antiguo|más antiguos primero|cronológico|' +
    'ascendente|الأقدم|الأقدم أولا|सबसे पुराना|पुराने पहले|最早|最早在前|正序|时间顺序',
);

/** The order that a value names. */
export function readOrder(value: string): LiveOrder | undefined {
  const word = plainWord(value);
  return NEWEST.has(word) ? 'newest' : OLDEST.has(word) ? 'oldest' : undefined;
}

/** Whether the value of a label such as `type` says that the article is a live report. */
export const isLiveKind = (value: string): boolean => KINDS.has(plainWord(value));

/** Whether the value of a label such as `live` says so. */
export const saysLive = (value: string): boolean => isYes(value) || isLiveKind(value) || readOrder(value) !== undefined;

/** The words of the header about a live report. */
export interface GivenLive {
  /**
   * `sure`: a label names a live report. `maybe`: it is a plain yes, which programs also write for a page that is published. `none`:
   * there is only an order.
   */
  readonly label: 'sure' | 'maybe' | 'none';
  readonly order: LiveOrder | undefined;
}

/** @param live the value of the label `Live` @param order that of `Order` @param kind that of `Type` and the like */
export function readLive(live?: string, order?: string, kind?: string): GivenLive | undefined {
  if (live === undefined && order === undefined && kind === undefined) return undefined;
  const label = kind !== undefined || (live && !isYes(live)) ? 'sure' : live === undefined ? 'none' : 'maybe';
  return { label, order: readOrder(order ?? '') ?? readOrder(live ?? '') };
}

/**
 * Small words that occur in every story, by the language of the site. They are indexed in headlines only; in a phrase any word
 * may stand for one; as single words of a search they count only when there is no other.
 */

const lists: Readonly<Record<string, string>> = {
  en: 'a an and are as at be been but by for from had has have he her his in into is it its of on or she that the their them they this to was were what when where which who will with s t ll re ve',
  de: 'aber als am an auch auf aus bei bis das dass dem den der des die ein eine einem einen einer eines er es fur hat ich ihr im in ist mit nach nicht noch nur oder sein sich sie sind so um und uns vom von vor war was wie wir wird zu zum zur',
  fr: 'a au aux avec ce ces c d dans de des du elle en est et eux il ils j je l la le les leur lui ma mais me m n ne nous on ou par pas pour qu que qui s sa se ses son sur t un une vous y',
  es: 'a al con como de del el ella en es esta este fue ha han la las lo los mas no o para pero por que se sin sobre su sus un una y ya',
  ar: 'في من علي الي عن ان او ما لا هذا هذه ذلك التي الذي كان مع قد و',
  hi: 'का के की को में से है हैं और ने पर यह वह एक कि जो भी तो था थी थे हो',
  zh: '的 了 在 是 和 与 也 就 都 而 及 着 或 一个',
};

const sets = new Map(Object.entries(lists).map(([lang, words]) => [lang, new Set(words.split(' '))]));
const none: ReadonlySet<string> = new Set();

/** Folded words. @param lang BCP 47 */
export const stopWordsOf = (lang: string): ReadonlySet<string> =>
  sets.get(lang.toLowerCase().split('-')[0] ?? '') ?? none;

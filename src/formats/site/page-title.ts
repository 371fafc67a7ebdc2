/** Shortens a long headline for the title element, which browsers and search engines show on one line. */

/** Maximum length of a headline in the title element, in characters. */
const MAX = 140;
/** Minimum length of a headline that is cut at the end of a phrase. Otherwise it is cut between words. */
const MIN = 60;

/** The end of a phrase: a mark, or a word that opens the next phrase. */
const PHRASE_END =
  /[,;:،，、；：。](?=\s|\p{Lo})|\s[–—-]+\s|—|\s[([]|\s(?=(?:after|as|because|when|while|where|which|who|that|to|and|but|in|on|at|for|from|with|und|weil|dass|nachdem|que|qui|pour|para|et|y|mit|nach|avec|con)\s)/gu;

/** @returns the headline, if it is longer than 140 characters its beginning up to the end of a phrase and an ellipsis */
export function pageTitle(headline: string): string {
  if (headline.length <= MAX) return headline;
  const beginning = headline.slice(0, MAX - 1);
  const ends = [...headline.slice(0, MAX + 20).matchAll(PHRASE_END)].map(({ index }) => index);
  const phrase = ends.findLast((end) => end >= MIN && end < MAX);
  const space = beginning.lastIndexOf(' ');
  const cut = beginning.slice(0, phrase ?? (space >= MIN ? space : beginning.length));
  // A pair of surrogates is one character, and a mark belongs to the letter before it.
  const whole = cut.length < beginning.length ? cut : cut.replace(/\P{M}\p{M}*$/u, '');
  return `${whole.replace(/[\s,;:،，、；：–—-]+$/u, '')}…`;
}

/**
 * What stands in every page's head as text, and is allowed by the policy by its digest (`policy.ts`): it must be the same to
 * the byte in both.
 */

/**
 * The one script that runs before a page is shown: it says on the root element that scripts run, and how the reader likes
 * pages set, so that style sheets know both and nothing changes once it can be seen. It stands in the page, where it costs
 * no request.
 *
 * What is kept under `reading` is written by `client/settings/preferences.ts`, or by anybody else: only known names with known values are
 * taken, those of the table in `client/settings/preference-values.ts`; `test/unit/client/stored-values.test.ts` compares both. A browser that lets nobody keep
 * anything throws.
 */
export const inlineHeadScript =
  "(d=>{d.script='';try{let r=JSON.parse(localStorage.reading),k={theme:'light sepia dark',size:'smallest small large largest',width:'narrow wide',spacing:'close open',face:'sans',keys:'off',speed:'0.8 1.2 1.4 1.6'},n;for(n in k)k[n].split(' ').includes(r[n])&&(d[n]=r[n])}catch{}})(document.documentElement.dataset)";

/**
 * Tells a browser that understands it to fetch a page of the site when a reader is about to open it: points at its link for a
 * moment, or begins to press it. Pages alone, whose addresses end in a slash, and not the one that opens as a dialog.
 */
export const speculationRules =
  '{"prefetch":[{"where":{"and":[{"href_matches":"/*/"},{"not":{"href_matches":"/*reading/"}}]},"eagerness":"moderate"}]}';

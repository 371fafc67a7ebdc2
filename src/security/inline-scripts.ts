/**
 * The inline scripts in every page's head. The policy allows them by their digests (`headers.ts`), so they must be the same to
 * the byte in both places.
 */
import { tableOfChoices } from '../client/settings/preference-values.ts';

/** `theme:'light sepia dark',size:'…'`: the names and values of preferences, which are plain words. */
const table = Object.entries(tableOfChoices())
  .map(([name, values]) => `${name}:'${values}'`)
  .join(',');

/**
 * Runs before a page is shown. It sets data attributes on the root element: `script`, because scripts run, and the reader's
 * preferences. Style sheets use both, so nothing changes after the first paint. It is inline to save a request.
 *
 * `client/settings/preferences.ts` writes the stored item `reading`, but other code might too. So this accepts only the names
 * and values of the table, which the other scripts of the page read from the global variable `preferenceTable`. The item's key carries
 * the base path, which is an attribute of the script's element. Browsers that forbid storage throw.
 */
export const inlineHeadScript = `(d=>{d.script='';let k=globalThis.preferenceTable={${table}},n;try{let r=JSON.parse(localStorage['dateline '+document.currentScript.dataset.base+' reading']);for(n in k)k[n].split(' ').includes(r[n])&&(d[n]=r[n])}catch{}})(document.documentElement.dataset)`;

/**
 * Runs after it on pages with pictures, and decides when the lead picture is loaded, the one with a `fetchpriority`. Its `loading` is
 * `lazy` in the HTML: were it `eager`, browsers would request it before any script could tell that the reader saves data. For all
 * other readers it becomes eager the moment that the parser has made it, which is as early: measured with a style sheet of 400 ms,
 * both requests began together. Browsers without scripts load lazy pictures at once. `data-saver` says that the device saves data.
 */
export const pictureHeadScript =
  "(d=>{if(navigator.connection?.saveData||matchMedia('(prefers-reduced-data:reduce)').matches)d.saver='demand';(d.pictures||d.saver)=='demand'||new MutationObserver((_,o)=>{for(let i of document.images)i.hasAttribute('fetchpriority')&&(i.loading='eager');document.readyState=='loading'||o.disconnect()}).observe(document,{childList:true,subtree:true})})(document.documentElement.dataset)";

/**
 * Lets browsers prefetch a page of the site when the reader hovers over its link or begins to press it. It matches only pages,
 * whose URLs end in a slash, and not the settings page, which opens as a dialog.
 */
export const speculationRules =
  '{"prefetch":[{"where":{"and":[{"href_matches":"/*/"},{"not":{"href_matches":"/*reading/"}}]},"eagerness":"moderate"}]}';

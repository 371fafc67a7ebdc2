/**
 * The one script that runs before a page is shown: it says on the root element that scripts run, and how the reader likes
 * pages set, so that style sheets know both and nothing changes once it can be seen. It stands in the page, where it costs
 * no request, and the policy allows it by its digest (`policy.ts`). It is text, since it must be the same to the byte in both.
 *
 * What is kept under `reading` is written by `reader/settings.ts`; a browser that lets nobody keep anything throws.
 */
export const early =
  "(d=>{d.script='';try{Object.assign(d,JSON.parse(localStorage.reading))}catch{}})(document.documentElement.dataset)";

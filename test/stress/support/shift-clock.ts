/**
 * Loaded before a build (`--import`): a clock that jumps a thousand days ahead and back at every second look, and other random
 * numbers, to see whether any of them gets into the site.
 */
const DAYS = 1000 * 86_400_000;
const now = Date.now.bind(Date);
let looks = 0;
const jumped = () => {
  looks += 1;
  return now() + (looks % 2 === 0 ? -DAYS : DAYS);
};
Date.now = jumped;
globalThis.Date = new Proxy(Date, {
  construct: (target, args: [] | [number]) => (args.length === 0 ? new target(jumped()) : new target(...args)),
});
Math.random = () => 0.123456789;

export {};

/** Loaded before a build (`--import`): another day, and other random numbers, to see whether any of them gets out. */
const ahead = 1000 * 86_400_000;
const now = Date.now.bind(Date);
Date.now = () => now() + ahead;
globalThis.Date = new Proxy(Date, {
  construct: (target, args: [] | [number]) => (args.length === 0 ? new target(now() + ahead) : new target(...args)),
});
Math.random = () => 0.123456789;

export {};

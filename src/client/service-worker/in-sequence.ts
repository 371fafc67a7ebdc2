/** Runs tasks one after the other, so that a page that is saved and removed at once is not cached in the end. */
let last: Promise<unknown> = Promise.resolve();

export function inSequence<Result>(task: () => Promise<Result>): Promise<Result> {
  const next = last.then(task, task);
  last = next;
  return next;
}

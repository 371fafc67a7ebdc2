/** Compares the files of the output with those that should be there. Pure: names in, sentences out. */

/** Paths below the site's root: a set, or the keys of a map. */
export interface Paths {
  has(path: string): boolean;
  keys(): Iterable<string>;
}

/** The owners of files. Each file of the site must have exactly one. */
export interface FileOwners {
  /** Rendered pages, and files made from one or more articles. */
  readonly pages: Paths;
  /** Files of the public folder. */
  readonly copied: Paths;
  /** Files that the build itself writes. */
  readonly written: Paths;
  /** Files of the search index. */
  readonly found: Paths;
  /** Style sheets and scripts of the bundler, which may name some that it does not write. */
  readonly bundled: Paths;
}

/** @returns a sentence for each file that is missing, has two owners or none */
export function findOutputProblems(files: Paths, { pages, copied, written, found, bundled }: FileOwners): string[] {
  // Pages are by far the most. As the first owner they are not searched for conflicts.
  const owners: readonly (readonly [owner: string, claims: Paths])[] = [
    ['a page', pages],
    ['the publisher', written],
    ['the search index', found],
    ['the public folder', copied],
  ];
  const problems: string[] = [];
  for (const [at, [owner, claims]] of owners.entries()) {
    const before = owners.slice(0, at);
    for (const path of before.length > 0 ? claims.keys() : []) {
      // Astro replaces a page by a file of the public folder, and prints one line among many about it.
      const other = before.find(([, others]) => others.has(path))?.[0];
      if (other) problems.push(`Conflict: ${path} comes from ${other} and from ${owner}. Rename one of them.`);
    }
  }
  for (const [owner, claims] of owners) {
    for (const path of claims.keys()) {
      if (!files.has(path)) problems.push(`${path} is missing, claimed by ${owner}.`);
    }
  }
  for (const path of files.keys()) {
    if (owners.some(([, claims]) => claims.has(path)) || bundled.has(path)) continue;
    problems.push(`Unexpected file in the output: ${path} (not a page, asset, public file or generated file).`);
  }
  return problems;
}

/** The URLs of published articles that have no page. */
export const findMissingPages = (pages: Paths, urls: readonly string[]): string[] =>
  urls.filter((url) => !pages.has(`${url.slice(1)}index.html`));

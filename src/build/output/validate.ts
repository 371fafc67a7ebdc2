/**
 * Whether everything in the finished tree is there for a reason, and everything that should be there is. Pure: names in,
 * sentences out.
 */

/** Paths below the site's root: a set, or the keys of a map. */
export interface Paths {
  has(path: string): boolean;
  keys(): Iterable<string>;
}

/** Who answers for a file. */
export interface FileOwners {
  /** They are rendered, or made of an article. */
  readonly pages: Paths;
  /** They lie in the public folder. */
  readonly copied: Paths;
  /** The publisher itself has written them. */
  readonly written: Paths;
  /** They are the search index. */
  readonly found: Paths;
  /** Names of style sheets and scripts the bundler has made; it makes some that no page needs. */
  readonly bundled: Paths;
}

/** Why these files are not the site, as sentences: none when they are. */
export function findOutputProblems(files: Paths, { pages, copied, written, found, bundled }: FileOwners): string[] {
  // The pages first: they are by far the most, and are not gone through to find what is claimed twice.
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
      // Astro lets a file of the public folder win over a page and says so in one line among many.
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

/** The URLs of published articles that are no page's. */
export const findMissingPages = (pages: Paths, urls: readonly string[]): string[] =>
  urls.filter((url) => !pages.has(`${url.slice(1)}index.html`));

/**
 * Whether everything in the finished tree is there for a reason, and everything that should be there is. Pure: names in,
 * sentences out.
 */

/** Who answers for a file, as paths below the site's root. */
export interface Claims {
  /** Astro says it has made them, for pages and data. */
  readonly pages: readonly string[];
  /** They lie in the public folder. */
  readonly copied: readonly string[];
  /** The publisher itself has written them. */
  readonly written: readonly string[];
  /** They are the search index. */
  readonly found: Iterable<string>;
  /** Names of style sheets and scripts the bundler has made; it makes some that no page needs. */
  readonly bundled: ReadonlySet<string>;
}

/** Why these files are not the site, as sentences: none when they are. */
export function treeProblems(files: readonly string[], { pages, copied, written, found, bundled }: Claims): string[] {
  const owners = new Map<string, string>();
  const problems: string[] = [];
  const claim = (paths: Iterable<string>, owner: string) => {
    for (const path of paths) {
      const other = owners.get(path);
      // Astro lets a file of the public folder win over a page and says so in one line among many.
      if (other) problems.push(`${path} is claimed twice: by ${other} and by ${owner}. Rename one of them.`);
      else owners.set(path, owner);
    }
  };
  claim(pages, 'a page');
  claim(written, 'the publisher');
  claim(found, 'the search index');
  claim(copied, 'the public folder');

  const there = new Set(files);
  for (const [path, owner] of owners) if (!there.has(path)) problems.push(`${path} is missing, claimed by ${owner}.`);
  for (const path of files) {
    if (!owners.has(path) && !bundled.has(path)) problems.push(`${path} is in the output, and nobody answers for it.`);
  }
  return problems;
}

/** The URLs of published articles that no page of Astro's has. */
export function pagesMissing(pages: readonly string[], urls: readonly string[]): string[] {
  const made = new Set(pages);
  return urls.filter((url) => !made.has(`${url.slice(1)}index.html`));
}

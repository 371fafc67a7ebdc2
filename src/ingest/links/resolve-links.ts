/**
 * Resolves the links between articles after all addresses are assigned. The targets of an article's links depend on other files,
 * so they are found anew in every build and never cached, and they are part of the cache keys of the pages that show the body.
 */
import type { LinkAddresses } from '../../article/html/article-links.ts';
import type { Warning } from '../../article/entry.ts';
import { findTarget, type FoundTarget } from './find-target.ts';
import { type LinkIndex, nameKey, stemOf } from './link-index.ts';
import type { WrittenLink } from './locate-links.ts';
import { NearestName } from './nearest-name.ts';

export interface ResolvedLinks {
  /** By path of the article; the addresses include the base path. Only for articles with links that lead somewhere. */
  readonly addresses: ReadonlyMap<string, LinkAddresses>;
  /** By path of the article. */
  readonly warnings: ReadonlyMap<string, readonly Warning[]>;
}

/** Maximum number of dead links of an article that are named. */
const MAX_WARNINGS = 10;

/**
 * @param linksByPath the links of each published article that has any
 * @param base the path of the site; begins and ends with a slash
 */
export function resolveLinks(
  linksByPath: ReadonlyMap<string, readonly WrittenLink[]>,
  index: LinkIndex,
  base: string,
): ResolvedLinks {
  const addresses = new Map<string, LinkAddresses>();
  const warnings = new Map<string, readonly Warning[]>();
  const names = new NearestName(index.pathsByName.keys());
  const similarTo = (name: string) => {
    const stem = stemOf(name);
    const similar = names.of(nameKey(stem.slice(stem.lastIndexOf('/') + 1)));
    return similar === undefined ? undefined : index.pathsByName.get(similar)?.[0];
  };
  for (const [path, links] of linksByPath) {
    const found: [string, string][] = [];
    const dead: Warning[] = [];
    let unnamed = 0;
    for (const { target, line } of links) {
      const result = findTarget(index, path, target, base);
      const isFound = 'address' in result;
      if (isFound)
        found.push([target, result.address.startsWith('/') ? base + result.address.slice(1) : result.address]);
      if (isFound ? result.missingSection === undefined : isMention(path, target)) continue;
      if (dead.length < MAX_WARNINGS) dead.push(warningOf(target, line, result, similarTo));
      else unnamed += 1;
    }
    if (found.length > 0) addresses.set(path, Object.fromEntries(found));
    if (unnamed > 0) dead.push({ code: 'dead-link', message: `${unnamed} more links lead nowhere.` });
    if (dead.length > 0) warnings.set(path, dead);
  }
  return { addresses, warnings };
}

/** In plain text, a file name alone may be a mere word, such as README.md in a story of software. */
const isMention = (path: string, target: string) => /\.txt$/i.test(path) && !/^!?\[\[|\//.test(target);

function warningOf(
  target: string,
  line: number | null,
  found: FoundTarget,
  similarTo: (name: string) => string | undefined,
): Warning {
  const link = `The link to ${JSON.stringify(target.slice(0, 200))}`;
  const at = line !== null && { line };
  if ('address' in found) {
    const message = `${link} names a section that the article does not have: "${found.missingSection}". The link leads to the top of the article. Write a sub-heading of the article after the #.`;
    return { code: 'dead-section', message, ...at };
  }
  if (found.problem === 'unclear') {
    const message = `${link} may mean several articles, so it is not set. Write the path of one.`;
    return { code: 'unclear-link', message, ...at };
  }
  if (found.problem === 'file') {
    const message = `${link} leads to a file that is not published. Put the file into the public folder and link to /${found.name.split('/').at(-1)}.`;
    return { code: 'file-link', message, ...at };
  }
  const similar = similarTo(found.name);
  const remedy = similar === undefined ? 'Correct it or take it out.' : `Did you mean "${similar}"?`;
  return { code: 'dead-link', message: `${link} leads to no published article. ${remedy}`, ...at };
}

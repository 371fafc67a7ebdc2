/**
 * Writes what former addresses answer with: the pages of redirects, for hosts without redirects, the rules and maps of other hosts, and the
 * list of addresses that are gone. The tombstones are pages.
 */
import { type BuildAddresses, otherAddresses } from '../../addresses/addresses.ts';
import type { AddressLine } from '../../addresses/register.ts';
import { vanishedKey } from '../../addresses/vanished-key.ts';
import { isElsewhere } from '../../article/takedown/takedown.ts';
import { isStoryAddress } from '../../archive/tombstones.ts';
import { REDIRECT } from '../../cache-key.ts';
import { digestOf } from '../../digest.ts';
import { redirectPage } from '../../formats/site/redirect-page.ts';
import type { Host } from '../../paper/values.ts';
import { firstThree } from '../../ingest/report-text.ts';
import type { IncrementalOutput } from './output.ts';
import { type Rule, RULES_FILE, rulesFile, rulesForHost, serverMaps } from './redirect-rules.ts';

/** The list of addresses that are gone, for the service worker and other programs. */
const GONE_FILE = 'gone.json';
/** Addresses in it; of more, those that are gone longest are left out. */
const MAX_GONE = 10_000;

/** The file of a page. */
const fileOf = (address: string) => {
  const path = decodeURIComponent(address.slice(1));
  return address.endsWith('/') ? `${path}index.html` : path;
};

/** Redirects and tombstones. A gone address that is not that of a story, such as an alias, leads to the tombstone of the story. */
function rulesOf(others: readonly AddressLine[]): Rule[] {
  const tombstones = new Map<string, string>();
  for (const { id, address, is, marks } of others)
    if (is === 'gone' && isStoryAddress(address) && (marks !== undefined || !tombstones.has(id)))
      tombstones.set(id, address);
  return others.flatMap((line): Rule[] => {
    if (line.is === 'redirect') return [{ from: line.address, to: line.to }];
    if (isStoryAddress(line.address)) return [{ from: line.address, to: undefined }];
    const tombstone = tombstones.get(line.id);
    return tombstone === undefined ? [] : [{ from: line.address, to: tombstone }];
  });
}

interface AddressFileOptions {
  readonly host: Host | undefined;
  /** The path of the site; begins and ends with a slash. */
  readonly base: string;
  /** Whether the public folder has a `_redirects` of its own, which stays as it is. */
  readonly hasOwnRules: boolean;
}

interface AddressFiles {
  /** Files that the build itself writes: path below the site's root, and content. */
  readonly written: ReadonlyMap<string, string>;
  /** Lines for the summary. */
  readonly notes: readonly string[];
}

/** Writes the pages of redirects, after all other pages are known. */
export async function writeAddressFiles(
  output: Pick<IncrementalOutput, 'needsRender' | 'write' | 'expectedPaths'>,
  plan: BuildAddresses,
  { host, base, hasOwnRules }: AddressFileOptions,
): Promise<AddressFiles> {
  const others = otherAddresses(plan);
  const all = rulesOf(others);
  // Hosts would lead readers away from a page that has a former address now.
  const taken = new Set(all.filter(({ from, to }) => to !== undefined && output.expectedPaths.has(fileOf(from))));
  const rules = all.filter((rule) => !taken.has(rule));
  const kept = hasOwnRules ? [] : rulesForHost(rules, host, base);
  const keepsRules = host === 'netlify' || host === 'cloudflare-pages' || host === 'cloudflare-pages-paid';
  const alike = sameButForCase(rules, output.expectedPaths);
  const withoutPage = new Set<Rule>([...(keepsRules ? kept : []), ...alike]);
  const unanswered = host === 'server' ? [] : [...alike].filter((rule) => !kept.includes(rule));
  for (const rule of rules) {
    if (rule.to === undefined || withoutPage.has(rule)) continue;
    const path = fileOf(rule.from);
    const text = redirectPage(rule.to);
    if (output.needsRender({ path, key: `${REDIRECT} ${digestOf(text)}` }))
      await output.write(path, { kind: 'bytes', bytes: new TextEncoder().encode(text) });
  }
  const written = new Map<string, string>();
  if (kept.length > 0) written.set(RULES_FILE, rulesFile(kept, base));
  if (host === 'server' && (rules.length > 0 || plan.before.size > 0))
    for (const [name, text] of serverMaps(rules, base)) written.set(name, text);
  const gone = others.filter(({ is }) => is === 'gone');
  // Copies go that readers' browsers keep of what has vanished, or is at another site. Of the former nobody may learn the address.
  const dropped = [...plan.lines.values()].flatMap((line): AddressLine[] =>
    line.is === 'vanished'
      ? [line]
      : line.is === 'redirect' && isElsewhere(line.to)
        ? [{ ...line, address: vanishedKey(line.address) }]
        : [],
  );
  const lists = {
    gone: newest(gone),
    ...(dropped.length > 0 && { dropped: newest(dropped).map((key) => key.slice(1)) }),
  };
  if (gone.length + dropped.length > 0) written.set(GONE_FILE, `${JSON.stringify(lists)}\n`);
  return {
    written,
    notes: [
      ...(taken.size > 0
        ? [`Former addresses that are pages of the site now: ${firstThree([...taken].map(({ from }) => from))}.`]
        : []),
      ...(unanswered.length > 0
        ? [
            `Former addresses that answer nowhere, because they differ from other addresses in case alone, which some disks do not keep apart: ${firstThree(unanswered.map(({ from }) => from))}.`,
          ]
        : []),
      ...(hasOwnRules && rules.length > 0
        ? [`public/${RULES_FILE} stays as it is, so former addresses have pages that lead on in place of rules.`]
        : []),
    ],
  };
}

/**
 * The redirects whose pages would replace another page on a disk that takes no account of case, such as those of macOS and Windows. They are
 * the same on every disk.
 */
function sameButForCase(rules: readonly Rule[], pages: Pick<ReadonlySet<string>, 'has'>): ReadonlySet<Rule> {
  const capitals = rules.flatMap((rule) => {
    const [path, lower] = [fileOf(rule.from), fileOf(rule.from).toLowerCase()];
    return rule.to !== undefined && path !== lower ? [{ rule, lower }] : [];
  });
  if (capitals.length === 0) return new Set();
  const taken = new Set(rules.map(({ from }) => fileOf(from)));
  const alike = new Set<Rule>();
  for (const { rule, lower } of capitals)
    if (taken.has(lower) || pages.has(lower)) alike.add(rule);
    else taken.add(lower);
  return alike;
}

const newest = (gone: readonly AddressLine[]): string[] =>
  gone
    .toSorted((a, b) => ((a.since ?? '') > (b.since ?? '') ? -1 : (a.since ?? '') < (b.since ?? '') ? 1 : 0))
    .slice(0, MAX_GONE)
    .map(({ address }) => address)
    .sort();

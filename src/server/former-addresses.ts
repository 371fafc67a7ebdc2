/**
 * The former addresses of the site: redirects from `_redirects`, and the addresses of `gone.json`, whose pages are sent with status 410.
 * They are read once for each release.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface FormerAddresses {
  /** Where an address leads, with the status; both with the base path and decoded. */
  readonly redirects: ReadonlyMap<string, { readonly to: string; readonly status: number }>;
  readonly gone: ReadonlySet<string>;
}

const statuses = new Set([301, 302, 307, 308]);

let latest: { readonly release: string; readonly addresses: Promise<FormerAddresses> } | undefined;

/** @param release the folder of the release @param base the path of the site */
export function formerAddressesOf(release: string, base: string): Promise<FormerAddresses> {
  if (latest?.release !== release) latest = { release, addresses: read(release, base) };
  return latest.addresses;
}

/** The path of a request as a key: decoded and without the query; undefined when it cannot be decoded. */
export function requestedPath(target: string): string | undefined {
  try {
    return decodeURIComponent(target.split('?', 1)[0] ?? '');
  } catch {
    return undefined;
  }
}

async function read(release: string, base: string): Promise<FormerAddresses> {
  const [rules, gone] = await Promise.all(
    ['_redirects', 'gone.json'].map((name) => readFile(join(release, name), 'utf8').catch(() => '')),
  );
  const redirects = new Map<string, { to: string; status: number }>();
  for (const rule of (rules ?? '').split('\n')) {
    const [from = '', to = '', status = ''] = rule.trim().split(/\s+/);
    const path = requestedPath(from);
    // Rules with patterns are for the host that the publisher wrote them for.
    const isAway = /^https:\/\/[^*]+$/.test(to);
    if (path === undefined || !from.startsWith('/') || from.includes('*') || from.includes(':')) continue;
    if (!isAway && (/[*:]/.test(to) || !/^\/(?![/\\])/.test(to))) continue;
    if (statuses.has(Number(status)) && !redirects.has(path)) redirects.set(path, { to, status: Number(status) });
  }
  return {
    redirects,
    gone: new Set(addressesIn(gone ?? '').map((address) => base + decodeURIComponent(address).slice(1))),
  };
}

function addressesIn(text: string): string[] {
  try {
    const { gone } = JSON.parse(text) as { gone?: unknown };
    return Array.isArray(gone) ? gone.filter((address) => typeof address === 'string') : [];
  } catch {
    return [];
  }
}

/** A site as a model: pages with a version and links, without text. */
import { hash } from 'node:crypto';
import type { ManifestFile } from '../../../src/release/manifest.ts';

interface ModelPage {
  readonly version: number;
  readonly links: readonly string[];
}

export type ModelSite = Map<string, ModelPage>;

/** A file of a manifest with the digest of a text. */
export const fileOf = (path: string, text: string): ManifestFile => ({
  path,
  size: text.length,
  sha256: hash('sha256', text),
});

export const manifestFilesOf = (site: ModelSite): ManifestFile[] =>
  Array.from(site, ([path, page]) => fileOf(path, JSON.stringify(page)));

/** The links that lead nowhere, of all pages that a reader comes to from the front page. */
export function deadLinks(site: ModelSite): string[] {
  const seen = new Set<string>();
  const dead: string[] = [];
  const visit = (path: string, from: string) => {
    if (seen.has(path)) return;
    const page = site.get(path);
    if (!page) {
      dead.push(`${from} -> ${path}`);
      return;
    }
    seen.add(path);
    for (const link of page.links) visit(link, path);
  };
  if (site.has('index.html')) visit('index.html', '');
  return dead;
}

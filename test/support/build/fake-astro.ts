/** Runs a build with a stand-in for Astro: it calls the hooks of all integrations in Astro's order, and renders given paths. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroInlineConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { build } from '../../../src/build/build.ts';
import { devIntegration } from '../../../src/build/dev/dev-integration.ts';
import { readSite } from '../../../src/site.ts';

/** A content folder of one article, and a file that is rejected. */
export const published = { 'a.txt': 'A story\ndate 2026-01-05\n\nIt is told here. It has two sentences.\n' };
export const rejected = { 'b.txt': '' };

interface Settings {
  /** Paths of the pages that Astro renders. */
  readonly pages?: readonly string[];
  /** Files that Astro writes without announcing them. */
  readonly strays?: readonly string[];
  readonly publicFiles?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly outDir?: string;
}

/** A project with this content in a temporary folder; `run` builds it. */
export function buildWithFakeAstro(t: TestContext, content: Readonly<Record<string, string>>, settings: Settings = {}) {
  const { pages = ['/2026/01/05/a'], strays = [], publicFiles = [], env = {}, outDir = 'dist' } = settings;
  const root = mkdtempSync(join(tmpdir(), 'dateline-integration-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const report = join(root, 'report.json');
  const kept = { ...process.env };
  Object.assign(process.env, { REPORT_FILE: report, STRICT: '', ...env });
  t.after(() => {
    process.env = kept;
  });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  mkdirSync(join(root, 'content'));
  for (const [name, text] of Object.entries(content)) write(join(root, 'content', name), text);
  for (const name of publicFiles) write(join(root, 'public', name), 'public');
  let said = '';
  const terminal = { write: (text: string) => (said += text) };
  const folder = (path: string) => pathToFileURL(`${join(root, path)}/`);

  const runAstro = async ({ integrations = [] }: AstroInlineConfig) => {
    const all = [devIntegration(), ...integrations] as AstroIntegration[];
    let config = { root: folder('.'), outDir: folder(outDir), publicDir: folder('public'), integrations: all };
    const call = async (name: string, options: () => object) => {
      for (const { hooks } of all)
        await (hooks as Record<string, (options: object) => unknown>)[name]?.({ ...options(), config });
    };
    const updateConfig = (change: Partial<typeof config>) => {
      config = { ...config, ...change };
    };
    await call('astro:config:setup', () => ({ command: 'build', updateConfig }));
    let prerenderer: AstroPrerenderer = renderer(pages);
    const setPrerenderer = (make: (astro: AstroPrerenderer) => AstroPrerenderer) => {
      prerenderer = make(prerenderer);
    };
    await call('astro:build:start', () => ({ setPrerenderer }));
    for (const { pathname, route } of await prerenderer.getStaticPaths()) {
      const rendered = await prerenderer.render(new Request(`http://localhost${pathname}/`), { routeData: route });
      assert.equal((rendered as Response).body, null, 'Astro writes no page');
    }
    const tree = fileURLToPath(config.outDir);
    for (const name of publicFiles) write(join(tree, name), 'public');
    for (const name of strays) write(join(tree, name), name);
    mkdirSync(tree, { recursive: true });
  };
  const project = { root, outDir: join(root, outDir), publicDir: join(root, 'public') };
  const run = () => build(project, readSite({}), { terminal, runAstro });
  const totals = () => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).totals : undefined);
  const isBuilt = (file = 'index.html') => existsSync(join(root, 'dist', file));
  return { run, totals, said: () => said, isBuilt, root };
}

/** Astro's prerenderer: each page consists of its path; the page `/empty` has no body. */
const renderer = (pages: readonly string[]): AstroPrerenderer => ({
  name: 'test',
  getStaticPaths: async () =>
    pages.map((pathname) => ({ pathname, route: { type: 'page', component: 'x' } as never, cacheKey: pathname })),
  render: async ({ url }) => new Response(url.endsWith('/empty/') ? null : new URL(url).pathname),
});

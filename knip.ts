import type { KnipConfig } from 'knip';

/**
 * The imports of an Astro component as TypeScript: its frontmatter, and from its template two uses that knip does not see by
 * itself, the members of namespace imports (`urls.home`) and the sources of scripts.
 */
function astro(text: string): string {
  const frontmatter = /^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '';
  const template = text.slice(text.indexOf(frontmatter) + frontmatter.length);
  const namespaces = [...frontmatter.matchAll(/\bimport \* as (\w+)/g)].map((match) => match[1]);
  const members = [...template.matchAll(/\b(\w+)\.\w+/g)].filter((match) => namespaces.includes(match[1]));
  const scripts = [...template.matchAll(/<script src="(\.[^"]+)"/g)].map((match) => `import '${match[1]}';`);
  return [frontmatter, ...members.map(([member]) => `${member};`), ...scripts].join('\n');
}

export default {
  workspaces: {
    '.': {
      // Named by commands that run, not by imports: `node test/support/build/publish-process.ts`, `--import=…/shift-clock.ts`.
      entry: [
        'test/**/*.test.ts',
        'test/stress/{*.stress,support/shift-clock}.ts',
        'test/support/build/publish-process.ts',
        'bench/copy-files.ts',
        'bench/hugo-pagefind.ts',
        'bench/analysis.ts',
      ],
      // The sites of the benchmark's peers are data of ours and projects of their own.
      project: ['{src,test,verify,bench}/**/*.{ts,mjs,astro}', '*.{ts,mjs}', '!bench/peers/**'],
    },
    // A package of its own, which is installed only where builds are shared out by a queue.
    cluster: {
      entry: ['test/**/*.test.ts', 'test/support/*-process.ts'],
      project: ['**/*.{ts,mjs,astro}'],
    },
    'packages/*': { entry: ['test/**/*.test.ts'], project: ['**/*.{ts,astro}'] },
  },
  // `astro check` loads the first; the second is loaded language by language.
  ignoreDependencies: ['@astrojs/check', 'hyphen'],
  // Used where it is installed.
  ignoreBinaries: ['hugo', 'redis-server', 'ssh-keygen', 'strace', 'unshare', 'mount'],
  compilers: { astro },
} satisfies KnipConfig;

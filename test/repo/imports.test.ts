/** Which part of `src/` may import what: the table of docs/architecture.md as data, compared with every import there is. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

/**
 * For each layer what it may import beside itself: another layer or file of `src/`, `npm`, `node`, `astro:…`;
 * `types of X` allows `import type` alone.
 */
const table: Readonly<Record<string, readonly string[]>> = {
  article: ['npm'],
  intake: ['npm', 'node', 'article', 'cache-file.ts', 'store.ts'],
  subjects: ['npm', 'article/slug.ts', 'article/hash.ts', 'article/term-codes.ts', 'types of article'],
  archive: [
    'npm',
    'site.ts',
    'urls.ts',
    'store.ts',
    'subjects',
    'article/slug.ts',
    'article/hash.ts',
    'types of article',
  ],
  feeds: ['npm', 'site.ts', 'urls.ts', 'messages', 'types of archive'],
  components: [
    'npm',
    'site.ts',
    'urls.ts',
    'early.ts',
    'messages',
    'feeds',
    'layouts',
    'reader',
    'styles',
    'types of archive',
  ],
  layouts: [
    'npm',
    'site.ts',
    'urls.ts',
    'policy.ts',
    'messages',
    'feeds',
    'components',
    'reader',
    'styles',
    'types of archive',
  ],
  pictures: ['node'],
  pages: [
    'npm',
    'site.ts',
    'urls.ts',
    'page-key.ts',
    'messages',
    'archive',
    'feeds',
    'layouts',
    'components',
    'pictures',
    'intake/body.ts',
  ],
  publish: [
    'npm',
    'astro:static-paths',
    'node',
    'site.ts',
    'urls.ts',
    'policy.ts',
    'store.ts',
    'cache-file.ts',
    'unspaced.ts',
    'messages/languages.ts',
    'intake',
    'subjects',
    'archive/archive.ts',
    'article/parse.ts',
    'article/render.ts',
    'feeds',
    'types of article',
  ],
  reader: ['npm', 'unspaced.ts', 'messages/fill.ts', 'types of messages'],
  'unspaced.ts': [],
  'site.ts': ['messages/all.ts', 'messages/languages.ts'],
  'urls.ts': ['site.ts'],
  'early.ts': [],
  messages: ['npm', 'site.ts'],
  'policy.ts': ['node', 'early.ts'],
  'store.ts': ['types of article', 'types of subjects'],
  'cache-file.ts': ['node'],
  'page-key.ts': ['node'],
};

interface Import {
  /** What is written between the quotes. */
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** What loads code by an address: of the search engine, which a build lays among its files, and of what Astro has bundled. */
const loading = ['reader/search/engine.ts', 'publish/plates.ts'];

/** Stands for the target of an import that is put together when it runs: it cannot be checked, so none is allowed. */
const computed = '(something computed)';

/** Every import of a TypeScript source: static, re-exported, dynamic, in a type. */
function importsOf(source: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const names = clause?.namedBindings;
      const allTypes =
        !clause?.name && !!names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly);
      add(node.moduleSpecifier, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  const add = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    found.push({ specifier: specifier && ts.isStringLiteral(specifier) ? specifier.text : computed, typeOnly });
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest));
  return found;
}

/** The TypeScript in a file: all of it, or the frontmatter and the scripts of an Astro component. */
function codeOf(file: string): string {
  const text = readFileSync(`src/${file}`, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const frontmatter = /^---\n([\s\S]*?)^---$/m.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return [frontmatter, ...scripts].join('\n');
}

/** Names of the table that an import answers to, widest last: `intake/source.ts` and `intake`. */
function targetsOf(file: string, specifier: string): string[] {
  if (specifier === computed) return loading.includes(file) ? ['npm'] : [];
  if (specifier.startsWith('astro:')) return [specifier];
  if (isBuiltin(specifier)) return ['node'];
  if (!specifier.startsWith('.')) return ['npm'];
  const target = posix.join(posix.dirname(file), specifier);
  return [target, target.split('/')[0] ?? target];
}

/** The imports of one file that the table does not allow, each as a sentence. */
function violationsOf(file: string, imports: readonly Import[]): string[] {
  const layer = file.split('/')[0] ?? file;
  const allowed = table[layer];
  if (!allowed) return [`src/${file}: ${layer} is not in the table of layers`];
  const mayImport = ({ specifier, typeOnly }: Import) =>
    targetsOf(file, specifier).some(
      (target) => target === layer || allowed.includes(target) || (typeOnly && allowed.includes(`types of ${target}`)),
    );
  return imports.filter((one) => !mayImport(one)).map((one) => `src/${file}: ${layer} may not import ${one.specifier}`);
}

const files = globSync('**/*.{ts,astro,mjs,js}', { cwd: 'src' }).sort();

test('every import stays within the table of layers', () => {
  assert.ok(files.length > 20, `only ${files.length} files found below src`);
  assert.deepEqual(
    files.flatMap((file) => violationsOf(file, importsOf(codeOf(file)))),
    [],
  );
});

test('publishing fills the store, and the pages have two doors to it', () => {
  const touching = files.filter((file) =>
    importsOf(codeOf(file)).some(({ specifier, typeOnly }) => !typeOnly && /\/store\.ts$/.test(specifier)),
  );
  const filling = touching.filter((file) => !file.startsWith('pages/'));
  assert.deepEqual(
    filling.filter((file) => !file.startsWith('publish/')),
    ['archive/store.ts', 'intake/body.ts'],
  );
});

test('the comparison itself finds what is forbidden', () => {
  const check = (file: string, source: string) => violationsOf(file, importsOf(source)).length;
  assert.equal(check('article/x.ts', `import { readFileSync } from 'node:fs';`), 1);
  assert.equal(check('article/x.ts', `import fs from 'fs';`), 1);
  assert.equal(check('article/x.ts', `const x = await import('astro:content');`), 1);
  assert.equal(check('article/x.ts', `const x = await import('../si' + 'te.ts');`), 1);
  assert.equal(check('components/x.ts', `export { buildArchive } from '../archive/archive.ts';`), 1);
  assert.equal(check('components/x.ts', `import { type Story, buildArchive } from '../archive/archive.ts';`), 1);
  assert.equal(check('components/x.ts', `import { type Story } from '../archive/archive.ts';`), 0);
  assert.equal(check('pages/[year]/x.ts', `import { bodyOf } from '../../intake/body.ts';`), 0);
  assert.equal(check('pages/[year]/x.ts', `import { walk } from '../../intake/walk.ts';`), 1);
  assert.equal(check('utils/x.ts', ''), 1);
});

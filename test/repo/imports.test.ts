/** Imports must follow the table in docs/architecture.md, which is read here as data, and folders must not import in a circle. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

/**
 * The table "Who may import what" of docs/architecture.md: for each folder or file of `src/`, the names it may import beside
 * itself. A name is a folder or file of `src/`, `npm`, `node` or `astro:…`; `types of X` allows `import type` alone.
 */
const table = new Map(
  readFileSync('docs/architecture.md', 'utf8')
    .split('## Who may import what')[1]
    ?.split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const [, layers = '', allowed = ''] = line.split('|');
      const names = [...allowed.matchAll(/(types of )?`([^`]+?)\/?`/g)].map(
        ([, types = '', name]) => `${types}${name}`,
      );
      return [...layers.matchAll(/`([^`]+?)\/?`/g)].map(([, layer = '']) => [layer, names] as const);
    }),
);

interface Import {
  /** The text between the quotes. */
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** The files that import code by an address known only at run time: that of a bundle. */
const loading = ['build/bundle-cache.ts', 'commands/bundle/run-bundled.mjs'];

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

/** The names by which the table may allow an import, widest last: `search/words/terms.ts`, `search/words`, `search`. */
function targetsOf(file: string, specifier: string): string[] {
  if (specifier === computed) return loading.includes(file) ? ['npm'] : [];
  if (specifier.startsWith('astro:')) return [specifier];
  if (isBuiltin(specifier)) return ['node'];
  if (!specifier.startsWith('.')) return ['npm'];
  const target = posix.join(posix.dirname(file), specifier);
  const parts = target.split('/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}

/** The imports of one file that the table does not allow, each as a sentence. */
function violationsOf(file: string, imports: readonly Import[]): string[] {
  const layer = file.split('/')[0] ?? file;
  const allowed = table.get(layer);
  if (!allowed) return [`src/${file}: ${layer} is not in the table of layers`];
  const mayImport = ({ specifier, typeOnly }: Import) =>
    targetsOf(file, specifier).some(
      (target) => target === layer || allowed.includes(target) || (typeOnly && allowed.includes(`types of ${target}`)),
    );
  return imports.filter((one) => !mayImport(one)).map((one) => `src/${file}: ${layer} may not import ${one.specifier}`);
}

const files = globSync('**/*.{ts,astro,mjs,js}', { cwd: 'src' }).sort();

test('a file that is no page does not go through Astro: pages are HTML, and `outputs/` has the others', () => {
  assert.deepEqual(globSync('src/pages/**/*.{ts,js,mjs}'), []);
});

test('every import stays within the table of layers', () => {
  assert.ok(files.length > 20, `only ${files.length} files found below src`);
  assert.deepEqual(
    files.flatMap((file) => violationsOf(file, importsOf(codeOf(file)))),
    [],
  );
});

test('every folder and file of the table exists', () => {
  const layers = new Set(files.map((file) => file.split('/')[0]));
  assert.deepEqual(
    [...table.keys()].filter((layer) => !layers.has(layer)),
    [],
  );
});

/** A circle of layers, such as `site.ts, i18n`, if there is one: where an import of the first leads back to it. */
function findCircle(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const search = (path: readonly string[], seen: Set<string>): readonly string[] | undefined => {
    const last = path.at(-1) ?? '';
    if (path.indexOf(last) < path.length - 1) return path.slice(path.indexOf(last), -1);
    if (seen.has(last)) return undefined;
    seen.add(last);
    for (const next of edges.get(last) ?? []) {
      const found = search([...path, next], seen);
      if (found) return found;
    }
    return undefined;
  };
  const seen = new Set<string>();
  for (const layer of edges.keys()) {
    const found = search([layer], seen);
    if (found) return found;
  }
  return undefined;
}

test('no folder of src imports in a circle, types included', () => {
  const edges = new Map<string, Set<string>>();
  for (const file of files) {
    const layer = file.split('/')[0] ?? file;
    const layers = edges.get(layer) ?? new Set();
    edges.set(layer, layers);
    for (const { specifier } of importsOf(codeOf(file))) {
      const target = targetsOf(file, specifier).at(-1);
      if (specifier.startsWith('.') && target !== undefined && target !== layer) layers.add(target);
    }
  }
  assert.equal(findCircle(edges), undefined);
});

test('a circle of folders is found', () => {
  const edges = (...pairs: [string, string[]][]) => new Map(pairs.map(([from, to]) => [from, new Set(to)]));
  assert.equal(findCircle(edges(['a', ['b', 'c']], ['b', ['c']], ['c', []])), undefined);
  assert.deepEqual(findCircle(edges(['a', ['b']], ['b', ['c']], ['c', ['b']])), ['b', 'c']);
});

test('only the build fills the article store, and only two modules read it for the pages', () => {
  const users = files.filter((file) =>
    importsOf(codeOf(file)).some(({ specifier, typeOnly }) => !typeOnly && /\/article-store\.ts$/.test(specifier)),
  );
  assert.deepEqual(
    users.filter((file) => !file.startsWith('build/')),
    ['archive/current-archive.ts', 'ingest/body-html.ts'],
  );
});

test('the comparison with the table finds forbidden imports', () => {
  const check = (file: string, source: string) => violationsOf(file, importsOf(source)).length;
  assert.equal(check('article/x.ts', `import { readFileSync } from 'node:fs';`), 1);
  assert.equal(check('article/x.ts', `import fs from 'fs';`), 1);
  assert.equal(check('article/x.ts', `const x = await import('astro:content');`), 1);
  assert.equal(check('article/x.ts', `const x = await import('../si' + 'te.ts');`), 1);
  assert.equal(check('components/x.ts', `export { buildArchive } from '../archive/archive.ts';`), 1);
  assert.equal(check('components/x.ts', `import { type Story, buildArchive } from '../archive/archive.ts';`), 1);
  assert.equal(check('components/x.ts', `import { type Story } from '../archive/archive.ts';`), 0);
  assert.equal(check('pages/[year]/x.ts', `import { bodyOf } from '../../ingest/body-html.ts';`), 0);
  assert.equal(check('pages/[year]/x.ts', `import { listContentFiles } from '../../ingest/list-files.ts';`), 1);
  assert.equal(check('utils/x.ts', ''), 1);
});

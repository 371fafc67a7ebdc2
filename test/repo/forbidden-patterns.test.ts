/**
 * No source may write to a page without the escaping, the sanitiser or the policy. The patterns are simple on purpose: a
 * comment that matches one is reworded.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { choices } from '../../src/client/settings/preference-values.ts';
import { allowed, forbidden } from './support/forbidden-examples.ts';

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
  /** The files it holds for, as a pattern below the project's root. */
  readonly files: string;
  /** The files that may. */
  readonly except?: readonly string[];
}

const components = 'src/**/*.astro';
/** Prints the body of an article, which the sanitiser has passed. */
const articleBody = 'src/components/article/ArticleBody.astro';
/** Prints data in a script element, which is no script; what may stand there is tested below. */
const dataBlock = 'src/components/page/JsonLd.astro';
/** Prints what stands in every page's head as code: constants that the policy knows by their digests. */
const earlyScript = 'src/components/page/InlineHeadScripts.astro';
/** Prints the files in `slots/`, which only the publisher writes. */
const paperMarkup = 'src/components/page/PaperMarkup.astro';
/** Registers the service worker, whose address a page may name by a policy alone. */
const workerScript = 'src/client/offline/worker-client.ts';
const scripts = 'src/{client,components,layouts,pages}/**/*.{ts,js,mjs,astro}';

const rules: readonly Rule[] = [
  {
    what: 'HTML past the escaping',
    pattern: /\bset:html\b/,
    files: components,
    except: [articleBody, dataBlock, earlyScript, paperMarkup],
  },
  {
    what: 'HTML past the escaping',
    pattern: /\bset:text=\{`|\bFragment\s+set:|\bunescapeHTML\b|\bmarkHTMLString\b/,
    files: scripts,
    except: [paperMarkup],
  },
  { what: 'data in a script', pattern: /\bdefine:vars\b/, files: components },
  {
    what: 'a script or style in the page',
    pattern: /\bis:(?:inline|raw)\b/,
    files: components,
    except: [dataBlock, earlyScript],
  },
  {
    what: 'a script in the page',
    pattern: /<script\b(?![^>]*\bsrc="\.[^"]*")/i,
    files: components,
    except: [dataBlock, earlyScript],
  },
  { what: 'a style in the page', pattern: /<style\b|\sstyle=|\bstyle:/i, files: components },
  { what: 'attributes out of an object', pattern: /<[A-Za-z][^<>]*\{\s*\.\.\./, files: components },
  { what: 'a handler in an attribute', pattern: /\son[a-z]{3,}\s*=/i, files: components },
  { what: 'an island', pattern: /\b(?:client|server|transition):[a-z]+/, files: components },
  {
    what: 'an element that loads or runs',
    pattern: /<(?:iframe|object|embed|base|applet|frame|portal)\b|\bsrcdoc\b/,
    files: scripts,
  },
  { what: 'an order to the browser', pattern: /http-equiv=(?!"Content-Security-Policy")/i, files: components },
  {
    what: 'a sink for HTML',
    pattern:
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|DOMParser|document\.write(?:ln)?)\b/,
    files: scripts,
  },
  {
    what: 'a sink for script',
    pattern: /\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*['"`]/,
    files: scripts,
  },
  { what: 'a URL that runs', pattern: /(?:javascript|vbscript):/i, files: scripts },
  { what: 'a policy for strings', pattern: /\bcreatePolicy\b/, files: scripts, except: [workerScript] },
  { what: 'another origin', pattern: /(?:src|href|action)\s*=\s*["'{`]\s*(?:https?:)?\/\//i, files: components },
];

/** Each breach of a rule in a file, as a sentence. */
function breaches(file: string, source: string): string[] {
  return rules
    .filter(({ files, except }) => isIn(files, file) && !except?.includes(file))
    .flatMap(({ what, pattern }) => {
      const found = pattern.exec(source);
      return found ? [`${file}:${source.slice(0, found.index).split('\n').length}: ${what}: ${found[0].trim()}`] : [];
    });
}

const filesOf = (pattern: string) => globSync(pattern).map((file) => file.replaceAll('\\', '/'));
const all = new Map([...new Set(rules.map(({ files }) => files))].map((pattern) => [pattern, filesOf(pattern)]));
const isIn = (pattern: string, file: string) => all.get(pattern)?.includes(file) ?? false;
const files = [...new Set([...all.values()].flat())].sort();

test('no source writes a page past its safeguards', () => {
  assert.ok(files.length > 30, `only ${files.length} files were found`);
  assert.deepEqual(
    files.flatMap((file) => breaches(file, readFileSync(file, 'utf8'))),
    [],
  );
});

const containing = (text: string, pattern = components) =>
  filesOf(pattern)
    .filter((file) => readFileSync(file, 'utf8').includes(text))
    .sort();

test('four components alone let text through unescaped', () => {
  assert.deepEqual(containing('set:html'), [articleBody, earlyScript, dataBlock, paperMarkup]);
});

test('one of them prints constants', () => {
  const [, frontmatter, template] = readFileSync(earlyScript, 'utf8').split(/^---$/m);
  const [script, pictures, rules] = template?.trim().split('\n') ?? [];
  assert.equal(script, '<script is:inline data-base={site.base} set:html={inlineHeadScript} />');
  assert.equal(pictures, '{pictures && <script is:inline set:html={pictureHeadScript} />}');
  assert.equal(rules, '<script type="speculationrules" is:inline set:html={speculationRules} />');
  assert.match(
    frontmatter ?? '',
    /^import \{ inlineHeadScript, pictureHeadScript, speculationRules \} from '..\/..\/security\/inline-scripts.ts';$/m,
  );
  const constants = readFileSync('src/security/inline-scripts.ts', 'utf8');
  // Its only gap is filled with the names and values of the settings.
  assert.match(constants, /^export const inlineHeadScript = `[^`\n$]+\$\{table\}[^`\n$]+`;$/m);
  assert.match(constants, /^const table = Object.entries\(tableOfChoices\(\)\)$/m);
  for (const [name, values] of Object.entries(choices)) assert.match(`${name} ${values.join(' ')}`, /^[\w. ]+$/);
  assert.match(constants, /^export const pictureHeadScript =\n {2}"[^"\n$]+";$/m);
  assert.match(constants, /^export const speculationRules =\n {2}'[^'\n$]+';$/m);
});

test('another prints data that cannot end its element, out of the one function that escapes it', () => {
  const template = readFileSync(dataBlock, 'utf8').split(/^---$/m)[2]?.trim();
  assert.equal(template, '<script type="application/ld+json" is:inline set:html={text} />');
  assert.match(readFileSync(dataBlock, 'utf8'), /^ {2}text: ScriptText;$/m);

  assert.deepEqual(containing('<JsonLd'), ['src/layouts/TopicPage.astro', 'src/layouts/article/ArticlePage.astro']);
  assert.match(readFileSync('src/layouts/article/ArticlePage.astro', 'utf8'), /<JsonLd slot="head" text=\{jsonLdOf\(/);
  assert.match(readFileSync('src/layouts/TopicPage.astro', 'utf8'), /<JsonLd slot="head" text=\{authorJsonLdOf\(/);
  const making = globSync('src/**/*.{ts,astro}').filter((file) => readFileSync(file, 'utf8').includes('as ScriptText'));
  assert.deepEqual(making, ['src/formats/article/json-ld.ts']);
});

test('the fourth prints the markup of the publisher, and nothing else', () => {
  assert.deepEqual(containing('<PaperMarkup'), ['src/components/page/Footer.astro', 'src/layouts/Base.astro']);
  for (const file of containing('<PaperMarkup'))
    assert.match(readFileSync(file, 'utf8'), /<PaperMarkup html=\{site\.slots\.(?:headEnd|footEnd)\} \/>/);
});

const read = (file: string) => readFileSync(file, 'utf8');

test('the third prints the body of an article or an own page, and it is given the sanitiser’s', () => {
  const body = read(articleBody);
  assert.equal(body.match(/set:html/g)?.length, 1);
  assert.match(body, /set:html=\{html\}/);
  assert.deepEqual(containing('<ArticleBody'), [
    'src/components/lists/AuthorProfile.astro',
    'src/components/lists/StoryItem.astro',
    'src/layouts/AboutPage.astro',
    'src/layouts/OwnPage.astro',
    'src/layouts/article/ArticlePage.astro',
    'src/layouts/article/VersionPage.astro',
  ]);
  // A version comes from the same renderer, whatever its file holds.
  assert.match(read('src/pages/[...version].astro'), /const html = shown && bodyOfVersion\(shown, /);
  assert.match(read('src/versions/shown.ts'), /html: renderBody\(article\.body, article\.fields\.lang\)/);
  // The words about an author come from the same renderer.
  assert.deepEqual(containing('<AuthorProfile'), ['src/layouts/TopicPage.astro']);
  assert.match(read('src/article/author/author-file.ts'), /\bresolveArticleLinks\(renderBody\(/);
  for (const page of ['about', '[own]'])
    assert.match(read(`src/pages/${page}.astro`), /html[=:]\s?\{?\s?ownPageHtml\(/);
  assert.match(read('src/paper/pages/page-html.ts'), /resolveArticleLinks\(renderBody\(/);
  assert.deepEqual(containing('<ArticlePage'), ['src/pages/[...permalink].astro']);
  const permalink = read('src/pages/[...permalink].astro');
  assert.match(permalink, /const html = part\s+\? getBodyPart\([^?:]*\)\s+: getBodyHtml\(/);
  // It comes from the renderer at once or lately, or by way of a file that the threads which read the sources have written.
  assert.match(read('src/ingest/body-html.ts'), /return recentBody\(\s+recentBodies,\s.*\s+\(\) => renderArticle\(/);
  assert.match(read('src/ingest/recent-bodies.ts'), /const html = known \?\? render\(\);/);
  assert.deepEqual(containing('recentBodies', 'src/**/*.ts'), ['src/article-store.ts', 'src/ingest/body-html.ts']);
  assert.match(read('src/ingest/parse/process-with-body.ts'), /Buffer\.from\(renderBody\(/);
  assert.match(read('src/article/html/render.ts'), /use\(rehypeSanitize, sanitizeSchema\)\.use\(rehypeStringify\)/);
});

test('the one policy for strings knows one constant', () => {
  const source = readFileSync(workerScript, 'utf8');
  assert.match(source, /^import address from '..\/service-worker\/service-worker.ts\?worker&url';$/m);
  assert.deepEqual(source.match(/createPolicy\b.*/g), [
    'createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(text: string): string };',
    "createPolicy('worker', { createScriptURL: () => address }).createScriptURL('') ?? address;",
  ]);
});

test('the search itself finds what is forbidden', () => {
  for (const [file, source] of forbidden) assert.notDeepEqual(breaches(file, source), [], source);
  for (const [file, source] of allowed) assert.deepEqual(breaches(file, source), [], source);
});

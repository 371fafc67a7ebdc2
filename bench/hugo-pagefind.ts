/**
 * `node bench/hugo-pagefind.ts`, in the folder of a Hugo site: builds it, and then indexes the pages of its articles with Pagefind's
 * command line, as a site of Hugo with a search does.
 */
import { execFileSync } from 'node:child_process';

/** A page of an article lies below its year, month and day. Lists would be results that hide the articles. */
const ARTICLES = '*/*/*/*/index.html';

execFileSync('hugo', { stdio: 'inherit' });
const pagefind = ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'public', '--glob', ARTICLES];
execFileSync(process.execPath, pagefind, { stdio: 'inherit' });

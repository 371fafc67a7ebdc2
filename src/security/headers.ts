/**
 * What a page of the site may do, as the HTTP headers that say so: the one source for the server, for the `_headers` file,
 * for the snippets in docs/deploy.md and for the copy in every page's head. Everything is forbidden that the site does not
 * need: pages load their own style, script, pictures and data from their own origin, and nothing else.
 */

import { hash } from 'node:crypto';
import { inlineHeadScript, speculationRules } from './inline-scripts.ts';

const digest = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;

const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  // The search asks its index by a program for WebAssembly. A policy for that page alone would not hold: hosts that add up
  // the headers of several rules would send two, and a browser obeys both. Scripts of strings stay forbidden everywhere.
  // The digests are those of what stands in every page's head.
  'script-src': `'self' 'wasm-unsafe-eval' ${digest(inlineHeadScript)} ${digest(speculationRules)}`,
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
  // No script of ours hands a string to the parser. One names a script by a string, that of the service worker: for it, and
  // for nothing else, there is a policy (`client/offline/worker-client.ts`), which can be made once and knows that one address.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'worker',
};

/** A `<meta>` may not say who frames the page; browsers warn of it there. */
const HEADER_ONLY: ReadonlySet<string> = new Set(['frame-ancestors']);

const spell = (names: readonly string[]) => names.map((name) => `${name} ${directives[name]}`).join('; ');

/** The Content-Security-Policy as the header's value. */
export const contentSecurityPolicy = spell(Object.keys(directives));

/** The same for `<meta http-equiv>`, for hosts that let nobody set headers. */
export const metaPolicy = spell(Object.keys(directives).filter((name) => !HEADER_ONLY.has(name)));

/** Features that no page asks for, so that no script that gets in could. */
const FEATURES =
  'accelerometer autoplay browsing-topics camera display-capture encrypted-media fullscreen geolocation gyroscope hid identity-credentials-get idle-detection magnetometer microphone midi payment publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking'.split(
    ' ',
  );

/** Header names and values for every answer. */
export const headers: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', contentSecurityPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  // Some browsers look up the hosts of links before anybody follows one: that tells who reads what.
  ['X-DNS-Prefetch-Control', 'off'],
  ['Permissions-Policy', FEATURES.map((feature) => `${feature}=()`).join(', ')],
];

/** Files whose names change with their content may be kept for good. */
export const immutable = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;
/**
 * These are what the bundler makes and the search index but for its lists: how their paths go on after the site's base, as a
 * regular expression that our server and others understand alike.
 */
export const immutablePath = String.raw`(_astro/|search/index/.*\.(js|pagefind|pf_[a-z]+)$)`;

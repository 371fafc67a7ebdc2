/**
 * The security headers of the site: the only source for the server, the `_headers` file, the configurations of other servers and the
 * copy in every page's head. Pages may load styles, scripts, images and data from their own origin, and nothing else.
 */

import { hash } from 'node:crypto';
import { inlineHeadScript, pictureHeadScript, speculationRules } from './inline-scripts.ts';

const digest = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`;

const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  // The digests are those of the inline scripts in the heads of pages.
  'script-src': `'self' ${digest(inlineHeadScript)} ${digest(pictureHeadScript)} ${digest(speculationRules)}`,
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
  // No script of the site passes a string to the HTML parser. Only the service worker is loaded by a URL given as a string; the
  // Trusted Types policy for it (`client/offline/worker-client.ts`) can be created once and allows only this URL.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'worker',
};

/** Sources that a paper adds to a directive. */
export type PolicyAdditions = Readonly<Partial<Record<string, readonly string[]>>>;

/** Directives that are not allowed in a `<meta>` element; browsers warn about them there. */
const HEADER_ONLY: ReadonlySet<string> = new Set(['frame-ancestors']);

function format(additions: PolicyAdditions, isShown: (name: string) => boolean): string {
  const names = [...new Set([...Object.keys(directives), ...Object.keys(additions)])].filter(isShown);
  return names.map((name) => [name, directives[name], ...(additions[name] ?? [])].filter(Boolean).join(' ')).join('; ');
}

/** The Content-Security-Policy as the header's value. @param additions what the paper adds */
const policyOf = (additions: PolicyAdditions): string => format(additions, () => true);
export const contentSecurityPolicy = policyOf({});

/** The policy for `<meta http-equiv>`, for hosts that cannot set headers. @param additions what the paper adds */
export const metaPolicyOf = (additions: PolicyAdditions): string => format(additions, (name) => !HEADER_ONLY.has(name));
export const metaPolicy = metaPolicyOf({});

/** Browser features that no page uses. They are switched off, so that an injected script could not use them either. */
const FEATURES =
  'accelerometer autoplay browsing-topics camera display-capture encrypted-media fullscreen geolocation gyroscope hid identity-credentials-get idle-detection magnetometer microphone midi payment publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking'.split(
    ' ',
  );

/** Names and values of headers. */
export type Headers = readonly (readonly [name: string, value: string])[];

/** The headers of every response. @param additions what the paper adds to the policy @param more headers of the paper */
export const headersOf = (additions: PolicyAdditions, more: Headers = []): Headers => [
  ['Content-Security-Policy', policyOf(additions)],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  // Some browsers resolve the hosts of links in advance, which reveals who reads what.
  ['X-DNS-Prefetch-Control', 'off'],
  ['Permissions-Policy', FEATURES.map((feature) => `${feature}=()`).join(', ')],
  ...more,
];
export const headers = headersOf({});

/** The policy of a preview's pages: they load styles, fonts and pictures, and no script, so that nothing is stored or sent. */
const previewDirectives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

const formatPreview = (additions: PolicyAdditions, isShown: (name: string) => boolean): string =>
  Object.entries(previewDirectives)
    .filter(([name]) => isShown(name))
    .map(([name, sources]) => [name, sources, ...(additions[name] ?? [])].join(' '))
    .join('; ');

/** The policy of a preview for `<meta http-equiv>`. @param additions what the paper adds; those of scripts and data are left out */
export const previewMetaPolicyOf = (additions: PolicyAdditions): string =>
  formatPreview(additions, (name) => !HEADER_ONLY.has(name));

/** The message of a preview to search engines. */
export const noRobots = 'noindex, nofollow, noarchive';

/** The same headers for a preview, which no search engine may list and no browser may store. */
export const previewHeadersOf = (additions: PolicyAdditions): readonly (readonly [name: string, value: string])[] => [
  ...headersOf({}).filter(([name]) => name !== 'Content-Security-Policy'),
  ['Content-Security-Policy', formatPreview(additions, () => true)],
  ['X-Robots-Tag', noRobots],
];

/** For files whose names change with their content. */
export const immutable = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;
/**
 * The paths of such files after the base path: the bundler's output, and the search index without its start file. The regular
 * expression has the same meaning in JavaScript and in other servers.
 */
export const immutablePath = String.raw`(_astro/|pictures/|search/index/.*\.bin$)`;
/** The path of the editor in the browser after the base path; see editor-headers.ts. */
export const editorPath = 'admin/';

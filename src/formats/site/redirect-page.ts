/** The page of a former address, for hosts that cannot redirect: it leads on without script, and search engines take its target. */
import { languages } from '../../languages.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { escapeHtml } from '../escape-html.ts';

/** @param to root-relative, without the base path; or an `https` address */
export function redirectPage(to: string): string {
  const places = to.startsWith('/') ? [urls.href(to), urls.address(to)] : [to, to];
  const [href, address] = places.map(escapeHtml) as [string, string];
  const { dir } = languages[site.lang];
  return [
    '<!DOCTYPE html>',
    `<html lang="${site.lang}"${dir === 'rtl' ? ' dir="rtl"' : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(site.title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${address}">`,
    `<meta http-equiv="refresh" content="0; url=${href}">`,
    '</head>',
    `<body><p><a href="${href}">${address}</a></p></body>`,
    '</html>',
    '',
  ].join('\n');
}

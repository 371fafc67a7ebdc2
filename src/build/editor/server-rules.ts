/** The lines by which nginx, Caddy and Apache send the headers of the editor in the browser with its files. */
import { editorPath, type Headers } from '../../security/headers.ts';

/** @param headers all headers of the editor: in nginx, those of a location hide those outside it */
export const nginxEditor = (base: string, headers: Headers): string[] => [
  '# The editor has headers of its own. A location of this kind comes before those with regular expressions.',
  `location ^~ ${base}${editorPath} {`,
  ...headers.map(([name, value]) => `  add_header ${name} "${value}" always;`),
  '  try_files $uri $uri/ =404;',
  '}',
];

/** Two parts of the configuration: the name of the addresses, and the headers, which come after those of the site. */
export const caddyEditor = (base: string, headers: Headers) => ({
  matcher: [`@editor path ${base}${editorPath}*`],
  headers: headers.map(([name, value]) => `header @editor ${name} "${value}"`),
});

export const apacheEditor = (base: string, headers: Headers): string[] => [
  `<If "%{REQUEST_URI} =~ m#^${base.replaceAll('.', String.raw`\.`)}${editorPath}#">`,
  ...headers.map(([name, value]) => `  Header always set ${name} "${value}"`),
  '</If>',
];

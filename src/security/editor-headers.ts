/**
 * The headers of the editor in the browser (`/admin/`). Its program sets styles by script and asks the host of the repository, which no
 * other page may; so it has a policy of its own. Its scripts come from the site alone.
 */
import { type Headers, headersOf, noRobots } from './headers.ts';

export interface EditorOrigins {
  /** The origin of the host's programming interface. */
  readonly asked: string;
  /** The origin of pictures of people. */
  readonly pictures: string;
}

const directivesOf = ({ asked, pictures }: EditorOrigins): readonly string[] => [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' blob: data: ${pictures}`,
  `connect-src 'self' blob: data: ${asked}`,
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
];

/** The policy for `<meta http-equiv>`, for hosts that cannot set headers. */
export const editorMetaPolicyOf = (origins: EditorOrigins): string => directivesOf(origins).join('; ');

/** The headers that differ from those of the site. */
export const editorHeadersOf = (origins: EditorOrigins): Headers => [
  ['Content-Security-Policy', [...directivesOf(origins), "frame-ancestors 'none'"].join('; ')],
  // The window in which an editor signs in tells the editor's window so.
  ['Cross-Origin-Opener-Policy', 'unsafe-none'],
  ['X-Robots-Tag', noRobots],
];

/** All headers of the editor. @param more headers of the paper */
export function allEditorHeadersOf(origins: EditorOrigins, more: Headers = []): Headers {
  const own = editorHeadersOf(origins);
  return [...headersOf({}, more).filter(([name]) => !own.some(([other]) => other === name)), ...own];
}

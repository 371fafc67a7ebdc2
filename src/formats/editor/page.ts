/** The page of the editor in the browser: an empty page that starts the program. Pure. */
import type { Messages } from '../../i18n/translations/en.ts';
import { noRobots } from '../../security/headers.ts';
import { escapeAttribute, escapeHtml } from '../escape-html.ts';

/** The files of the editor beside its page, below its folder. */
export const CONFIG = 'config.json';
export const START = 'start.js';
const PROGRAM = 'cms/index.js';

interface EditorPage {
  /** The name of the paper. */
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The policy for hosts that cannot set headers. */
  readonly policy: string;
  readonly words: Messages['editor'];
}

export const editorPage = ({ title, lang, dir, policy, words }: EditorPage): string => `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="${noRobots}">
<meta name="referrer" content="same-origin">
<title>${escapeHtml(words.title)}: ${escapeHtml(title)}</title>
<link rel="cms-config-url" type="application/json" href="${CONFIG}">
<script type="module" src="${START}"></script>
</head>
<body>
<noscript><p>${escapeHtml(words.script)}</p></noscript>
</body>
</html>
`;

/** The script of the page. */
export const startScript = `import { init } from './${PROGRAM}';\n\ninit();\n`;

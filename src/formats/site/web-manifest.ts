/** The site as something to install: https://www.w3.org/TR/appmanifest/ */
import { siteDescription } from '../../i18n/messages.ts';
import { languages } from '../../languages.ts';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { jsonText } from '../json.ts';

// The background of the light theme, as in `styles/theme.css`.
const PAPER = '#fbf9f4';

/** The sizes of the icon by its name: `maskable` is cut to any shape. */
export const icons = { '180': 180, '192': 192, '512': 512, maskable: 512 } as const;

export const manifestText = (): string =>
  jsonText({
    id: urls.href(urls.home),
    name: site.title,
    short_name: site.title,
    description: siteDescription,
    lang: site.lang,
    dir: languages[site.lang].dir,
    start_url: urls.href(urls.home),
    scope: urls.href(urls.home),
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: (['192', '512', 'maskable'] as const).map((name) => ({
      src: urls.href(urls.icon(name)),
      sizes: `${icons[name]}x${icons[name]}`,
      type: 'image/png',
      purpose: name === 'maskable' ? 'maskable' : 'any',
    })),
  });

/**
 * The settings in `paper.yaml`. This schema checks the file, is published as JSON Schema (`docs/paper.schema.json`), and makes the table in
 * docs/paper.md and the lines of docs/paper.yaml. All values are texts, lists and maps of texts: YAML would read the language `no` as a switch.
 */
import { z } from 'zod';
import { languages } from '../languages.ts';
import { readAccent } from './colours.ts';
import { allowedOrigins, flag, line, oneOf, readBy, readText } from './fields.ts';
import { readImageName } from './image.ts';
import { editorSchema } from './editing/editor.ts';
import { repositorySchema } from './editing/repository.ts';
import { rightsSchema } from './rights/schema.ts';
import { readTimeZone } from './times.ts';
import {
  articleDataForms,
  correctionPlaces,
  hosts,
  liveOrders,
  readAuthority,
  readBase,
  readContact,
  readLanguage,
  readLink,
  readOrigin,
  readWebAddress,
} from './values.ts';

/** A link of the paper's own, as in `nav` and `foot`. */
const link = z.strictObject({
  title: line(60).meta({ description: 'The words of the link.' }),
  to: readBy(readLink).meta({ description: 'A path of the site, or an address of the web or of mail.' }),
});

export const paperSchema = z
  .strictObject({
    title: line(100).meta({
      description: 'The name of the paper: in the head of each page, in titles, feeds and citations.',
      examples: ['The Harbour Courier'],
    }),
    tagline: line(300).meta({
      description: 'A sentence under the name. It also describes the site to search engines.',
      examples: ['News from the quay, every day.'],
    }),
    url: readBy((value) => readOrigin(value, 'base')).meta({
      description: 'The origin of the site, without a path. Feeds, sitemaps and canonical links need it.',
      examples: ['https://news.example'],
    }),
    base: readBy(readBase).meta({
      description: 'The path below which the site lies, where it has not an origin of its own.',
      examples: ['/courier/'],
    }),
    lang: readBy(readLanguage).meta({
      description: `The language of the interface: ${Object.keys(languages).join(', ')}.`,
      examples: ['en'],
      enum: Object.keys(languages),
    }),
    weekStartsOn: oneOf(['monday', 'saturday', 'sunday']).meta({
      description: 'The first day of the week in calendars. By default that of the language.',
      examples: ['monday'],
    }),
    timeZone: readBy(readTimeZone).meta({
      description: 'The zone of days and hours in articles that name no offset, such as those of embargoes.',
      examples: ['Europe/Berlin'],
    }),
    feedAuthority: readBy(readAuthority).meta({
      description:
        'A domain, and a year in which it is yours. Feed readers recognise articles by it, so choose it once and keep it, even if the site moves.',
      examples: ['news.example,2026'],
    }),
    about: readBy(readText(5000, false)).meta({
      description:
        'The text of the page about the paper; a blank line begins a paragraph. `pages/about.md` can say more.',
      examples: ['We have written about the harbour since 1921.'],
    }),
    contact: readBy(readContact).meta({
      description: 'An e-mail address or a page, for the page about the paper and for feeds.',
      examples: ['desk@news.example'],
    }),
    licence: z.union([line(200), z.strictObject({ name: line(200), url: readBy(readWebAddress) })]).meta({
      description:
        'The licence of all articles: an address, words such as "All rights reserved", or a `name` and a `url`. It is in the foot of each page, in feeds and in the data for search engines.',
      examples: ['https://creativecommons.org/licenses/by/4.0/'],
    }),
    rights: rightsSchema.meta({
      description:
        'What machines may do with the articles, whom the paper belongs to, and where flaws are reported: see [rights.md](rights.md).',
      examples: [{ search: 'yes', 'ai-input': 'no', 'ai-train': 'no' }],
    }),
    nav: z
      .array(z.union([line(60), link]))
      .min(1)
      .max(12)
      .meta({
        description:
          'Links in the head of each page, in this order: names of sections, or links with `title` and `to`.',
        examples: [['World', 'Business', { title: 'Archive', to: '/archive/' }]],
      }),
    foot: z
      .array(link)
      .min(1)
      .max(20)
      .meta({
        description: 'Links in the foot of each page, after those to own pages.',
        examples: [[{ title: 'Subscribe', to: 'https://news.example/subscribe' }]],
      }),
    logo: readBy(readImageName).meta({
      description: 'A picture in place of the name in the head: an SVG or PNG file of the paper.',
      examples: ['logo.svg'],
    }),
    favicon: readBy(readImageName).meta({
      description: 'The small picture in tabs of browsers: an SVG or PNG file of the paper.',
      examples: ['favicon.svg'],
    }),
    colours: z
      .strictObject({
        light: readBy(readAccent('light')).optional(),
        sepia: readBy(readAccent('sepia')).optional(),
        dark: readBy(readAccent('dark')).optional(),
      })
      .meta({
        description:
          'The accent of the three themes, as `#rrggbb`. The build computes the contrast with the background: 4.5:1 is needed, 7:1 is better.',
        examples: [{ light: '#14508f', sepia: '#0f3c6e', dark: '#96c3f2' }],
      }),
    corrections: oneOf(correctionPlaces).meta({
      description: 'Where the corrections of an article stand: above its text or below it.',
      examples: ['end'],
    }),
    archivedLinks: flag().meta({
      description:
        'Whether an article lists its [outside links as they were on its day](reading.md#links-as-they-were).',
      examples: ['no'],
    }),
    live: oneOf(liveOrders).meta({
      description:
        'The entry that is first on the page of a live report: the newest or the oldest. By default they stand as in the file: see [live-reports.md](live-reports.md).',
      examples: ['newest'],
    }),
    host: oneOf(hosts).meta({
      description: 'The host that the site is for. The build then keeps its limits.',
      examples: ['netlify'],
    }),
    source: repositorySchema.meta({
      description:
        'The repository of the articles at GitHub, GitLab or Forgejo. The page of each article then links to its file there: see [mend.md](mend.md).',
      examples: ['https://github.com/owner/paper'],
    }),
    editor: editorSchema.meta({
      description: 'Whether editors write articles in the browser, at `/admin/`: see [editor.md](editor.md).',
      examples: ['yes'],
    }),
    record: flag().meta({
      description: 'Whether each build keeps the addresses of the paper in `addresses.tsv`.',
      examples: ['yes'],
    }),
    manifest: flag().meta({
      description:
        'Whether the site serves its manifest, by which anybody can check its files: see [verify.md](verify.md).',
      examples: ['no'],
    }),
    reproducible: flag().meta({
      description:
        'Whether the site also serves what it is made of, so that anybody can build it again: see [verify.md](verify.md).',
      examples: ['yes'],
    }),
    versions: flag().meta({
      description:
        'Whether each text of a story is kept as it was published, with a page of its history: see [versions.md](versions.md).',
      examples: ['yes'],
    }),
    names: flag().meta({ description: 'Whether names found in English texts have pages.', examples: ['no'] }),
    search: flag().meta({ description: 'Whether the site has a search.', examples: ['no'] }),
    fold: flag().meta({ description: 'Whether near-duplicates share one entry in lists.', examples: ['no'] }),
    previews: flag().meta({
      description: 'Whether pages have pictures for link previews. Without `url` there are none.',
      examples: ['no'],
    }),
    twins: oneOf(articleDataForms).meta({
      description: 'Articles as data: in the JSON of their day, each in files beside its page, or not at all.',
      examples: ['article'],
    }),
    allow: allowedOrigins.meta({
      description:
        'Origins that the security policy also allows, for the markup in `slots/`. Each is printed by every build.',
      examples: [{ 'script-src': ['https://stats.example'], 'connect-src': ['https://stats.example'] }],
    }),
  })
  .partial();

/** The settings of a `paper.yaml`, as they are written. */
export type PaperSettings = z.infer<typeof paperSchema>;

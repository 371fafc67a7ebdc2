/**
 * The configuration of Sveltia CMS, the editor in the browser: which files it edits, and their fields. The names of the fields are labels of
 * the front matter of articles (docs/article-format.md). Labels that are no field here stay in a file as they are. Pure.
 */
import { formatMessage } from '../../i18n/format-message.ts';
import type { Messages } from '../../i18n/translations/en.ts';
import type { Editor } from '../../paper/editing/editor.ts';

interface Edited {
  readonly editor: Editor;
  /** The name of the paper. */
  readonly title: string;
  /** The address of the home page; undefined when it is not known. */
  readonly home: string | undefined;
  /** The names of sections in the head of the site. */
  readonly sections: readonly string[];
  readonly messages: Messages;
}

/** Bytes of an uploaded picture, as docs/pictures.md has them. */
const MAX_PICTURE = 30_000_000;
const PICTURES = 'image/jpeg,image/png,image/webp,image/avif,image/gif';
/** A day, and perhaps an hour and a zone. A program that knows days alone would drop the rest. */
const DAY_OR_HOUR = String.raw`^\d{4}-\d{2}-\d{2}( .+)?$`;
/** How deep the folders of articles are searched. */
const MAX_DEPTH = 20;

/** @returns a value for JSON */
export function editorConfig({ editor, title, home, sections, messages }: Edited): object {
  const { articles, article } = messages.editor;
  return {
    backend: backendOf(editor),
    app_title: title,
    ...(home && { site_url: home, display_url: home }),
    show_preview_links: false,
    // A picture lies beside the article that names it.
    media_folder: '',
    public_folder: '',
    media_libraries: { default: { config: { max_file_size: MAX_PICTURE, slugify_filename: true } } },
    slug: { encoding: 'unicode', clean_accents: false },
    // An empty label would mean something: an embargo without a day holds an article without end.
    output: { omit_empty_optional_fields: true },
    collections: [
      {
        name: 'articles',
        label: articles,
        label_singular: article,
        icon: 'article',
        folder: editor.folder,
        extension: 'md',
        format: 'yaml-frontmatter',
        create: true,
        // An address that was published stays; takedown.md says how an article is taken off.
        delete: false,
        nested: { depth: MAX_DEPTH },
        media_folder: '',
        public_folder: '',
        slug: '{{fields.date}}-{{slug}}',
        summary: '{{title}} ({{date}})',
        sortable_fields: { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' } },
        fields: fieldsOf(messages, sections),
      },
    ],
  };
}

function backendOf({ backend, repo, branch, api, host, authenticator, appId }: Editor): object {
  const signsIn = authenticator !== undefined || appId !== undefined;
  return {
    name: backend,
    repo,
    branch,
    api_root: api,
    ...(backend === 'github' ? authenticator && { base_url: authenticator } : { base_url: host }),
    ...(appId !== undefined && { app_id: appId }),
    ...(appId !== undefined && backend === 'gitlab' && { auth_type: 'pkce' }),
    auth_methods: signsIn ? ['oauth', 'token'] : ['token'],
  };
}

function fieldsOf({ editor: { fields: words, draft, ready, hour } }: Messages, sections: readonly string[]): object[] {
  const optional = (name: string, label: string, widget = 'string', more: object = {}) => ({
    name,
    label,
    widget,
    required: false,
    ...more,
  });
  const time = { pattern: [DAY_OR_HOUR, formatMessage(hour, { example: '2026-12-24 06:00' })] };
  return [
    { name: 'title', label: words.headline, widget: 'string' },
    { name: 'date', label: words.day, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' },
    {
      // Without a default, because a default would also be set in the articles that are there and have no such label. So somebody
      // has to choose: nothing is published, and nothing is taken off, by saving it.
      name: 'draft',
      label: words.release,
      widget: 'select',
      options: [
        { label: draft, value: true },
        { label: ready, value: false },
      ],
    },
    optional('summary', words.summary, 'text'),
    { name: 'body', label: words.text, widget: 'markdown', modes: ['rich_text', 'raw'] },
    optional('author', words.authors, 'list'),
    optional('place', words.place),
    optional('section', words.section, 'string', sections.length > 0 ? { hint: sections.join(', ') } : {}),
    optional('tags', words.tags, 'list'),
    optional('series', words.series),
    optional('picture', words.picture, 'image', { accept: PICTURES }),
    optional('alt', words.alt),
    optional('caption', words.caption),
    optional('photo_credit', words.photographer),
    optional('embargo', words.embargo, 'string', time),
    optional('expires', words.expires, 'string', time),
  ];
}

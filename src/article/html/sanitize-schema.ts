/**
 * The sanitiser's schema: the elements and attributes that an article's body may contain. Everything else is dropped.
 * `hast-util-sanitize` uses its default for every omitted key, so all keys are given.
 */
import type { Options } from 'rehype-sanitize';

/** The anchor of an entry of a live report; place-entries.ts adds it. */
const entryId = ['id', /^t-[a-z0-9-]+$/] as const;

const anchorId = ['id', /^(?:[hp]-[a-z0-9-]+|note-\d+|ref-\d+)$/] as const;

const alignments = ['align-left', 'align-center', 'align-right'];

export const sanitizeSchema: Options = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'hr', 'br', 'section'],
    ...['a', 'em', 'strong', 'del', 'code', 'pre', 'sup', 'sub', 'figure', 'figcaption', 'img', 'time'],
    ...['div', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    // anchors.ts adds ids and the class; content never supplies them.
    a: ['href', 'ariaHidden', 'ariaLabel', ['className', 'anchor'], ['tabIndex', -1], [...anchorId]],
    h2: [[...anchorId]],
    h3: [[...anchorId]],
    h4: [[...anchorId]],
    h5: [[...anchorId]],
    h6: [[...anchorId]],
    p: [[...anchorId], ['className', 'at']],
    time: ['dateTime'],
    li: [[...anchorId]],
    ol: ['start'],
    // The frame of a table, added by tables.ts, and an entry of a live report.
    div: [['className', 'table', 'entry'], [...entryId], ['role', 'group'], 'ariaLabel', ['tabIndex', 0]],
    th: [['className', ...alignments]],
    td: [['className', ...alignments]],
    section: [['dataFootnotes', true, '']],
    figure: [['className', 'gallery']],
    img: ['src', 'alt'],
  },
  // `article` is the internal form of links to other articles, which only sanitize-links.ts makes, and `picture` that of pictures,
  // which only place-pictures.ts makes.
  protocols: { href: ['http', 'https', 'mailto', 'article'], src: ['picture'] },
  ancestors: {
    li: ['ol', 'ul'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    caption: ['table'],
    th: ['table'],
    td: ['table'],
  },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'],
  clobber: [],
  clobberPrefix: '',
  required: {},
  allowComments: false,
  allowDoctypes: false,
};

/**
 * The policy: which elements and attributes an article's body may have. It is closed; what is not named here is dropped.
 * `hast-util-sanitize` takes its own default for every key that is left out, so each of its keys is spelled.
 */
import type { Schema } from 'hast-util-sanitize';

const anchorId = ['id', /^(?:[hp]-[a-z0-9-]+|note-\d+|ref-\d+)$/] as const;

export const policy: Schema = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'hr', 'br', 'section'],
    ...['a', 'em', 'strong', 'del', 'code', 'pre', 'sup'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    // ids and the class are given by anchors.ts; none comes from content.
    a: ['href', 'ariaHidden', 'ariaLabel', ['className', 'anchor'], ['tabIndex', -1], [...anchorId]],
    h2: [[...anchorId]],
    h3: [[...anchorId]],
    h4: [[...anchorId]],
    h5: [[...anchorId]],
    h6: [[...anchorId]],
    p: [[...anchorId]],
    li: [[...anchorId]],
    ol: ['start'],
    th: [['align', 'left', 'center', 'right']],
    td: [['align', 'left', 'center', 'right']],
    section: [['dataFootnotes', true, '']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: { li: ['ol', 'ul'], thead: ['table'], tbody: ['table'], tr: ['table'], th: ['table'], td: ['table'] },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'],
  clobber: [],
  clobberPrefix: '',
  required: {},
  allowComments: false,
  allowDoctypes: false,
};

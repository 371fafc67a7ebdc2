/** Advice about files whose names are those of other types: how to make an article of each. */

const COPY = 'Save its text as .txt, or export it as Markdown (.md).';
const EACH = 'Export each article as a .txt or .md file of its own.';
const TYPES: readonly (readonly [extension: RegExp, name: string, remedy: string])[] = [
  [/^(?:x?html?|mhtml?|webarchive)$/, 'an HTML page', COPY],
  [/^(?:docx?|docm|dotx?|odt|ott|pages|rtf|wpd|wps)$/, 'a document of a word processor', COPY],
  [/^(?:pdf|epub|mobi|ps|djvu)$/, 'a document for print', COPY],
  [/^(?:json|jsonl|ndjson|geojson|ya?ml|toml|xml|rss|atom|wxr|opml|nitf)$/, 'a data file', EACH],
  [/^(?:csv|tsv|xlsx?|ods|numbers|sql|db|sqlite3?)$/, 'a table or a database', EACH],
  [/^(?:mbox|mbx|pst|eml|emlx|msg)$/, 'a mail or a mailbox', 'Save the text of each mail as a .txt file of its own.'],
  [/^(?:zip|tar|t?gz|bz2|xz|7z|rar|zst)$/, 'an archive of files', 'Unpack it, and put its articles here.'],
  [/^(?:rst|adoc|asciidoc|org|textile|tex|wiki|mdx)$/, 'a text in another markup', 'Export it as Markdown (.md).'],
];

/**
 * @param path of a file that has not the name of an article
 * @returns the type of the file and the remedy, in one or two sentences
 */
export function adviceFor(path: string): string {
  if (/-scan\.pdf$/i.test(path))
    return 'A scan as PDF is not published, because it cannot be made anew without its metadata and scripts. Export the page as PNG or JPEG under the same name.';
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const [, name, remedy] = TYPES.find(([pattern]) => pattern.test(extension)) ?? [];
  return name === undefined
    ? 'Articles end in .txt, .md or .markdown. Rename the file if it is one, or move it away.'
    : `This is ${name}, not an article. ${remedy}`;
}

/** Processes a file and renders the body of its article at once, while the text is in memory. */
import { parseArticle } from '../../article/parse.ts';
import { renderBody } from '../../article/html/render.ts';
import type { Body } from '../../article/article.ts';
import { type ProcessedFile, processFile, type ProcessOptions } from '../process-file.ts';

interface Processed {
  readonly processed: ProcessedFile;
  /** HTML in UTF-8; undefined when the file is no article, or was not parsed because it has not changed. */
  readonly body: Buffer | undefined;
}

/** @param lang the language of articles that do not name one */
export function processorWithBody(
  options: Omit<ProcessOptions, 'parse'>,
  lang: string,
): (path: string, known?: Parameters<typeof processFile>[2]) => Processed {
  /** Set by the parser for the file that is being processed. */
  let parsedBody: Body | undefined;
  const processing: ProcessOptions = {
    ...options,
    parse: (source) => {
      const parsed = parseArticle(source, lang);
      parsedBody = parsed.outcome === 'article' ? parsed.body : undefined;
      return parsed;
    },
  };
  return (path, known) => {
    parsedBody = undefined;
    const processed = processFile(path, processing, known);
    const isArticle = processed.result.outcome === 'candidate' && parsedBody;
    return { processed, body: isArticle ? Buffer.from(renderBody(isArticle)) : undefined };
  };
}

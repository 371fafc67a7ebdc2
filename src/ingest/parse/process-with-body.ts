/** Processes a file and renders the body of its article at once, while the text is in memory. */
import { parseArticle } from '../../article/parse.ts';
import { renderBody } from '../../article/html/render.ts';
import type { Article } from '../../article/article.ts';
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
  /** The article of the file that was parsed last. */
  let article: Article | undefined;
  const processing: ProcessOptions = {
    ...options,
    parse: (source) => {
      const parsed = parseArticle(source, lang);
      article = parsed.outcome === 'article' ? parsed : undefined;
      return parsed;
    },
  };
  return (path, known) => {
    const processed = processFile(path, processing, known);
    const isNew = processed.parsed && processed.result.outcome === 'candidate';
    return {
      processed,
      body: isNew && article ? Buffer.from(renderBody(article.body, article.fields.lang)) : undefined,
    };
  };
}

/** Counts the pages that a long body is divided into, so that a build knows them without reading the text again. */
import type { Article } from '../article.ts';
import { limits } from '../limits.ts';
import { splitBody } from './parts.ts';
import { renderBody } from './render.ts';

/** @returns the article, with the number of its pages in its fields where there are several */
export function countParts(article: Article): Article {
  // The size is the most that the body can take, so a small one need not be rendered.
  if (article.fields.size <= limits.part) return article;
  const parts = splitBody(renderBody(article.body, article.fields.lang)).length;
  if (parts === 1) return article;
  const { fields, belowRubric } = article;
  return {
    ...article,
    fields: { ...fields, parts },
    ...(belowRubric && { belowRubric: { ...belowRubric, fields: { ...belowRubric.fields, parts } } }),
  };
}

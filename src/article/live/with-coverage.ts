/** Adds to a live report when its entries are of, so that a build knows this without reading the text again. */
import type { Article } from '../article.ts';
import { renderBody } from '../html/render.ts';
import { coverageOf } from './report.ts';

/** @returns the article, with the times of its entries in its fields if it is a live report */
export function withCoverage(article: Article): Article {
  if (!article.body.live) return article;
  const coverage = coverageOf(renderBody(article.body, article.fields.lang), article.fields.date);
  if (!coverage) return article;
  const { order } = article;
  return { ...article, fields: { ...article.fields, live: { ...coverage, ...(order && { order }) } } };
}

/** The published JSON schemas (draft 2020-12). */
import { z } from 'zod';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { LIST_SCHEMA, listSchema } from './story-lists.ts';
import { ARTICLE_SCHEMA_URL, articleSchema } from '../article/ninjs.ts';

const published = (schema: z.ZodType, path: string, title: string) => () => {
  const { $schema, ...rules } = z.toJSONSchema(schema);
  return { $schema, $id: urls.address(path), title: `${site.title}: ${title}`, ...rules };
};

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);

export const publishedSchemas = [
  { name: nameOf(ARTICLE_SCHEMA_URL), schema: published(articleSchema, ARTICLE_SCHEMA_URL, 'an article') },
  { name: nameOf(LIST_SCHEMA), schema: published(listSchema, LIST_SCHEMA, 'a list') },
] as const;

/** The schemas of our JSON as they are published (JSON Schema, draft 2020-12). */
import { z } from 'zod';
import { site } from '../../site.ts';
import * as urls from '../../urls.ts';
import { LIST_SCHEMA, listSchema } from './story-lists.ts';
import { TWIN_SCHEMA, twinSchema } from '../article/ninjs.ts';

const published = (schema: z.ZodType, path: string, title: string) => () => {
  const { $schema, ...rules } = z.toJSONSchema(schema);
  return { $schema, $id: urls.address(path), title: `${site.title}: ${title}`, ...rules };
};

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);

export const publishedSchemas = [
  { name: nameOf(TWIN_SCHEMA), schema: published(twinSchema, TWIN_SCHEMA, 'an article') },
  { name: nameOf(LIST_SCHEMA), schema: published(listSchema, LIST_SCHEMA, 'a list') },
] as const;

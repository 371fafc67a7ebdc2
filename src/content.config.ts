import { defineCollection } from 'astro:content';
import { entrySchema } from './article/entry.ts';
import { articleLoader } from './intake/loader.ts';
import { site } from './site.ts';
import * as urls from './urls.ts';

export const collections = {
  articles: defineCollection({
    loader: articleLoader({
      contentDir: site.contentDir,
      editionDate: site.editionDate,
      lang: site.lang,
      permalink: urls.article,
    }),
    schema: entrySchema,
  }),
};

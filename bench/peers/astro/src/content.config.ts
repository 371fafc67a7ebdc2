import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  articles: defineCollection({
    loader: glob({ base: './content', pattern: '**/*.md' }),
    schema: z.object({ title: z.string(), date: z.string(), description: z.string(), minutes: z.number() }),
  }),
};

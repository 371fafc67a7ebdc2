/** JSON Feed 1.1, as its specification has it, as far as we use it; no other members than these. */
import { z } from 'zod';

const instant = z.iso.datetime({ offset: true });
const authors = z.array(z.strictObject({ name: z.string().min(1) })).min(1);
const text = z.string().min(1);

/** @param origin what every address begins with */
export const jsonFeedSchema = (origin: string) => {
  const address = z.string().startsWith(`${origin}/`);
  return z.strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text.optional(),
    authors,
    language: text,
    items: z.array(
      z
        .strictObject({
          id: z.string().regex(/^tag:[\w.-]+,\d{4}:\//),
          url: address,
          title: text,
          content_html: z.string().optional(),
          content_text: z.string().optional(),
          summary: text.optional(),
          date_published: instant.optional(),
          date_modified: instant.optional(),
          authors: authors.optional(),
          tags: z.array(text).min(1).optional(),
          language: text,
          _licence: z.strictObject({ name: text, url: z.url().optional() }).optional(),
          image: address.optional(),
          attachments: z
            .array(
              z.strictObject({
                url: address,
                mime_type: text,
                title: text.optional(),
                size_in_bytes: z.int().positive(),
              }),
            )
            .length(1)
            .optional(),
        })
        .refine((item) => item.content_html !== undefined || item.content_text !== undefined, 'An item has a text.'),
    ),
  });
};

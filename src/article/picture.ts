/** The picture of an article as its entry has it. The schema is the only definition. */
import { z } from 'zod';

/** The kinds of pictures that are published. */
const PICTURE_TYPES = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const;

/** Maximum lengths in characters. */
export const MOST = { alt: 500, caption: 1000, credit: 300 } as const;

export const pictureSchema = z.strictObject({
  path: z.string().min(1).describe('Path of the file from the content folder on.'),
  names: z.array(z.string().min(1)).describe('The names by which the text calls it, as they are written there.'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the bytes of the file.'),
  type: z.enum(PICTURE_TYPES).describe('The kind of the file.'),
  width: z.int().positive().describe('Pixels from left to right, as the picture is shown.'),
  height: z.int().positive().describe('Pixels from top to bottom, as the picture is shown.'),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .describe('Its mean colour.'),
  alt: z.string().max(MOST.alt).describe('What a reader who does not see it is told; empty where nothing says it.'),
  caption: z.string().min(1).max(MOST.caption).optional().describe('The words below it, plain text.'),
  credit: z.string().min(1).max(MOST.credit).optional().describe('Who made it, plain text: a name, an agency.'),
  lead: z.literal(true).optional().describe('It stands above the text and in lists.'),
  inText: z.literal(true).optional().describe('The text shows it, so that the page does not show it above the text.'),
  scan: z.literal(true).optional().describe('It shows the printed page.'),
});
export type Picture = z.infer<typeof pictureSchema>;

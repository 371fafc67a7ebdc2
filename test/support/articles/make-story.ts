/** Stories for the tests of the archive: a path, a date and an hour; the rest is filled in. */
import type { Story } from '../../../src/archive/story.ts';

export function story(path: string, date?: string, time?: string, more: Partial<Story['entry']> = {}): Story {
  const dated = { ...(date ? { date } : {}), ...(time ? { time } : {}) };
  return {
    path,
    entry: {
      ...dated,
      title: `Headline of ${path}`,
      summary: '',
      byline: [],
      tags: [],
      lang: 'en',
      dir: 'ltr',
      words: 200,
      size: 1500,
      slug: 'slug',
      url: `/${path}/`,
      aliases: [],
      digest: '0'.repeat(64),
      bytes: 1200,
      origins: { title: 'first-line' },
      ...more,
    },
  };
}

/** A story for each of these days, in an order that is not theirs. */
export const storiesOn = (...dates: readonly string[]) =>
  dates.map((date, at) => story(`story-${String(at).padStart(4, '0')}.txt`, date)).toReversed();

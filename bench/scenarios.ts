/** The scenarios of a benchmark: changes between two builds, made to a content folder and undone again. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Corpus,
  type CorpusFile,
  type Form,
  oneMoreStory,
  type Story,
  storiesOf,
  writeFiles,
} from './corpus/generate-corpus.ts';

export const SCENARIOS = [
  'cold',
  'nothing changed',
  'newest article added',
  'old date added',
  'one edited',
  'one deleted',
  'setting changed',
  'edition date moved',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** The site's origin in the scenario of a changed setting. Every page shows it. */
const ORIGIN = 'https://news.example';

/** The settings of a build. */
export interface BuildSettings {
  /** The site's origin, if it is set. */
  readonly origin?: string;
  /** The day of the edition: after the newest article, so that all are published. */
  readonly edition: string;
}

/** The settings of the build of a scenario. `edition date moved` is the last, so that no other build follows in its round. */
export const settingsOf = (scenario: Scenario): BuildSettings => ({
  ...(scenario === 'setting changed' && { origin: ORIGIN }),
  edition: scenario === 'edition date moved' ? '2026-01-02' : '2026-01-01',
});

/** The stories that the scenarios need, independent of a tool's format, so that all tools get the same. */
export interface Cast {
  /** New, on the newest day. */
  readonly newest: Story;
  /** New, on the day that lies in the middle. */
  readonly old: Story;
  readonly edited: Story;
  readonly deleted: Story;
}

/** Picks the stories in one pass over the corpus. */
export function castOf(corpus: Corpus): Cast {
  const wanted = { middle: 0.5, edited: 0.4, deleted: 0.6 };
  const found = new Map<number, Story>();
  const places = Object.values(wanted).map((share) => Math.floor(share * corpus.articles));
  let at = 0;
  for (const story of storiesOf(corpus)) {
    if (at === 0 || places.includes(at)) found.set(at, story);
    at += 1;
  }
  const story = (place: number): Story => {
    const one = found.get(place);
    if (!one) throw new Error(`The corpus has no article ${place}.`);
    return one;
  };
  const [middle = 0, edited = 0, deleted = 0] = places;
  return {
    newest: oneMoreStory(story(0).date, corpus.seed),
    old: oneMoreStory(story(middle).date, corpus.seed),
    edited: story(edited),
    deleted: story(deleted),
  };
}

/** Makes the change that a scenario is about. Changes stay: each build of a round has one more than the build before. */
export function change(scenario: Scenario, content: string, cast: Cast, form: Form): void {
  if (scenario === 'newest article added') writeFiles(content, [form(cast.newest)]);
  if (scenario === 'old date added') writeFiles(content, [form(cast.old)]);
  if (scenario === 'one deleted') rmSync(at(content, form(cast.deleted)));
  if (scenario === 'one edited') {
    const file = at(content, form(cast.edited));
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne more paragraph was added after the paper had gone out.\n`);
  }
}

/** The content as it was before the first change. */
export function restore(content: string, cast: Cast, form: Form): void {
  for (const added of [cast.newest, cast.old]) rmSync(at(content, form(added)), { force: true });
  writeFiles(content, [form(cast.edited), form(cast.deleted)]);
}

const at = (content: string, { path }: CorpusFile) => join(content, path);

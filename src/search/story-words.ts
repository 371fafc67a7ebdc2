/** The words of the stories of a shard: those that were kept, and those that a thread counts. */
import { TermNumbers, WordCounter } from './article-words.ts';
import { articleTextOf, recordOf, type Story } from './record.ts';
import { type ShardWords, shardWordsOf, storiesByKey, type StoryWords } from './shard-words.ts';
import { loadStemmer, stemLanguageOf } from './words/stemmers.ts';
import { stopWordsOf } from './words/stop-words.ts';
import { type TermsOf, termsBy } from './words/terms.ts';

/** Terms after which a dictionary is begun anew: some 100 MB. */
const MOST_TERMS = 500_000;

/** All that the words and the record of a story depend on, beside program and settings. */
const keyOf = ({ path, entry }: Story) => `${entry.digest} ${entry.url} ${path} ${entry.title}`;

/** Terms by number, and for each language the words that were met, with their terms. */
class Dictionary {
  readonly numbers = new TermNumbers();
  readonly counters = new Map<string | undefined, WordCounter>();
}

export class StoryWordCounter {
  readonly #lang: string;
  /** A query must leave out the same words whatever language a story is in, so they are those of the site's language. */
  readonly #stopWords: ReadonlySet<string>;
  readonly #textOf: (story: Story) => Promise<string>;
  readonly #terms = new Map<string | undefined, Promise<TermsOf>>();
  /** That of shards without kept words. A large part of the words of a shard are those of the one before. */
  #dictionary = new Dictionary();

  /** @param lang language of the site. @param textOf the body of a story without markup */
  constructor(lang: string, textOf: (story: Story) => Promise<string>) {
    this.#lang = lang;
    this.#stopWords = stopWordsOf(lang);
    this.#textOf = textOf;
  }

  /**
   * @param known words that were counted before, in an earlier build or in parts: those of other stories are left out; may be empty
   * @param progress called for each story
   */
  async wordsOf(stories: readonly Story[], known: readonly ShardWords[], progress: () => void): Promise<ShardWords> {
    const dictionary = known.length > 0 ? new Dictionary() : this.#shared();
    const knownOf = storiesByKey(known, dictionary.numbers);
    const words: StoryWords[] = [];
    for (const story of stories) {
      progress();
      const key = keyOf(story);
      const before = knownOf.get(key);
      if (before) {
        words.push(before());
        continue;
      }
      const counter = await this.#counterFor(story.entry.lang, dictionary);
      const text = await this.#textOf(story);
      words.push({ key, record: recordOf(story, text), words: counter.count(articleTextOf(story, text)) });
    }
    return shardWordsOf(words, dictionary.numbers);
  }

  #shared(): Dictionary {
    if (this.#dictionary.numbers.terms.length > MOST_TERMS) this.#dictionary = new Dictionary();
    return this.#dictionary;
  }

  async #counterFor(lang: string, { counters, numbers }: Dictionary): Promise<WordCounter> {
    const language = stemLanguageOf(lang) ?? stemLanguageOf(this.#lang);
    const known = counters.get(language);
    if (known) return known;
    const counter = new WordCounter({ termsOf: await this.#termsFor(language), stopWords: this.#stopWords, numbers });
    counters.set(language, counter);
    return counter;
  }

  /** By the rules of the article's language, or those of the site's for a language without rules. */
  #termsFor(language: string | undefined): Promise<TermsOf> {
    const terms = this.#terms.get(language) ?? loadStemmer(language).then(termsBy);
    this.#terms.set(language, terms);
    return terms;
  }
}

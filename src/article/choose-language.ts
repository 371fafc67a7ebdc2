/** Chooses an article's language from the places that can tell it. */
import type { Origin } from './entry.ts';
import { detectLanguage } from './text/detect-language.ts';
import { languageByScript } from './text/script-language.ts';

export interface Language {
  /** A BCP 47 code. */
  readonly lang: string;
  readonly from: Origin;
}

interface Places {
  /** The value of a label, and where labels stand. */
  readonly given: string | undefined;
  readonly labelled: Origin;
  /** The language in the file's name. */
  readonly named: string | undefined;
  /** All words of the text. */
  readonly words: string;
  readonly siteLang: string;
}

/** The first place that tells the language: label, file name, script, frequent words, site. */
export function chooseLanguage({ given, labelled, named, words, siteLang }: Places): Language {
  if (given !== undefined) return { lang: given, from: labelled };
  if (named !== undefined) return { lang: named, from: 'file-name' };
  const byScript = languageByScript(words);
  if (byScript !== undefined) return { lang: byScript, from: 'script' };
  const byWording = detectLanguage(words, siteLang);
  return byWording === undefined ? { lang: siteLang, from: 'site' } : { lang: byWording, from: 'wording' };
}

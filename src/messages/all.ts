/** The messages of all languages, to choose from. */
import { en } from './en.ts';
import type { Plural } from './fill.ts';
import type { Language } from './languages.ts';

/** What a language must say: every message of English, and of those that count at least the form for most numbers. */
type Said<Message> = Message extends string
  ? string
  : Message extends { readonly other: string }
    ? Plural
    : { readonly [Key in keyof Message]: Said<Message[Key]> };

export type Messages = Said<typeof en>;

export const all: Readonly<Record<Language, Messages>> = { en, de: en, es: en, fr: en, ar: en, hi: en, zh: en };

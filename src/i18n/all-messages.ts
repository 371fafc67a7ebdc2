/** The messages of all languages, to choose from. */
import { ar } from './translations/ar.ts';
import { de } from './translations/de.ts';
import { en } from './translations/en.ts';
import { es } from './translations/es.ts';
import type { Plural } from './format-message.ts';
import { fr } from './translations/fr.ts';
import { hi } from './translations/hi.ts';
import type { Language } from '../languages.ts';
import { zh } from './translations/zh.ts';

/** What a language must say: every message of English, and of those that count at least the form for most numbers. */
type Said<Message> = Message extends string
  ? string
  : Message extends { readonly other: string }
    ? Plural
    : { readonly [Key in keyof Message]: Said<Message[Key]> };

export type Messages = Said<typeof en>;

export const all: Readonly<Record<Language, Messages>> = { en, de, es, fr, ar, hi, zh };

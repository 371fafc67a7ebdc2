/** The messages by language. */
import { ar } from './translations/ar.ts';
import { de } from './translations/de.ts';
import { en, type Messages } from './translations/en.ts';
import { es } from './translations/es.ts';
import { fr } from './translations/fr.ts';
import { hi } from './translations/hi.ts';
import type { Language } from '../languages.ts';
import { zh } from './translations/zh.ts';

export const allMessages: Readonly<Record<Language, Messages>> = { en, de, es, fr, ar, hi, zh };

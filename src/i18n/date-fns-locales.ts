/** The date-fns locales by language. */
import type { Locale } from 'date-fns';
import { ar } from 'date-fns/locale/ar';
import { de } from 'date-fns/locale/de';
import { enGB } from 'date-fns/locale/en-GB';
import { es } from 'date-fns/locale/es';
import { fr } from 'date-fns/locale/fr';
import { hi } from 'date-fns/locale/hi';
import { zhCN } from 'date-fns/locale/zh-CN';
import type { Language } from '../languages.ts';

export const locales: Readonly<Record<Language, Locale>> = { en: enGB, de, es, fr, ar, hi, zh: zhCN };

/** The interface in a language that is written from right to left. */
import { testLanguage } from '../../support/browser/interface-language.ts';

await testLanguage({ lang: 'ar', dir: 'rtl', day: 'الثلاثاء 1', count: '3 أخبار', start: 'السبت' });

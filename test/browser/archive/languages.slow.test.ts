/** The interface in a language with longer words than English. */
import { testLanguage } from '../../support/browser/interface-language.ts';

await testLanguage({ lang: 'de', dir: 'ltr', day: 'Dienstag, 1.', count: '3 Artikel', start: 'Montag' });

/**
 * The messages of the scripts, in the language of the site. The bundler replaces each use with its text (astro.config.mjs), so
 * that no page loads a message it does not show.
 */
declare const words: (typeof import('../i18n/messages.ts'))['messages']['reader'];

/** The site's language as BCP 47, for numbers and dates. */
declare const LOCALE: string;

/** The choices of preferences. The inline head script (`security/inline-scripts.ts`) sets it. */
declare var preferenceTable: import('./settings/preference-values.ts').PreferenceTable | undefined;

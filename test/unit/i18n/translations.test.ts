/** Every language says every message, with the same gaps and the plural forms it has, and in its own words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allMessages } from '../../../src/i18n/all-messages.ts';
import type { Plural } from '../../../src/i18n/format-message.ts';
import { type Language, languages } from '../../../src/languages.ts';

type Message = string | Plural;

/** The messages of a language by the path of each: `nav.search`. */
function pathsOf(said: object, above = ''): Map<string, Message> {
  return new Map(
    Object.entries(said).flatMap(([name, value]: [string, unknown]): [string, Message][] => {
      const path = above + name;
      if (typeof value === 'string') return [[path, value]];
      assert.ok(typeof value === 'object' && value !== null, `${path} is no message`);
      return 'other' in value ? [[path, value as Plural]] : [...pathsOf(value, `${path}.`)];
    }),
  );
}

const formsOf = (message: Message): [form: string, text: string][] =>
  typeof message === 'string' ? [['', message]] : Object.entries(message);
/** Names of gaps and of words that become a link; a gap may be filled twice. */
const gapsOf = (text: string) =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)\}|<(\w+)>/g), ([, gap, wrap]) => gap ?? `<${wrap}>`))].sort();

const english = pathsOf(allMessages.en);
const others = (Object.keys(languages) as Language[]).filter((lang) => lang !== 'en');

/** Patterns of dates, names of formats, marks, and what is the same word in a language that took it or gave it. */
const alike: Readonly<Record<string, readonly string[]>> = {
  de: [
    'reading.wordSpacings.medium',
    'offline.title',
    'reader.pause',
    'reading.themes.system',
    'reading.pictureChoices.system',
    'reading.themes.sepia',
    'nav.feeds',
    'topics.names.label',
    'topics.kinds.person',
    'topics.kinds.organisation',
    'topics.feed',
    'llms.feeds',
    'llms.sitemaps',
    'llms.sitemap',
    'editor.fields.text',
  ],
  fr: [
    'reading.wordSpacings.medium',
    'article.licence',
    'paged',
    'pager.label',
    'topics.kinds.organisation',
    'article.source',
    'about.articles',
    'llms.articleSchema',
    'cite.more',
    'reader.pause',
    'reader.note',
    'editor.articles',
    'editor.article',
    'editor.fields.day',
    'editor.fields.release',
  ],
  es: ['reading.wordSpacings.medium', 'nav.series', 'cite.more', 'reading.themes.sepia'],
};
const mark =
  /^(?:dates\.|titled$|reader\.labelled$|reading\.(?:control|letter)$|reader\.times$|(?:comma|pause|aside)$|(?:year\.range|cite\.quoted)$|searching\.(?:alone|both)$)/;

/** A plural form may leave out the number if it is used for one number only. */
const silent: ReadonlySet<string> = new Set(['zero', 'one', 'two']);

for (const lang of Object.keys(languages) as Language[]) {
  const { locale, dir, name } = languages[lang];
  describe(`messages in ${name}`, () => {
    const said = pathsOf(allMessages[lang]);
    const forms = [...said].flatMap(([path, message]) =>
      formsOf(message).map(([form, text]) => [form ? `${path}.${form}` : path, text] as const),
    );

    it(`the messages in ${name} are complete, and there are no others`, () => {
      assert.deepEqual(
        {
          missing: [...english.keys()].filter((path) => !said.has(path)),
          more: [...said.keys()].filter((path) => !english.has(path)),
        },
        { missing: [], more: [] },
      );
    });

    it(`no message in ${name} is empty`, () => {
      assert.deepEqual(
        forms.filter(
          ([path, text]) => text.trim() === '' || (text !== text.trim() && path !== 'comma' && path !== 'pause'),
        ),
        [],
      );
    });

    it(`the messages in ${name} have the plural forms of the language`, () => {
      const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
      for (const [path, message] of said) {
        const counts = typeof english.get(path) === 'object';
        assert.equal(typeof message === 'object', counts, `${lang}: ${path} is to ${counts ? '' : 'not '}count`);
        if (typeof message === 'object')
          assert.deepEqual(Object.keys(message).sort(), [...pluralCategories].sort(), `${lang}: ${path}`);
      }
    });

    it(`the messages in ${name} have the placeholders of the English ones`, () => {
      const faults = [...said].flatMap(([path, message]) => {
        const wanted = gapsOf(formsOf(english.get(path) ?? '').at(-1)?.[1] ?? '');
        return formsOf(message).flatMap(([form, text]) => {
          const may = silent.has(form) && path !== 'storiesOfDay' ? wanted.filter((gap) => gap !== 'n') : wanted;
          const gaps = gapsOf(text);
          const same = [wanted, may].some((some) => some.join() === gaps.join());
          return same ? [] : [`${path} ${form}: ${gaps.join()} instead of ${wanted.join()}`];
        });
      });
      assert.deepEqual(faults, []);
    });

    it(`the messages in ${name} close every link they open`, () => {
      for (const [path, text] of forms) {
        const rest = text.replace(/<(\w+)>[^<>]+<\/\1>/g, '').replace(/\{\w+\}/g, '');
        assert.doesNotMatch(rest, /[<>{}]/, path);
      }
    });

    it(`the messages in ${name} are set as the language is`, () => {
      for (const [path, text] of forms) {
        if (path.startsWith('dates.')) continue;
        const plain = text.replace(/<[^>]*>/g, '');
        assert.doesNotMatch(
          plain,
          /\.\.\.|"|'| {2}/,
          `${path}: an ellipsis, an apostrophe, quotation marks as printed`,
        );
        if (lang === 'fr') assert.doesNotMatch(plain, /[^\u00A0\u202F][:;!?»]|«[^\u00A0]/, path);
        if (lang === 'zh') assert.doesNotMatch(plain, /\p{Script=Han}[,.;:!?()]|[,;:!?(]\p{Script=Han}/u, path);
        if (dir === 'rtl') assert.doesNotMatch(plain, /\p{Script=Arabic}[,;?]/u, path);
        if (lang === 'es' && /\?/.test(plain)) assert.match(plain, /¿/, path);
      }
    });
  });
}

describe('a translation', () => {
  for (const lang of others)
    it(`into ${languages[lang].name} is one`, () => {
      const same = [...pathsOf(allMessages[lang])].flatMap(([path, message]) => {
        const original = new Map(formsOf(english.get(path) ?? ''));
        const untouched = formsOf(message).every(([form, text]) => original.get(form) === text);
        return untouched && !mark.test(path) && !alike[lang]?.includes(path) ? [path] : [];
      });
      assert.deepEqual(same, []);
    });
});

/** Says how old a story is that is read years after it happened: a reader who came by a link may not look at the date. */
import type { Plural } from '../../i18n/format-message.ts';
import { element } from '../dom.ts';
import { yearsSince } from './years-since.ts';

const header = document.querySelector('.article > header');
const date = header?.querySelector<HTMLTimeElement>('.leaf time')?.dateTime;
const years = date ? yearsSince(date, new Date()) : 0;

if (header && years > 0) {
  const { lang, dir } = document.documentElement;
  // Not by `speech`, a file of its own here: every page would fetch it for this one sentence, and make a formatter of numbers.
  const said: Plural = words.age;
  const form = said[new Intl.PluralRules(LOCALE).select(years)] ?? said.other;
  const figures = String(years).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
  // It stands where the article's direction puts it, and is written in the direction of its own language.
  const text = element('span', { lang, dir: dir || 'ltr' }, form.replace('{n}', figures));
  header.append(element('p', { className: 'age' }, text));
}

/** Says how old a story is that is read years after it happened: a reader who came by a link may not look at the date. */
import type { Plural } from '../messages/fill.ts';
import { element } from './elements.ts';
import { yearsSince } from './years.ts';

const header = document.querySelector('.article > header');
const date = header?.querySelector<HTMLTimeElement>('.leaf time')?.dateTime;
const years = date ? yearsSince(date, new Date()) : 0;

/** As the page's language writes it. A formatter of numbers would take as long as all else that a page does. */
const figures = String(years).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);

if (header && years > 0) {
  const { lang, dir } = document.documentElement;
  const said: Plural = words.age;
  const form = said[new Intl.PluralRules(LOCALE).select(years)] ?? said.other;
  // It stands where the article's direction puts it, and is written in the direction of its own language.
  const text = element('span', { lang, dir: dir || 'ltr' }, form.replace('{n}', figures));
  header.append(element('p', { className: 'age' }, text));
}

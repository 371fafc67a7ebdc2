/** Shows the age of stories that are at least a year old: a reader who followed a link may not look at the date. */
import type { Plural } from '../../i18n/format-message.ts';
import { element } from '../create-element.ts';
import { yearsSince } from './years-since.ts';

const header = document.querySelector('.article > header');
const date = header?.querySelector<HTMLTimeElement>('.leaf time')?.dateTime;
const years = date ? yearsSince(date, new Date()) : 0;

if (header && years > 0) {
  const { lang, dir } = document.documentElement;
  // Without `createFormatters`: every page would load that file and create a number formatter for this one sentence. Digits are 0 to 9
  // in all languages.
  const message: Plural = words.age;
  const form = message[new Intl.PluralRules(LOCALE).select(years)] ?? message.other;
  // The article's direction sets the position of the line; the interface's direction sets the order of its words.
  const text = element('span', { lang, dir: dir || 'ltr' }, form.replace('{n}', String(years)));
  header.append(element('p', { className: 'age' }, text));
}

/** Says how old a story is that is read years after it happened: a reader who came by a link may not look at the date. */
import { yearsSince } from './years.ts';

const header = document.querySelector('.article > header');
const date = header?.querySelector<HTMLTimeElement>('.leaf time')?.dateTime;
const years = date ? yearsSince(date, new Date()) : 0;

if (header && years > 0) {
  const { lang, dir } = document.documentElement;
  const age = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'year', unitDisplay: 'long' }).format(years);
  const notice = document.createElement('p');
  // The article around it may be in another language.
  Object.assign(notice, { className: 'age', lang, dir: dir || 'ltr', textContent: words.age.replace('{age}', age) });
  header.append(notice);
}

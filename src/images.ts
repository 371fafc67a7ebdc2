/** The newspaper's pictures: the package `@dateline/date-card` draws them from the site's name, colours and texts. */
import { drawDayCard, drawTitleCard } from '@dateline/date-card';
import { drawIcon } from '@dateline/date-card/icon';
import { dayNumber, monthName } from './i18n/format.ts';
import { siteDescription } from './i18n/messages.ts';
import { colourOf } from './paper/contrast.ts';
import { site } from './site.ts';

/** The light colours of `styles/theme.css`, with the accent of the paper. */
const colours = {
  paper: [0xfb, 0xf9, 0xf4],
  ink: [0x1b, 0x1a, 0x17],
  accent: colourOf(site.accent ?? '#8f1d14'),
  rule: [0xd8, 0xd1, 0xc2],
} as const;

/** The link preview of a day of the year and of its articles, whatever their year. @param day `MM-DD` */
export function dayPreview(day: string): Buffer<ArrayBuffer> {
  const texts = { number: dayNumber(`2000-${day}`), month: monthName(`2000-${day.slice(0, 2)}`), numeric: day };
  return drawDayCard({ name: site.title, ...texts }, colours);
}

/** The link preview of all other pages. */
export const sitePreview = () => drawTitleCard(site.title, siteDescription, colours);

/** The icon of the installed site. @param size width and height in pixels */
export const appIcon = (name: string, size: number, isMaskable: boolean) => drawIcon(name, size, isMaskable, colours);

/**
 * Jump to date: the form opens the page of the requested day, or of the nearest day that has stories. Without this script the
 * form opens the archive page, which lists every year. The archive page, opened with `?date=`, redirects to the day.
 */
import { nearest, nearestDay } from './nearest-day.ts';

const form = document.querySelector<HTMLFormElement>('form.jump');
const input = form?.querySelector<HTMLInputElement>('input[type=date]');

async function pathOfDay(date: string): Promise<string | undefined> {
  const years = Array.from(document.querySelectorAll<HTMLElement>('[data-year]'), (link) => link.dataset['year'] ?? '');
  const year = nearest(years.sort(), date.slice(0, 4)) ?? date.slice(0, 4);
  const response = await fetch(form?.dataset['days']?.replace('YYYY', year) ?? '');
  if (!response.ok) return undefined;
  const day = nearestDay(await response.json(), date);
  return day && form?.dataset['day']?.replace('YYYY/MM/DD', day.replaceAll('-', '/'));
}

form?.addEventListener('submit', async (event) => {
  if (!input?.value) return;
  event.preventDefault();
  const path = await pathOfDay(input.value).catch(() => undefined);
  if (path) location.assign(path);
  else form.submit();
});

const requested = new URLSearchParams(location.search).get('date');
if (requested && /^\d{4}-\d{2}-\d{2}$/.test(requested) && form?.action === location.origin + location.pathname) {
  // Not awaited: a top-level await would keep the bundler from merging the modules of a page.
  void pathOfDay(requested).then(
    (path) => path && location.replace(path),
    () => undefined,
  );
}

/**
 * Jump to date: the form goes straight to the day asked for, or to the nearest that has stories. Without this script it
 * leads to the archive page, which lists every year; that page, opened with `?date=`, jumps on.
 */
import { nearest, nearestDay } from './nearest-day.ts';

const form = document.querySelector<HTMLFormElement>('form.jump');
const input = form?.querySelector<HTMLInputElement>('input[type=date]');

async function pathOfDay(wanted: string): Promise<string | undefined> {
  const years = Array.from(document.querySelectorAll<HTMLElement>('[data-year]'), (link) => link.dataset['year'] ?? '');
  const year = nearest(years.sort(), wanted.slice(0, 4)) ?? wanted.slice(0, 4);
  const response = await fetch(form?.dataset['days']?.replace('YYYY', year) ?? '');
  if (!response.ok) return undefined;
  const day = nearestDay(await response.json(), wanted);
  return day && form?.dataset['day']?.replace('YYYY/MM/DD', day.replaceAll('-', '/'));
}

form?.addEventListener('submit', async (event) => {
  if (!input?.value) return;
  event.preventDefault();
  const path = await pathOfDay(input.value).catch(() => undefined);
  if (path) location.assign(path);
  else form.submit();
});

const asked = new URLSearchParams(location.search).get('date');
if (asked && /^\d{4}-\d{2}-\d{2}$/.test(asked) && form?.action === location.origin + location.pathname) {
  // Awaited here, it would keep the bundler from putting together what is loaded together.
  void pathOfDay(asked).then(
    (path) => path && location.replace(path),
    () => undefined,
  );
}

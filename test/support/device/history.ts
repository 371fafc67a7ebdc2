/** Reads the reading history of a page from outside, and has the stories that the tests use. */
import type { Page } from 'playwright-core';
import { kinds, seedLike } from '../paper/sample-site.ts';
import { violationsOf } from '../browser/violations.ts';

export const story = seedLike.url;
export const long = kinds['long article'] ?? '';
export const kept = (page: Page, name: string) =>
  page.evaluate((name) => JSON.parse(localStorage.getItem(`dateline / ${name}`) ?? 'null'), name);
export const keep = (page: Page, name: string, value: unknown) =>
  page.evaluate(([name, value]) => localStorage.setItem(`dateline / ${name}`, value), [
    name,
    JSON.stringify(value),
  ] as const);
export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
export const axe = async (page: Page) => (await violationsOf(page)).map(({ id, where }) => `${id} ${where[0]}`);

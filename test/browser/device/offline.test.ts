/** Tests reading without a network: the newest day, saved and requested pages, and a notice for all other pages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { htmlOf, siteDir } from '../../support/paper/sample-site.ts';
import { isStyled, keptIn, startFront, untilKept } from '../../support/servers/flaky-server.ts';

const { answers, open } = await startFront(siteDir);

const newest = (JSON.parse(readFileSync(join(siteDir, 'offline.json'), 'utf8')) as { pages: string[] }).pages;

test('the newest day can be read without a network, and every page of it is styled', async () => {
  const { page, context, complaints } = await open('/');
  const kept = await untilKept(page, 'newest');
  assert.deepEqual(new Set(kept['newest']?.filter((path) => path.endsWith('/'))), new Set(newest));
  await context.setOffline(true);
  for (const path of newest) {
    await page.goto(path);
    assert.ok(await isStyled(page), path);
    assert.equal(await page.title(), /<title>([^<]+)/.exec(htmlOf(path))?.[1]);
  }
  assert.deepEqual(complaints, []);
});

test('a story that the site removes is not read without a network any more', async () => {
  const { page, context } = await open('/');
  await untilKept(page, 'newest');
  const story = newest.at(-1) ?? '';
  answers.set(story, { status: 410, body: '<!doctype html><title>Gone</title>' });
  await page.goto(story);
  for (let look = 0; look < 100 && (await keptIn(page))['newest']?.includes(story); look += 1)
    await page.waitForTimeout(50);
  await context.setOffline(true);
  await page.goto(story);
  assert.ok(await page.getByText('You are offline').isVisible());
});

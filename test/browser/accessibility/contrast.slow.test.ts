/** The contrast of every theme. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startThemes, themes } from '../../support/browser/axe.ts';

const { openIn } = await startThemes();

test('in every theme every colour of text has a contrast of 7 to 1 to all it stands on', async () => {
  const pairs = [
    ...['ink', 'soft', 'accent'].flatMap((text) => ['paper', 'wash'].map((on) => [text, on] as const)),
    ...[1, 2, 3].map((shade) => ['ink', `shade-${shade}`] as const),
    ...[4, 5].map((shade) => ['on-dark-shade', `shade-${shade}`] as const),
    ['paper', 'ink'],
    ['paper', 'accent'],
  ] as const;
  const papers = new Set<string>();
  for (const chosen of themes) {
    const page = await openIn(chosen);
    await page.reload();
    const colours = await page.evaluate(
      (names) => {
        const probe = document.body.appendChild(document.createElement('i'));
        return names.map((name) => {
          probe.style.color = `var(--${name})`;
          return [name, getComputedStyle(probe).color] as const;
        });
      },
      [...new Set(pairs.flat())],
    );
    const colour = new Map(colours);
    papers.add(colour.get('paper') ?? '');
    for (const [text, on] of pairs) {
      const contrast = contrastOf(colour.get(text) ?? '', colour.get(on) ?? '');
      assert.ok(contrast >= 7, `${JSON.stringify(chosen)}: ${text} on ${on} has ${contrast.toFixed(2)}`);
    }
    await page.context().close();
  }
  assert.equal(papers.size, 3);
});

/** The ratio of WCAG between two colours that are spelled as a browser computes them: `rgb(1, 2, 3)`. */
function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)].map(([part]) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Labels that are not known: the one that was meant is named with its line; a label of another language is known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestLabel } from '../../../../src/article/header/unknown-labels.ts';
import { fieldOf } from '../../../../src/article/header/labels.ts';
import { TRANSLATED_LABELS } from '../../../../src/article/header/translations/translated-labels.ts';
import { editDistance } from '../../../../src/article/text/edit-distance.ts';
import { parseArticle } from '../../../../src/article/parse.ts';

const story = '\n\nThe fair opened on Friday with a parade of forty horses, and a brass band played until late.\n';
const parse = (labels: string) =>
  parseArticle({ path: 'a.md', text: `---\ntitle: The fair\ndate: 2023-01-10\n${labels}\n---${story}` });
function warningsOf(labels: string): string[] {
  const parsed = parse(labels);
  return parsed.outcome === 'article' ? parsed.warnings.map(({ code, message }) => `${code} ${message}`) : [];
}

test('the distance of two words counts letters that are missing, added, replaced or exchanged', () => {
  const rows = [
    ['title', 'title', 0],
    ['titel', 'title', 1],
    ['tile', 'title', 1],
    ['tittle', 'title', 1],
    ['tatle', 'title', 1],
    ['', 'abc', 3],
    ['标题', '标頭', 1],
  ] as const;
  for (const [a, b, distance] of rows) {
    assert.equal(editDistance(a, b), distance, `${a} ${b}`);
    assert.equal(editDistance(b, a), distance, `${b} ${a}`);
  }
});

test('a misspelt label is named with the one that was meant', () => {
  const rows = {
    Titl: 'Title',
    Tilte: 'Title',
    Headlin: 'Headline',
    Daet: 'Date',
    Dat: 'Date',
    Auhtor: 'Author',
    Sumary: 'Summary',
  };
  for (const [label, meant] of Object.entries(rows)) assert.equal(nearestLabel(label), meant, label);
  for (const [label, meant] of Object.entries({
    Categry: 'Category',
    Überschrif: 'Überschrift',
    Étiquete: 'Étiquette',
  }))
    assert.equal(nearestLabel(label), meant, label);
  assert.match(
    warningsOf('Sumary: x').join('\n'),
    /misspelt-label The label "Sumary" is not used; did you mean "Summary"\?/,
  );
});

test('a label that resembles none is only listed', () => {
  for (const label of [
    'layout',
    'weight',
    'image',
    'mood',
    'permalink',
    'data',
    'id',
    'x',
    'subtitle',
    'type',
    'price',
    'rating',
  ])
    assert.equal(nearestLabel(label), undefined, label);
  assert.deepEqual(warningsOf('mood: x'), ['unknown-field Labels that are not used: mood.']);
});

test('a label for search engines holds nothing, and a warning says so', () => {
  for (const label of [
    'noindex: true',
    'robots: noindex',
    'no_index: yes',
    'sitemap: none at all',
    'search_exclude: true',
  ])
    assert.match(
      warningsOf(label).join('\n'),
      /robots-label The label .* Write "draft: true" to hold the article\./,
      label,
    );
  assert.doesNotMatch(warningsOf('noindex: false').join('\n'), /robots-label/);
});

test('every translated label sets its field', () => {
  let count = 0;
  for (const [language, labels] of Object.entries(TRANSLATED_LABELS)) {
    for (const [field, names] of Object.entries(labels)) {
      for (const name of names.split('|')) {
        assert.equal(fieldOf(name), field, `${language}: ${name}`);
        assert.equal(fieldOf(name.toUpperCase()), field, `${language}: ${name}`);
        count++;
      }
    }
  }
  assert.ok(count > 100, `${count} labels`);
});

test('a label that looks like a hold and is not known rejects its file where it would hold, and names the label meant', () => {
  const rows = {
    'Darft: true': 'draft',
    'Embago: 2031-05-12': 'embargo',
    'Pubished: false': 'published',
    'stauts: pending': 'status',
  };
  for (const [label, meant] of Object.entries(rows)) {
    const parsed = parse(label);
    assert.ok(parsed.outcome === 'rejected', label);
    assert.deepEqual([parsed.reason, parsed.line], ['unclear-hold', 4]);
    assert.match(parsed.message, new RegExp(`did you mean "${meant}"\\? Correct the label or remove the line\\.$`));
  }
  for (const label of [
    'Darft: no',
    'Pubished: true',
    'stauts: published',
    'draft_notes: see the other file',
    'drift: strong',
  ])
    assert.equal(parse(label).outcome, 'article', label);
});

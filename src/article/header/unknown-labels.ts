/** Warns of labels that are not used, and names the label that may have been meant. */
import type { Warning } from '../entry.ts';
import { isNo } from '../hold/hold-values.ts';
import { editDistance, nearestWord } from '../text/edit-distance.ts';
import { englishLabels, fieldOf, type Header, saysNoDate } from './labels.ts';
import { plainLabel } from './plain-label.ts';
import { translatedLabels } from './translations/translated-labels.ts';

/** Maximum number of unknown labels that a warning names. */
const MOST_NAMED = 20;
/** Labels that speak to search engines, which an article's author may mistake for a hold. */
const FOR_ROBOTS =
  /^(?:no_?index|robots?|no_?follow|no_?archive|sitemap|search|searchable|exclude_from_search|search_exclude|unindexed)$/;
/** Common labels that only resemble one of ours. */
const NOT_MISSPELT = new Set([
  'permalink',
  'data',
  'layout',
  'subtitle',
  'late',
  'rate',
  'titles',
  'places',
  'sources',
  'slugs',
  'sections',
  'credited',
  'collection',
  'collections',
  'connection',
  'connections',
  'direction',
  'directions',
]);

/** @param head a header whose labels are all in its hold labels, with their lines */
export function warnUnknownLabels({ unknown: unused, holdLabels }: Header): Warning[] {
  const warnings: Warning[] = [];
  const lines = new Map(holdLabels.map((holdLabel) => [holdLabel.label, holdLabel]));
  const warn = (code: string, label: string | undefined, message: string) => {
    const line = lines.get(label ?? '')?.line;
    warnings.push({ code, message, ...(line !== undefined && { line }) });
  };
  const noDate = unused.find((label) => saysNoDate(label, lines.get(label)?.value));
  if (noDate !== undefined) {
    const value = JSON.stringify(lines.get(noDate)?.value);
    warn(
      'date-unknown',
      noDate,
      `The date is ${value}, so the day is that of the name or the folders, if they have one.`,
    );
  }
  const unknown = unused.filter((label) => label !== noDate);
  if (unknown.length > 0) {
    const labels = unknown.slice(0, MOST_NAMED).map((label) => label.slice(0, 40));
    const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : '';
    warn('unknown-field', unknown[0], `Labels that are not used: ${labels.join(', ')}${more}.`);
  }
  for (const label of unknown.slice(0, MOST_NAMED)) {
    const value = lines.get(label)?.value;
    const named = `The label ${JSON.stringify(label.slice(0, 40))}`;
    const meant = nearestLabel(label);
    if (meant !== undefined) warn('misspelt-label', label, `${named} is not used; did you mean "${meant}"?`);
    if (FOR_ROBOTS.test(label.toLowerCase().replace(/[\s-]/g, '_')) && !(typeof value === 'string' && isNo(value))) {
      const message = `${named} holds nothing and keeps no search engine away. Write "draft: true" to hold the article.`;
      warn('robots-label', label, message);
    }
  }
  return warnings;
}

/** The label of a header that this one is a misspelling of, with a capital. */
export function nearestLabel(label: string): string | undefined {
  const plain = plainLabel(label);
  // A label that is known, such as `Photo: A. Name`, has a value that it cannot use.
  if (plain.length > 30 || NOT_MISSPELT.has(plain) || fieldOf(label) !== undefined) return undefined;
  const isDate = plain.startsWith('d') && plain.length < 6 && editDistance(plain, 'date') === 1;
  const nearest = isDate ? 'date' : (nearestWord(plain, englishLabels()) ?? nearestWord(plain, translatedLabels()));
  return nearest && nearest.charAt(0).toUpperCase() + nearest.slice(1);
}

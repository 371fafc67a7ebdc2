/** The words for a story that is not published, in each language of the interface, in one process. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLanguage } from '../../support/paper/in-language.ts';

const load = (lang: string) =>
  inLanguage<typeof import('../../../src/i18n/unpublished.ts')>(lang, 'i18n/unpublished.ts');

const words: Readonly<Record<string, readonly [draft: string, embargo: string, expired: string]>> = {
  en: ['Draft', 'Embargoed until 24 December 2026, 06:00', 'Expired on 30 November 2026'],
  de: ['Entwurf', 'Gesperrt bis 24. Dezember 2026, 06:00 Uhr', 'Abgelaufen am 30. November 2026'],
  fr: ['Brouillon', 'Sous embargo jusqu’au 24 décembre 2026 à 6\u00a0h\u00a000', 'Expiré le 30 novembre 2026'],
  es: ['Borrador', 'Embargada hasta el 24 de diciembre de 2026 a las 06:00', 'Caducada el 30 de noviembre de 2026'],
  ar: ['مسودة', 'محظور النشر حتى 24 ديسمبر 2026، 06:00', 'انتهت مدته في 30 نوفمبر 2026'],
  hi: ['मसौदा', '24 दिसंबर 2026, 06:00 तक प्रकाशन पर रोक', 'अवधि 30 नवंबर 2026 को समाप्त'],
  zh: ['草稿', '禁发至 2026年12月24日 06:00', '已于 2026年11月30日 过期'],
};

for (const [lang, [draft, embargo, expired]] of Object.entries(words))
  test(`a held story is called by its name in ${lang}`, async () => {
    const { unpublishedWords } = await load(lang);
    assert.equal(unpublishedWords({ reason: 'draft' }), draft);
    assert.equal(unpublishedWords({ reason: 'embargo', until: '2026-12-24T06:00' }), embargo);
    // The end of a day is no hour.
    assert.equal(unpublishedWords({ reason: 'expired', until: '2026-11-30T24:00' }), expired);
  });

test('a story without a day has a label without one, and an offset is shown', async () => {
  const { unpublishedWords } = await load('en');
  assert.equal(unpublishedWords({ reason: 'embargo' }), 'Embargoed');
  assert.equal(unpublishedWords({ reason: 'unpublished' }), 'Unpublished');
  assert.equal(unpublishedWords({ reason: 'future-date' }), 'Dated far in the future');
  assert.equal(
    unpublishedWords({ reason: 'embargo', until: '2026-12-24T06:00+01:00' }),
    'Embargoed until 24 December 2026, 06:00 UTC+01:00',
  );
});

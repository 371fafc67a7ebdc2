/** Words are found however a reader types their letters, hyphens, apostrophes and signs. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { indexOf } from '../../support/outputs/search-fixture.ts';

/** Each story with the words that must find it, and others that must not. */
const stories = {
  english: {
    text: 'Mr O’Brien was re-elected by the U.S. committee, which counted 1,250,000 euros for C++ courses and an F-16 from Zürich. The Straßenbahn of São Paulo carried the coördinator, an e-mail said, about COVID-19 and snake_case_names. His naïve co-operation ended. The jalapeño harvest in Kraków and the Łódź fair went on, as did Øresund, Ærø, Đakovo, İzmir and Mr Müller.',
    finds:
      'naive|naïve|zurich|zuerich|Zürich|sao paulo|krakow|jalapeno|izmir|İzmir|lodz|Łódź|oresund|aero|Ærø|dakovo|strassenbahn|Straßenbahn|mueller|muller|cooperation|co-operation|co operation|reelected|re-elected|email|e-mail|e mail|obrien|o’brien|o\'brien|brien|f16|f-16|F 16|1250000|1,250,000|C++|covid19|covid-19|covid|snake_case_names|snake case|US|U.S.|coordinator|coördinator|committees|"the u.s. committee"|"co-operation ended"',
    not: 'mull|zür|lod|corporation|f17|125000|d++|"committee u.s."',
  },
  arabic: {
    text: 'افتتح الرئيس الجسر الجديد في المدينة يوم الأحد',
    finds: 'جسر|الجسر|والجسر|رئيس|مدينة|احد',
    not: 'كتاب',
  },
  german: {
    text: 'Die Brücken über den Fluß wurden in Köln für Fußgänger geöffnet',
    finds: 'brücke|bruecken|brucken|koeln|koln|fluss|fussgänger',
    not: 'brot',
  },
  hindi: { text: 'प्रधानमंत्री ने दिल्ली में नई सड़क का उद्घाटन किया', finds: 'दिल्ली|सड़क|प्रधानमंत्री', not: 'मुंबई' },
  chinese: { text: '北京市政府宣布新的地铁线路将于明年开通', finds: '地铁|政府|北京', not: '上海' },
  russian: {
    text: 'Президент открыл новый мост через реку в Ёлкино',
    finds: 'мост|президента|елкино|Ёлкино',
    not: 'дорога',
  },
  turkish: {
    text: 'Cumhurbaşkanı İstanbul ve Diyarbakır arasında yeni köprüyü açtı',
    finds: 'istanbul|diyarbakir|Diyarbakır|cumhurbaskani',
    not: 'ankara',
  },
} as const;

const contentDir = mkdtempSync(join(tmpdir(), 'dateline-search-'));
after(() => rmSync(contentDir, { recursive: true, force: true }));
for (const [name, { text }] of Object.entries(stories))
  writeFileSync(join(contentDir, `${name}.txt`), `Title: ${name}\nDate: 2024-07-05\n\n${text}.\n`);
const searched = await indexOf({ after }, contentDir);

for (const [name, { finds, not }] of Object.entries(stories)) {
  describe(`the ${name} story`, () => {
    const found = async (typed: string) =>
      (await searched.ask(typed)).hits.length > 0 &&
      (await searched.ask(typed)).shown.some(({ url }) => url.includes(`/${name}/`));
    for (const typed of finds.split('|')) it(`is found by ${typed}`, async () => assert.ok(await found(typed)));
    for (const typed of not.split('|')) {
      it(`has not ${typed}`, async () => {
        const { hits, replaced } = await searched.ask(typed);
        assert.ok(replaced.length > 0 || hits.every(({ matchesAll }) => !matchesAll));
      });
    }
  });
}

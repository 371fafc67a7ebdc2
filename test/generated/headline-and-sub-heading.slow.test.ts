/** Variants of short first lines, which are headlines, and of short lines inside a text, which may be sub-headings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';

interface Language {
  readonly headlines: readonly string[];
  /** Short lines that stand below a headline: a standfirst, a place, a time, a name. */
  readonly below: readonly string[];
  readonly subHeadings: readonly string[];
  readonly story: string;
  readonly more: string;
}

const languages: Readonly<Record<string, Language>> = {
  en: {
    headlines: ['Ferry sails again', 'North Shore v South Pier (Sat)', 'Storm breaks pier in U.S.', 'Why piers break'],
    below: [
      'Repairs of the northern pier took eleven days',
      'Harbour Ground, Saturday, 15:00',
      'A storm, eleven days and forty divers',
      'Northern islands',
      '"We are glad to sail again"',
    ],
    subHeadings: ['A storm in the night', 'What comes next', 'Eleven days', '“A long winter”'],
    story: 'The ferry between the two islands carried passengers again on Thursday, eleven days after a storm.',
    more: 'The mayor thanked the divers, who had worked at night in water of four degrees for eleven days.',
  },
  de: {
    headlines: ['Fähre fährt wieder', 'Nordufer gegen Südmole (Sa.)', 'Warum die Mole brach'],
    below: ['Reparatur der nördlichen Mole dauerte elf Tage', 'Hafenstadion, Samstag, 15.00 Uhr', 'Nördliche Inseln'],
    subHeadings: ['Ein Sturm in der Nacht', 'Wie es weitergeht', 'Elf Tage Arbeit'],
    story:
      'Die Fähre zwischen den beiden Inseln fährt seit Donnerstag wieder, elf Tage nachdem ein Sturm die Mole brach.',
    more: 'Der Bürgermeister dankte den Tauchern, die nachts in vier Grad kaltem Wasser gearbeitet hatten.',
  },
  fr: {
    headlines: ['Le bac reprend la mer', 'Rive-Nord contre Jetée-Sud (sam.)', 'Pourquoi la jetée a cédé'],
    below: ['La réparation a duré onze jours', 'Stade du port, samedi, 15 heures', 'Îles du nord'],
    subHeadings: ['Une tempête dans la nuit', 'Et après', 'Onze jours de travail'],
    story:
      'Le bac entre les deux îles transporte de nouveau des passagers, onze jours après la tempête qui a brisé la jetée.',
    more: 'Le maire a remercié les plongeurs, qui ont travaillé la nuit dans une eau à quatre degrés.',
  },
  es: {
    headlines: ['El barco vuelve a navegar', 'Orilla Norte contra Muelle Sur (sáb)', 'Por qué se rompió el muelle'],
    below: ['La reparación duró once días', 'Estadio del puerto, sábado, 15:00', 'Islas del norte'],
    subHeadings: ['Una tormenta en la noche', 'Lo que viene', 'Once días de trabajo'],
    story: 'El barco entre las dos islas vuelve a llevar pasajeros desde el jueves, once días después de la tormenta.',
    more: 'La alcaldesa agradeció a los buzos, que trabajaron de noche en aguas de cuatro grados.',
  },
  ar: {
    headlines: ['العبارة تبحر من جديد', 'الشاطئ الشمالي ضد الرصيف الجنوبي (السبت)'],
    below: ['إصلاح الرصيف الشمالي استغرق أحد عشر يوما', 'الجزر الشمالية'],
    subHeadings: ['عاصفة في الليل', 'ماذا بعد'],
    story: 'نقلت العبارة بين الجزيرتين الركاب مرة أخرى يوم الخميس، بعد أحد عشر يوما من عاصفة كسرت الرصيف الشمالي.',
    more: 'وشكر رئيس البلدية الغواصين الذين عملوا ليلا في مياه درجة حرارتها أربع درجات طوال أحد عشر يوما.',
  },
  hi: {
    headlines: ['नौका फिर चली', 'उत्तरी तट बनाम दक्षिणी घाट (शनि)'],
    below: ['उत्तरी घाट की मरम्मत में ग्यारह दिन लगे', 'उत्तरी द्वीप'],
    subHeadings: ['रात का तूफान', 'आगे क्या होगा'],
    story: 'दो द्वीपों के बीच चलने वाली नौका ने गुरुवार को फिर यात्रियों को ले जाना शुरू किया, तूफान के ग्यारह दिन बाद।',
    more: 'महापौर ने गोताखोरों को धन्यवाद दिया, जिन्होंने रात में चार डिग्री के पानी में ग्यारह दिन काम किया था।',
  },
  zh: {
    headlines: ['渡轮复航', '北岸对南码头（周六）'],
    below: ['北码头修理用了十一天', '北方群岛'],
    subHeadings: ['夜里的风暴', '接下来怎么办'],
    story:
      '两岛之间的渡轮星期四再次载客，此前一场风暴在十一天前毁坏了北边的码头，居民只能乘坐小船往来，许多商店关门，学校也停课。',
    more: '市长感谢潜水员在夜里四度的水中工作了十一天，并且表示新的木桩还能再撑四十个冬天，居民可以放心地乘坐渡轮往返于两岛之间。',
  },
};

function read(text: string) {
  const parsed = parseArticle({ path: '2021-03-04-a.txt', text });
  assert.ok(parsed.outcome === 'article' && parsed.body.kind === 'plain', text);
  const blocks = parsed.body.blocks.map((block) => `${block.type}: ${'text' in block ? block.text : ''}`);
  return { title: parsed.fields.title, from: parsed.fields.origins.title, blocks };
}

test('a short line alone at the top is the headline, whatever short line follows', () => {
  let count = 0;
  for (const { headlines, below, story, more } of Object.values(languages))
    for (const headline of headlines)
      for (const line of ['', ...below])
        for (const blanks of ['\n\n', '\n\n\n', '\n \n'])
          for (const top of ['', '\n\n']) {
            const short = line === '' ? '' : `${line}${blanks}`;
            const { title, from, blocks } = read(`${top}${headline}${blanks}${short}${story}\n\n${more}\n`);
            assert.deepEqual([title, from], [headline, 'first-line'], `${headline} ${line}`);
            const texts = blocks.map((block) => block.replace(/^\w+: /, ''));
            assert.deepEqual(texts, [...(line === '' ? [] : [line]), story, more], headline);
            count += 1;
          }
  assert.ok(count >= 50, `${count} variants`);
});

test('a first line that is a sentence, a greeting, an item or a time is no headline', () => {
  let count = 0;
  for (const { headlines, story, more } of Object.values(languages))
    for (const headline of headlines) {
      const stop = /\p{Script=Han}/u.test(headline) ? '。' : /\p{Script=Devanagari}/u.test(headline) ? '।' : '.';
      for (const line of [
        `${headline}${stop}`,
        `${headline},`,
        `${headline}:`,
        `* ${headline}`,
        `> ${headline}`,
        '15:00',
      ]) {
        const { from } = read(`${line}\n\n${story}\n\n${more}\n`);
        assert.notEqual(from, 'first-line', line);
        count += 1;
      }
    }
  assert.ok(count >= 50, `${count} variants`);
});

test('a short line alone above a sentence is a sub-heading', () => {
  let count = 0;
  for (const { headlines, subHeadings, story, more } of Object.values(languages))
    for (const [headline = ''] of [headlines])
      for (const line of subHeadings)
        for (const quotation of ['', '“', '"', '«'])
          for (const number of ['', '12 ']) {
            const next = `${quotation}${quotation === '' ? number : ''}${more}`;
            assert.deepEqual(
              read(`${headline}\n\n${story}\n\n${line}\n\n${next}\n`).blocks,
              [`paragraph: ${story}`, `heading: ${line}`, `paragraph: ${next}`],
              line,
            );
            count += 1;
          }
  assert.ok(count >= 50, `${count} variants`);
});

/** The rest of a sentence that began on the line above: its first letter is small, or it begins with a mark. */
const rests = [
  'stretched her lead on the last hill and was never in danger after that, in spite of the wind.',
  'e então ganhou a corrida do porto pelo terceiro ano seguido, apesar do vento e da chuva da noite.',
  'und gewann den Hafenlauf zum dritten Mal in Folge, trotz des Windes und des Regens in der Nacht.',
  'a gagné la course du port pour la troisième fois de suite, malgré le vent et la pluie de la nuit.',
  'ganó la carrera del puerto por tercer año consecutivo, a pesar del viento y de la lluvia nocturna.',
  'выиграла забег в гавани в третий раз подряд, несмотря на ветер и дождь, которые шли всю ночь напролёт.',
  ', who is thirty-one, stretched her lead on the last hill and was never in danger after that.',
  '– the daughter of a harbour master – stretched her lead on the last hill and was never in danger.',
  '(thirty-one) stretched her lead on the last hill and was never in danger after that, despite the wind.',
  '“stretched” her lead on the last hill and was never in danger after that, in spite of all the wind.',
  '… and stretched her lead on the last hill and was never in danger after that, in spite of the wind.',
];
const starts = ['The three-times winner', 'Island Post', 'Tove Lind', 'Die Läuferin', 'Леа Линд', 'A woman of 31'];

test('a short line above a small letter or a mark is no sub-heading', () => {
  let count = 0;
  for (const start of starts)
    for (const rest of rests) {
      const { blocks } = read(`Runner wins again\n\n${languages['en']?.story}\n\n${start}\n\n${rest}\n`);
      assert.ok(!blocks.some((block) => block.startsWith('heading')), `${start}\n${rest}`);
      assert.ok(blocks.join(' ').includes(start) && blocks.join(' ').includes(rest));
      count += 1;
    }
  assert.ok(count >= 50, `${count} variants`);
});

test('names that are written with a small first letter may follow a sub-heading', () => {
  let count = 0;
  for (const name of ['iPhone', 'eBay', 'von Braun', 'van Dijk', 'de Gaulle', 'al-Qaida', 'd’Arc', 'del Toro', 'xAI'])
    for (const line of [
      'What comes next',
      'A storm in the night',
      'Eleven days',
      'Who pays',
      'Wie es weitergeht',
      'La suite',
    ]) {
      const next = `${name} was the first word that came to the mind of the mayor of the northern islands on Thursday.`;
      const { blocks } = read(`Ferry sails again\n\n${languages['en']?.story}\n\n${line}\n\n${next}\n`);
      assert.deepEqual(blocks.slice(1), [`heading: ${line}`, `paragraph: ${next}`], name);
      count += 1;
    }
  assert.ok(count >= 50, `${count} variants`);
});

/** Variants of wire copy: datelines, the frame of press releases, signatures, and lines that lead on to other pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/article/parse.ts';

const STORY =
  'The ferry between the two islands carried passengers again on Thursday, eleven days after a storm broke the pier.';
const MORE = 'Harbour master Ilse Brandt said the new piles would stand another forty winters.';

function read(text: string, path = '2021-03-04-ferry.txt') {
  const found = parseArticle({ path, text });
  assert.equal(found.outcome, 'article', text);
  return found.outcome === 'article' ? found : assert.fail();
}

/** The blocks of a plain text as "type: text". */
const blocksOf = ({ body }: ReturnType<typeof read>) =>
  body.kind === 'plain' ? body.blocks.map((block) => `${block.type}: ${'text' in block ? block.text : ''}`) : [];

const places: readonly (readonly [place: string, source?: string])[] = [
  ['SOUTH PIER (IP)', 'IP'],
  ['SOUTH PIER, Maine (IP)', 'IP'],
  ['PORTLAND, Ore. (AP)', 'AP'],
  ['WASHINGTON'],
  ['Washington, D.C.'],
  ['Washington, DC'],
  ['Bangor, Maine'],
  ['Sacramento, Calif.'],
  ['Nairobi, Kenya'],
  ['St. Paul, Minn.'],
  ['San José, Costa Rica'],
  ['Luanda, Angola'],
  ['Charleston, W.Va.'],
  ['Köln/Bonn (dpa)', 'dpa'],
  ['ACCRA, March 4'],
  ['Berlin (dpa)', 'dpa'],
  ['PARIS, 4 mars (AFP)', 'AFP'],
];
const dashes = [' _ ', ' -- ', ' - ', ' – ', ' — ', '—'];

test('a dateline with any dash is read in plain text and in Markdown, and is no part of the headline', () => {
  for (const [place, source] of places)
    for (const dash of dashes)
      for (const [path, head] of [
        ['2021-03-04-a.txt', ''],
        ['2021-03-04-a.md', ''],
        ['2021-03-04-a.md', '# Ferry sails again\n\n'],
      ] as const) {
        const { fields, body } = read(`${head}${place}${dash}${STORY}\n\n${MORE}\n`, path);
        assert.equal(fields.dateline, place, `${place}${dash} ${path}`);
        assert.equal(fields.source, source);
        assert.equal(fields.title, head === '' ? STORY.slice(0, -1) : 'Ferry sails again');
        assert.ok(!JSON.stringify(body).includes(place), place);
      }
});

test('a dateline stands before a company in angle brackets, a sum of money and a number', () => {
  for (const opening of ['<Golden Bean Ltd> said', '$5 million', '£5 million', '€5 million', '35 people', '“We']) {
    const text = `ACCRA, March 4 - ${opening} saw a smaller crop this year after a dry autumn in the west.”`;
    assert.equal(read(`Cocoa crop smaller\n\n${text}\n`).fields.dateline, 'ACCRA, March 4', text);
  }
});

test('words with a dash that name no place stay in the text', () => {
  for (const opening of [
    'Smith, Jones - ',
    'Rain – ',
    'NATO – ',
    'Harbour Office - ',
    'Dear John, Anna – ',
    'snake_case _ ',
    'BREAKING – ',
  ])
    assert.equal(read(`Title: A\n\n${opening}${STORY}\n`).fields.dateline, undefined, opening);
});

test('an agency below the last sentence is the credit', () => {
  for (const name of [
    'Reuter',
    'Reuters',
    'AP',
    'dpa',
    'Newswire',
    'Island News Agency',
    'North Shore Press',
    'AP/AFP',
  ])
    for (const dash of ['', ' ', '– ', '-- '])
      for (const blank of ['\n', '\n\n']) {
        const article = read(`Ferry sails\n\n${STORY}\n${MORE}${blank}${dash}${name}\n`);
        assert.equal(article.fields.credit, name, `${dash}${name}`);
        assert.ok(!blocksOf(article).join().includes(name), name);
      }
});

test('a last line that is no agency stays in the text', () => {
  for (const line of ['Ilse Brandt', 'Press the bell.', 'The end of the line', 'AP said so.', 'Nothing but news', 'X'])
    assert.equal(read(`Ferry sails\n\n${STORY}\n\n${line}\n`).fields.credit, undefined, line);
});

const marks =
  'FOR IMMEDIATE RELEASE|For immediate release:|NEWS RELEASE|Press Release No. 12|Media release – 4 March 2021|PRESSEMITTEILUNG|Zur sofortigen Veröffentlichung|Communiqué de presse|Pour diffusion immédiate|Comunicado de prensa|Nota de prensa|بيان صحفي|प्रेस विज्ञप्ति|新闻稿|$Adv15|EDS: UPDATES with quotes|BC-Ferry, 1st Ld-Writethru|(Eds: adds byline)|***FOR IMMEDIATE RELEASE***|For release: immediately|MEDIA ALERT|Press information|PRESSEMELDUNG|Pressemitteilung vom 4. März 2021|Medienmitteilung, 04.03.2021|COMMUNIQUÉ|Dossier de presse|À diffuser immédiatement|Boletín de prensa – 4 de marzo de 2021|Comunicado|بيان|प्रेस नोट – 4 मार्च 2021|新闻公报'.split(
    '|',
  );
const contacts = [
  '',
  'Contact: Mona Reyes, 555-0100\n\n',
  'Media contact:\nMona Reyes\nmona@pier.example\n\n',
  'For more information, contact:\nMona Reyes\n\n',
];
const ends = [
  '',
  '\n\n###',
  '\n\n# # #',
  '\n\n-30-',
  '\n\nENDS',
  '\n\n(Ends)',
  '\n\n— ENDE —',
  '\n\n[END]',
  '\n\n--30--',
  '\n\n（完）',
];
const TITLE = 'Harbour Office Reopens the Ferry Line to the Outer Islands';

test('the frame of a release or wire story is left out and reported, and the line below it is the headline', () => {
  for (const mark of marks)
    for (const contact of contacts)
      for (const end of ends) {
        const article = read(`${mark}\n\n${contact}${TITLE}\n\nSOUTH PIER – ${STORY}\n\n${MORE}${end}\n`);
        assert.equal(article.fields.title, TITLE, `${mark} ${contact}${end}`);
        assert.deepEqual(blocksOf(article), [`paragraph: ${STORY}`, `paragraph: ${MORE}`]);
        const warning = article.warnings.find(({ code }) => code === 'left-out');
        for (const part of [mark.replace(/[^\p{L}\p{M}]+$/u, ''), end.trim()])
          assert.ok(warning?.message.includes(part.slice(0, 8)), `${part}: ${warning?.message}`);
      }
});

test('sentences that begin like a release stay in the text', () => {
  for (const line of [
    'Press release laws change on Monday.',
    'Contact was lost at noon.',
    'The end came at noon.',
    '30',
  ])
    assert.ok(
      blocksOf(read(`Ferry sails\n\n${line}\n\n${STORY}\n`))
        .join()
        .includes(line),
      line,
    );
});

const promos =
  'ADVERTISEMENT|Advertisement (scroll to continue)|Read more: Why the pier broke|Read more|Also read|Related Stories|Related: The storm|Share this story|Most read|You may also like|Story continues below|Sign up for our newsletter|Copyright 2021 The Island Post. All rights reserved.|© The Island Post|Anzeige|Werbung|Lesen Sie auch: Der Sturm|Mehr zum Thema|Publicité|Lire aussi : La tempête|À lire aussi|Sur le même sujet|Publicidad|Lea también: La tormenta|Noticias relacionadas|إعلان|اقرأ أيضا: العاصفة|विज्ञापन|यह भी पढ़ें|广告|延伸阅读|相关新闻|Read More >>|— Advertisement —|Advertisement - Continue Reading Below|Trending now|Don’t miss: Divers at night|Editor’s picks|Follow us on Twitter|Sign up|Download our app|Sponsored by Harbour Bank|Paid post|Comments|Tags: ferry, pier|Read the full story|Click to read more|This article was originally published in The Island Post|Weitere Meldungen|Newsletter abonnieren|Diesen Artikel teilen|Kommentare|Dans la même rubrique|Abonnez-vous|Partager l’article|También te puede interesar|Suscríbete|Síguenos en las redes|المزيد من الأخبار|شارك الخبر|और खबरें|शेयर करें|分享到微博|点击查看更多|猜你喜欢|责任编辑：王小明'.split(
    '|',
  );

test('a line that leads on to other pages is neither a headline nor a sub-heading, and is kept', () => {
  for (const line of promos) {
    const article = read(`Ferry sails again\n\n${STORY}\n\n${line}\n\n${MORE}\n`);
    assert.deepEqual(blocksOf(article), [`paragraph: ${STORY}`, `paragraph: ${line}`, `paragraph: ${MORE}`], line);
    const first = read(`${line}\n\nFerry sails again\n\n${STORY}\n`);
    assert.equal(first.fields.title, 'Ferry sails again', line);
  }
});

test('sub-headings of ordinary words stay sub-headings', () => {
  for (const line of [
    'Read my lips',
    'Share prices fall',
    'Copyright law',
    'Related by blood',
    'More rain expected',
    'Advertisements of old',
    'Ends of the earth',
    'Contact lost',
    'Popular with sailors',
    'Trending down',
    'Comments of the mayor',
    'Recommended doses of sun',
    'Don’t miss the boat',
    'Signs up and down the coast',
    'Suscripción al cambio',
    'Wer teilt, gewinnt',
    'اشترك الجيش في البحث',
    '分享经济',
  ])
    assert.ok(
      blocksOf(read(`Ferry sails again\n\n${STORY}\n\n${line}\n\n${MORE}\n`)).includes(`heading: ${line}`),
      line,
    );
});

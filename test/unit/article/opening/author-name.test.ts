/** The author in an item of a byline: a name apart from its role, and no name in a role alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorIn, authorKey } from '../../../../src/article/opening/author-name.ts';

/** Items, and the name in each. */
const named: Readonly<Record<string, string>> = {
  'Jane Doe': 'Jane Doe',
  'JANE DOE': 'JANE DOE',
  'By Jane Doe': 'Jane Doe',
  'Jane Doe, Science Correspondent': 'Jane Doe',
  'Jane Doe, Associated Press Writer': 'Jane Doe',
  'Jane Doe, Berlin': 'Jane Doe',
  'Jane Doe in Berlin': 'Jane Doe',
  'Jane Doe (Reuters)': 'Jane Doe',
  'Jane Doe / AFP': 'Jane Doe',
  'Jane Doe | The Post': 'Jane Doe',
  'Jane Doe – Staff writer': 'Jane Doe',
  'Jane Doe Staff Writer': 'Jane Doe',
  'Jane Doe special correspondent': 'Jane Doe',
  'Staff writer Jane Doe': 'Jane Doe',
  'Our correspondent Jane Doe': 'Jane Doe',
  'John Roe, Jr.': 'John Roe, Jr.',
  'John Roe, Jr., Editor': 'John Roe, Jr.',
  'Doe, Jane': 'Doe, Jane',
  'Ludwig van der Berg': 'Ludwig van der Berg',
  'von Braun': 'von Braun',
  'De Vries': 'De Vries',
  'El Amrani': 'El Amrani',
  'Simone de Beauvoir': 'Simone de Beauvoir',
  'Mary-Jane O’Neill': 'Mary-Jane O’Neill',
  'Emily Post': 'Emily Post',
  Ahmed: 'Ahmed',
  Reuters: 'Reuters',
  AFP: 'AFP',
  'Agence France-Presse': 'Agence France-Presse',
  'The Canadian Press': 'The Canadian Press',
  'Department of Trade and Industry': 'Department of Trade and Industry',
  'Ministry of Youth, Sports and Culture': 'Ministry of Youth, Sports and Culture',
  'Jörg Müller, Redakteur': 'Jörg Müller',
  'Lucía Arriagada, enviada especial': 'Lucía Arriagada',
  'Claire Petit, correspondante à Berlin': 'Claire Petit',
  'سامي الخولي': 'سامي الخولي',
  'अनिल वर्मा': 'अनिल वर्मा',
  'अनिल वर्मा, विशेष संवाददाता': 'अनिल वर्मा',
  '本报记者 王小明': '王小明',
  记者王小明: '王小明',
  王小明: '王小明',
};

const roles = [
  ...['Staff writer', 'STAFF WRITER', 'Staff', 'Staff Reporter', 'A Staff Reporter', 'Dateline Staff', 'Reporter'],
  ...['From our correspondent', 'Our correspondent', 'our own correspondent', 'Special Correspondent'],
  ...['Berlin Correspondent', 'Correspondent in Moscow', 'New York Correspondent', 'Associated Press Staff Writer'],
  ...[
    'Associated Press Writer',
    'News desk',
    'Web Desk',
    'The Editors',
    'Editor',
    'Editor, The Post',
    'Editorial board',
  ],
  ...['agencies', 'Agencies', 'Moscow Bureau', 'Sports Desk', 'Anonymous', 'Unknown', 'admin', 'Editor in Chief'],
  ...[
    'Redaktion',
    'Die Redaktion',
    'Sportredaktion',
    'Von unserem Korrespondenten',
    'unserer Korrespondentin',
    'Agenturen',
  ],
  ...['La rédaction', 'Notre correspondant', 'notre envoyée spéciale', 'Correspondant à Berlin', 'avec agences'],
  ...['Redacción', 'Nuestro corresponsal', 'Enviado especial a Kiev', 'Agencias', 'De nuestra redacción'],
  ...['مراسلنا', 'مراسل الصحيفة', 'هيئة التحرير', 'وكالات', 'संवाददाता', 'विशेष संवाददाता', 'हमारे संवाददाता', 'न्यूज़ डेस्क'],
  ...['本报记者', '记者', '编辑部', '特约记者', '佚名', '综合报道'],
  ...['jane@post.example', 'https://post.example/jane', '2022', '—', 'x'.repeat(101)],
];

for (const [item, name] of Object.entries(named))
  test(`the byline ${JSON.stringify(item)} names ${name}`, () => {
    const found = authorIn(item);
    assert.equal(found.name, name);
    assert.equal(found.before + found.name + found.after, item);
  });

for (const item of roles)
  test(`the byline ${JSON.stringify(item.slice(0, 40))} names nobody`, () => {
    assert.deepEqual(authorIn(item), { before: item, name: '', after: '', kind: 'person' });
  });

test('agencies and institutions are no persons', () => {
  const kinds = (items: readonly string[]) => new Set(items.map((item) => authorIn(item).kind));
  assert.deepEqual(
    kinds(['Reuters', 'AFP', 'The Canadian Press', 'Department of Trade and Industry', 'Xinhua News Agency']),
    new Set(['organisation']),
  );
  assert.deepEqual(kinds(['Jane Doe', 'J. Doe', 'Ahmed', '王小明', 'Emily Post']), new Set(['person']));
});

test('capitals, stops, hyphens, spaces and apostrophes do not part two names', () => {
  const alike = [
    ['Jane Doe', 'JANE DOE', 'jane  doe'],
    ['J. K. Tamm', 'J.K. Tamm', 'J K Tamm'],
    ['Mary-Jane O’Neill', "Mary Jane O'Neill"],
    ['José Núñez', 'José Núñez'.normalize('NFD')],
  ];
  for (const spellings of alike) assert.equal(new Set(spellings.map(authorKey)).size, 1, spellings.join());
});

test('every letter parts two names, also an accent', () => {
  const names = ['Jane Doe', 'J. Doe', 'Jane A. Doe', 'Jane Doe-Smith', 'Jané Doe', 'Doe, Jane', 'Jane Döe', 'Jane Dœ'];
  assert.equal(new Set(names.map(authorKey)).size, names.length);
});

/** Pairs of articles of our own, each labelled: two stories of one kind, or one text that an agency sent twice. */

export interface StoryPair {
  readonly kind: string;
  /** True when both articles are one text. */
  readonly isRerun: boolean;
  readonly one: string;
  readonly other: string;
}

const names = [
  'Otto Brandt',
  'Maria Conti',
  'Jan de Wit',
  'Jan de Witt',
  'Aisha Khan',
  'Li Wei',
  'José Peña',
  'Ann Roe',
];
const towns = ['Narva', 'Leeds', 'Hull', 'Springfield', 'Riverton', 'Lyon', 'Graz', 'Pune'];
const firms = [
  'Nordbank',
  'Waldbank',
  'Ostbank',
  'Northern Rail',
  'Acme Steel',
  'Blue Ferries',
  'City Water',
  'Sun Power',
];
const subjects = [
  'the bridge',
  'the school',
  'the harbour',
  'the budget',
  'the hospital',
  'the tram',
  'the library',
  'the mill',
];

const obituary = (name: string, day = 'Friday') =>
  `${name} has died after a short illness. The funeral is on ${day} at eleven in the chapel of the old cemetery, and the ` +
  'family asks for no flowers but for gifts to the hospice. Friends may sign the book of condolence at the town hall.';
const weather = (town: string, low: number, high: number) =>
  `${town} stays dry for most of the day, and a light wind blows from the west. Temperatures lie between ${low} and ${high} ` +
  'degrees. In the night some mist may form in the valleys, the weather service said in its morning report.';
const market = (index: string, change: string, close: string) =>
  `Shares ${change} on the exchange, led by banks and energy companies. The leading index closed at ${index} points. The euro ` +
  `was quoted at ${close} dollars at the end of trading, and oil changed little, dealers said.`;
const game = (home: string, guest: string, score: string) =>
  `${home} beat ${guest} ${score} in the league on Saturday and led at the half. The coach said that his players were tired, ` +
  'but that they had kept the ball well. The next game is at home, and all tickets are sold.';
const report = (subject: string, town: string) =>
  `The council of ${town} talked about ${subject} for three hours on Monday evening. It will be closed for repairs from spring ` +
  'until autumn, the mayor said, and the costs of 1,200,000 are to be shared with the county.\n\n' +
  'Several members asked why the offer had not been put out to tender. A vote is expected in two weeks.';
const rates = (firm: string) =>
  `${firm} raises its prices for private customers from next month, the company said on Saturday. Customers need to do nothing, ` +
  'and the new prices hold until the end of the year. The consumers’ association called the step hard to explain.';
const column = (number: number, subject: string) =>
  `This is part ${number} of our series on the town and its buildings. Each week we visit a place that all know and few have ` +
  `seen from inside. Today we look at ${subject}, where the doors are open on Sunday from ten to four.`;

const dated = (day: number, text: string, title?: string) =>
  `---\n${title === undefined ? '' : `title: ${JSON.stringify(title)}\n`}date: 2024-05-${String(day).padStart(2, '0')}\n---\n${text}\n`;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Two stories of one kind, from two numbers that differ. */
const makers: Readonly<Record<string, (a: number) => readonly [one: string, other: string]>> = {
  'obituaries in one form': (a) => [
    dated(7, obituary(at(names, a)), `${at(names, a)}, ${60 + a}`),
    dated(7, obituary(at(names, a + 1)), `${at(names, a + 1)}, ${61 + a}`),
  ],
  'obituaries without headlines': (a) => [dated(7, obituary(at(names, a))), dated(8, obituary(at(names, a + 1)))],
  'an obituary and its correction': (a) => [
    dated(7, obituary(at(names, a)), 'Deaths'),
    dated(8, obituary(at(names, a), 'Monday'), 'Deaths'),
  ],
  'weather of two days': (a) => [
    dated(7, weather(at(towns, a), a, a + 9), 'The weather'),
    dated(8, weather(at(towns, a), a, a + 10), 'The weather'),
  ],
  'weather of two towns': (a) => [
    dated(7, weather(at(towns, a), 4, 11), 'The weather'),
    dated(7, weather(at(towns, a + 1), 4, 11), 'The weather'),
  ],
  'weather below and above nought': (a) => [
    dated(7, weather(at(towns, a), -a - 1, a + 9)),
    dated(8, weather(at(towns, a), a + 1, a + 9)),
  ],
  'markets of two days': (a) => [
    dated(7, market(`1${a},204.5`, 'rose', '1.08'), 'Market report'),
    dated(8, market(`1${a},204.6`, 'rose', '1.08'), 'Market report'),
  ],
  'markets up and down': (a) => [
    dated(7, market(`${a + 1},204`, 'rose', `1.0${a}`), 'Market report'),
    dated(8, market(`${a + 1},204`, 'fell', `1.0${a}`), 'Market report'),
  ],
  'games of one club': (a) => [
    dated(7, game(at(towns, a), at(towns, a + 1), `${a + 1}-0`)),
    dated(14, game(at(towns, a), at(towns, a + 1), `${a + 1}-1`)),
  ],
  'a report and its update with a new lead': (a) => [
    dated(7, report(at(subjects, a), at(towns, a)), 'Council meets'),
    dated(
      8,
      `${a + 2} people were hurt, the police said.\n\n${report(at(subjects, a), at(towns, a))}`,
      'Council meets',
    ),
  ],
  'a report and its update at the end': (a) => [
    dated(7, report(at(subjects, a), at(towns, a)), 'UPDATE 1-Council meets'),
    dated(7, `${report(at(subjects, a), at(towns, a))} The vote was put off on Tuesday.`, 'UPDATE 2-Council meets'),
  ],
  'a report with a corrected number': (a) => [
    dated(7, report(at(subjects, a), at(towns, a)), 'Council meets'),
    dated(8, report(at(subjects, a), at(towns, a)).replace('1,200,000', `1,${a + 1}00,001`), 'CORRECTED-Council meets'),
  ],
  'one text below two headlines': (a) => [
    dated(7, report(at(subjects, a), at(towns, a)), `Mayor ${at(names, a)} resigns`),
    dated(8, report(at(subjects, a), at(towns, a)), `Mayor ${at(names, a)} denies she will resign`),
  ],
  'a headline and its question': (a) => [
    dated(7, report(at(subjects, a), at(towns, a)), `Repairs of ${at(subjects, a)} begin`),
    dated(8, report(at(subjects, a), at(towns, a)), `Repairs of ${at(subjects, a)} begin?`),
  ],
  'headlines that differ in a number': (a) => [
    dated(7, report(at(subjects, a), at(towns, a)), `${a + 2} dead in flood`),
    dated(8, report(at(subjects, a), at(towns, a)), `${a + 3} dead in flood`),
  ],
  'two companies in one form': (a) => [
    dated(11, rates(at(firms, a)), `${at(firms, a)} raises prices`),
    dated(11, rates(at(firms, a + 1)), `${at(firms, a + 1)} raises prices`),
  ],
  'two parts of a series': (a) => [
    dated(7, column(a + 1, at(subjects, a)), 'Behind the doors'),
    dated(14, column(a + 2, at(subjects, a)), 'Behind the doors'),
  ],
  'a series of one place': (a) => [
    dated(7, column(a + 1, at(subjects, a)), 'Behind the doors'),
    dated(14, column(a + 1, at(subjects, a + 1)), 'Behind the doors'),
  ],
  'two summaries of the source': (a) => [
    dated(7, report(at(subjects, a), at(towns, a)), 'Council').replace('date:', `summary: ${a} hurt.\ndate:`),
    dated(8, report(at(subjects, a), at(towns, a)), 'Council').replace('date:', `summary: ${a + 1} hurt.\ndate:`),
  ],
};

/** Differences between two publications of one text. */
const reruns: Readonly<Record<string, (text: string, a: number) => readonly [one: string, other: string]>> = {
  'the day': (text) => [dated(7, text, 'Council meets'), dated(9, text, 'Council meets')],
  'the day, without headlines': (text) => [dated(7, text), dated(19, text)],
  'place, day and agency': (text, a) => [
    dated(7, `${at(towns, a).toUpperCase()}, May 7 (Reuters) - ${text}`, 'Council meets'),
    dated(9, `${at(towns, a + 1)}, May 9 (AP) — ${text}`, 'Council meets'),
  ],
  'a dateline on one of them': (text, a) => [
    dated(7, `${at(towns, a).toUpperCase()}, May 7 (AFP) - ${text}`),
    dated(7, text),
  ],
  'the mark of an update': (text, a) => [
    dated(7, text, `UPDATE ${a + 1}-Council meets`),
    dated(8, text, `RPT-UPDATE ${a + 1}-Council meets`),
  ],
  'marks in brackets': (text, a) => [
    dated(7, text, `Council meets (${a + 4}th LD)`),
    dated(8, text, `Council meets [Update ${a + 1}]`),
  ],
  'the name of an agency': (text) => [dated(7, text, 'Council meets - Reuters'), dated(8, text, 'Council meets')],
  'capitals and punctuation': (text) => [dated(7, text, 'COUNCIL MEETS!'), dated(8, text, 'Council meets')],
  'the byline': (text, a) => [dated(7, `By ${at(names, a)}\n\n${text}`), dated(8, `By ${at(names, a + 1)}\n\n${text}`)],
  'the credit': (text, a) => [
    dated(7, text),
    dated(9, `${text}\n\n(Reporting by ${at(names, a)}; editing by Ann Roe)`),
  ],
};

export const storyPairs: readonly StoryPair[] = [
  ...Object.entries(makers).flatMap(([kind, make]) =>
    Array.from({ length: 8 }, (_, a) => [kind, make(a)] as const).map(([kind, [one, other]]) => ({
      kind,
      isRerun: false,
      one,
      other,
    })),
  ),
  ...Object.entries(reruns).flatMap(([kind, make]) =>
    Array.from({ length: 8 }, (_, a) => make(report(at(subjects, a), at(towns, a)), a)).map(([one, other]) => ({
      kind,
      isRerun: true,
      one,
      other,
    })),
  ),
];

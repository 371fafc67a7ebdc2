/** Texts with times: live reports, and ordinary articles that have times, too. */

const lines = (times: string, text: (at: number) => string, between = '\n\n') =>
  times
    .split(' ')
    .map((time, at) => `${time.replace('_', ' ')} ${text(at)}`)
    .join(between);

const said = [
  'The harbour is closed to all ships until noon.',
  'A ferry turns back at the mole with its passengers.',
  'The mayor calls for calm and speaks at the town hall.',
  'Trees have fallen on the road to the lighthouse.',
  'Waves go over the wall at the old fish market.',
  'The fire brigade brings sandbags to the lower town.',
  'The lights are out in the whole of the old town.',
  'The power station is at work again since this minute.',
  'The wind goes down and the first ships leave.',
];
const sentence = (at: number) => said[at % said.length] ?? '';
const SCATTERED = '14:05 14:12 14:31 14:58 15:03 15:26 16:17 16:44 17:09';

/** Live reports: the headline, the text, and a label if one is needed. */
export const reports: Readonly<Record<string, readonly [title: string, text: string, label?: string]>> = {
  'a long run without a word for it': ['Storm over the harbour', lines(SCATTERED, sentence)],
  'a run from the newest to the oldest': ['Storm', lines(SCATTERED.split(' ').reverse().join(' '), sentence)],
  'a run with lines that follow each other': ['Storm', lines(SCATTERED, sentence, '\n')],
  'a run that passes midnight': ['Storm', lines('22:04 22:31 22:58 23:13 23:41 23:59 0:07 0:22', sentence)],
  'a short run below a headline that says live': ['Live: the storm', lines('14:05 14:12 14:31', sentence)],
  'a German ticker': [
    'Liveticker zum Sturm',
    lines('14.05_Uhr 14.12_Uhr 14.31_Uhr', () => 'Der Hafen ist seit heute für alle Schiffe gesperrt.'),
  ],
  'a French report': [
    'La tempête en direct',
    lines('14h05 14h12 14h31', () => 'Le port est fermé à tous les navires depuis ce midi.'),
  ],
  'a Spanish report': [
    'El temporal, minuto a minuto',
    lines('14:05 14:12 14:31', () => 'El puerto queda cerrado a todos los barcos desde hoy.'),
  ],
  'an Arabic report': [
    'العاصفة مباشر',
    lines('١٤:٠٥ ١٤:١٢ ١٤:٣١', () => 'أُغلق الميناء اليوم أمام جميع السفن حتى ظهر الغد.'),
  ],
  'a Hindi report': ['तूफ़ान लाइव', lines('14:05 14:12 14:31', () => 'बंदरगाह आज से सभी जहाज़ों के लिए बंद कर दिया गया है।')],
  'a Chinese report': ['风暴直播', lines('14:05 14:12 14:31', () => '港口从今天起对所有船只关闭，直到明天中午。')],
  'a label of the kind': ['Storm', lines('14:00 14:30', () => 'Short.'), 'Type: liveblog'],
  'a label with the order': ['Storm', lines('14:00 14:30', () => 'Short.'), 'Live: newest first'],
  'a plain yes': ['Storm', lines('14:00 14:30', () => 'Short.'), 'Live: yes'],
  'a German label': ['Sturm', lines('14:00 14:30', () => 'Kurz.'), 'Liveticker: ja'],
  'an Arabic label': ['عاصفة', lines('14:00 14:30', () => 'نص.'), 'مباشر: نعم'],
  'a Chinese label': ['风暴', lines('14:00 14:30', () => '短。'), '直播: 是'],
  'the one entry of a report that has just begun': ['Storm', lines('14:03', sentence), 'Type: live'],
};

/** Articles that are no live reports. */
export const otherTimes: Readonly<Record<string, readonly [title: string, text: string, label?: string]>> = {
  'a programme in prose': [
    'What to see at the fair',
    lines(
      '9:00 9:30 10:00 10:30 11:15 12:00 13:30 14:00 15:00',
      (at) => `The fair shows its part ${at} in the big hall.`,
    ),
  ],
  'a programme of spans': [
    'The fair',
    lines('9:00–10:03 10:04–11:07 11:08–12:12 12:13–13:17', () => 'The fair shows another part in the big hall.'),
  ],
  'television below a word such as live': [
    'Live sport on television today',
    lines('14:03 15:17 16:42 18:09', () => 'The match of the day comes live from the big stadium.'),
  ],
  'listings with descriptions': [
    'Tonight',
    lines(
      '20:15 21:45 22:15 22:45 23:15 23:55 00:40 01:05',
      () => 'A detective looks for his own brother in the harbour.',
    ),
  ],
  'a timetable': ['Ferries on Sunday', lines('6:12 7:17 8:22 9:27 10:32 11:37 12:42 13:47', () => 'Island', '\n')],
  'a table of matches': [
    'Results',
    lines('15:02 15:17 15:33 17:48 18:09 19:11 20:07 20:46', () => 'Rovers – United 2:1', '\n'),
  ],
  verses: [
    'The reading for Sunday',
    lines(
      '14:10 14:11 14:12 14:13 14:14 14:15 14:16 14:17 14:18',
      () => 'And he went up to the mountain and spoke to them there.',
    ),
  ],
  'a transcript with speakers': [
    'The hearing',
    lines(SCATTERED, (at) => `${at % 2 ? 'Jane Doe' : 'The Judge'}: I have read the report of the harbour and agree.`),
  ],
  'a recording from its first second': [
    'The interview',
    lines(
      '00:00 00:12 01:31 02:17 03:42 04:09 05:56 07:13',
      () => 'We speak about the harbour and what it was like then.',
    ),
  ],
  'a log with seconds': [
    'What the machine wrote',
    lines(
      '14:05:07 14:05:09 14:06:31 14:07:44 14:08:12 14:09:59 14:11:03 14:12:21',
      () => 'The valve of the second tank was closed by the system.',
    ),
  ],
  'a chronology written afterwards': ['Timeline of the fire', lines(SCATTERED, sentence)],
  'times out of order': ['Storm', lines('14:05 13:12 14:31 12:58 15:03 11:26 16:17 10:44 17:09', sentence)],
  'a few times in an article': ['Storm', `${sentence(0)}\n\n${lines('14:05 14:12 14:31', sentence)}\n\n${sentence(1)}`],
  'a yes that means published': [
    'A bridge opens',
    `${said.join(' ')}\n\n${lines('9:00 9:30', () => 'Doors open.', '\n')}`,
    'Live: yes',
  ],
  'an order that is a number': ['Storm', sentence(0), 'Order: 3'],
};

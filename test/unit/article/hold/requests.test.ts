import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksToWait } from '../../../../src/article/hold/requests.ts';
import { parseArticle } from '../../../../src/article/parse.ts';

const holding = [
  'Hi Anna, here is the piece on the ferry, but please do not publish before Friday.',
  'Please hold this until the minister has spoken.',
  'Could you please not run it yet? The numbers are not confirmed.',
  "Don't publish this one before the vote, please.",
  'Dear all, this is under embargo until the family has been told.',
  'Kindly keep the story off the site for now.',
  'We ask you not to publish the text until the family has been told.',
  'Please do not circulate.',
  'Would you please never post it without the picture?',
  'Please do not run the story or the picture.',
  'Hallo Otto, hier der Text zur Fähre, bitte noch nicht vor Freitag veröffentlichen.',
  'Bitte erst nach dem Gespräch mit dem Minister online stellen.',
  'Bonjour, voici le papier, merci de ne pas le publier avant vendredi.',
  'Hola, aquí va la nota. Por favor, no la publiquen antes del viernes.',
  'Добрый день, просьба не публиковать до пятницы.',
  'مرحبا، هذا نص الخبر، يرجى عدم نشره قبل يوم الجمعة.',
  'नमस्ते, यह रिपोर्ट है, कृपया शुक्रवार से पहले प्रकाशित न करें।',
  '你好，这是稿件，请不要在周五之前发布。',
];
for (const line of holding) test(`a request holds: ${line}`, () => assert.ok(asksToWait(line)));

const published = [
  'The mayor said: “Please do not publish my address.”',
  'The council asked the paper not to print the names of the children.',
  'Please do not feed the gulls, the harbour office says.',
  'Passengers are asked to wait at the pier until the ferry has landed.',
  'Please hold on to the rail until the ferry stops, a sign says.',
  'Sir, – Please do not print my name below this letter.',
  'Please do not run on the deck, the captain says.',
  'Please do not run.',
  'Please do not release balloons at the harbour, the council asks.',
  'Please do not post leaflets on the trees of the square.',
  'Please do not print this e-mail unless you have to.',
  'Could you never print money without a cost? The bank says no.',
  'Bitte lasst euch nicht unter Druck setzen, sagt der Trainer.',
  'Bitte das Wasser nicht zum Kochen verwenden, heißt es im Rathaus.',
  'Merci de ne pas imprimer ce courriel.',
  'Por favor, no imprima este correo.',
  'Bitte nicht füttern, steht auf dem Schild am Hafen.',
  'Merci de ne pas nourrir les mouettes, dit la pancarte.',
  'Por favor, no alimenten a las gaviotas, dice el cartel.',
];
for (const line of published) test(`no request: ${line}`, () => assert.ok(!asksToWait(line)));

const mail = (body: string) =>
  parseArticle({
    path: 'x.txt',
    text: `From: Jane Doe\nSubject: The ferry\nDate: Mon, 1 Mar 2021 10:00:00 +0000\n\n${body}`,
  });

test('a mail with a request in its first sentences is held, and the report quotes it', () => {
  const parsed = mail(
    'Hi Anna,\n\nhere is the piece on the ferry, but please do not publish before Friday.\n\nThe ferry sails.',
  );
  assert.equal(parsed.outcome, 'article');
  assert.match(JSON.stringify(parsed.outcome === 'article' && parsed.hold), /please do not publish before Friday/);
});

test('a request far below the beginning is part of the story', () => {
  const story = Array.from(
    { length: 6 },
    (_, at) => `Paragraph ${at} tells of the ferry and of its captain in one sentence.`,
  );
  const parsed = mail([...story, 'A note on the door said please do not publish this.'].join('\n\n'));
  assert.equal(parsed.outcome === 'article' && parsed.hold, undefined);
});

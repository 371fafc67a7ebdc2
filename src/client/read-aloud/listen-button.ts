/**
 * Offers to read an article out where this device can: where it has a voice for the article's language that speaks on the
 * device itself. Others send what they read to whoever made them, and nothing leaves a page of ours. Browsers find their
 * voices only after a while, and some never say so.
 */
const button = document.querySelector<HTMLButtonElement>('[data-tool=listen]');
const article = button?.closest<HTMLElement>('article');
const primary = (lang: string) => lang.toLowerCase().split(/[-_]/)[0];

/** The voice for a language: of the same region if there is one, and the device's own choice among several. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const near = (voice: SpeechSynthesisVoice) =>
    Number(voice.lang.toLowerCase().replace('_', '-') === lang.toLowerCase()) * 2 + Number(voice.default);
  return speechSynthesis
    .getVoices()
    .filter((voice) => voice.localService && primary(voice.lang) === primary(lang))
    .reduce<SpeechSynthesisVoice | undefined>((best, one) => (best && near(best) >= near(one) ? best : one), undefined);
}

if (button && article && 'speechSynthesis' in globalThis && 'Segmenter' in Intl) {
  const lang = article.lang || document.documentElement.lang;
  const offer = () => {
    button.hidden = !voiceFor(lang);
  };
  offer();
  speechSynthesis.onvoiceschanged = offer;
  let reading: Promise<{ toggle(): void }> | undefined;
  button.addEventListener('click', async () => {
    reading ??= import('./read-aloud.ts').then(({ listen }) => listen(article, button, () => voiceFor(lang)));
    (await reading).toggle();
  });
}

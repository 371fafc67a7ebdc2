/**
 * Shows the listen button if the device has a local voice for the article's language. Remote voices send the text to their
 * vendor, and this site sends nothing to third parties. Browsers load their voices late, and some do not fire an event for it.
 */
import { setPreference } from '../settings/preferences.ts';

const button = document.querySelector<HTMLButtonElement>('[data-tool=listen]');
const article = button?.closest<HTMLElement>('article');
/** `de-at` of `de-AT` and of `de_AT` */
const tagOf = (lang: string) => lang.toLowerCase().replace('_', '-');
const primaryLanguage = (lang: string) => tagOf(lang).split('-')[0];

/** A local voice for a language: preferably one of the same region, then the device's default. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const score = (voice: SpeechSynthesisVoice) => Number(tagOf(voice.lang) === tagOf(lang)) * 2 + Number(voice.default);
  return speechSynthesis
    .getVoices()
    .filter((voice) => voice.localService && primaryLanguage(voice.lang) === primaryLanguage(lang))
    .sort((a, b) => score(b) - score(a))[0];
}

if (button && article && 'speechSynthesis' in globalThis && 'Segmenter' in Intl) {
  const lang = article.lang || document.documentElement.lang;
  const updateButton = () => {
    button.hidden = !voiceFor(lang);
  };
  updateButton();
  speechSynthesis.onvoiceschanged = updateButton;
  let reading: Promise<{ toggle(): void }> | undefined;
  button.addEventListener('click', async () => {
    reading ??= import('./read-aloud.ts').then(({ listen }) =>
      listen(
        article,
        button,
        () => voiceFor(lang),
        (speed) => setPreference('speed', speed),
      ),
    );
    (await reading).toggle();
  });
}

/**
 * Shows the listen button if the device has a local voice for the article's language. Remote voices send the text to their
 * vendor, and this site sends nothing to third parties. Browsers load their voices late, and some do not fire an event for it.
 */
import { setPreference } from '../settings/preferences.ts';

const button = document.querySelector<HTMLButtonElement>('[data-tool=listen]');
const article = button?.closest<HTMLElement>('article');
const primaryLanguage = (lang: string) => lang.toLowerCase().split(/[-_]/)[0];

/** A local voice for a language. It prefers a voice of the same region, then the device's default. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const score = (voice: SpeechSynthesisVoice) =>
    Number(voice.lang.toLowerCase().replace('_', '-') === lang.toLowerCase()) * 2 + Number(voice.default);
  return speechSynthesis
    .getVoices()
    .filter((voice) => voice.localService && primaryLanguage(voice.lang) === primaryLanguage(lang))
    .reduce<SpeechSynthesisVoice | undefined>(
      (best, one) => (best && score(best) >= score(one) ? best : one),
      undefined,
    );
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

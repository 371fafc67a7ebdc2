/**
 * The choices among the settings, as the page has them: what is checked to begin with is the paper's own, what is not is
 * named by its value, and so is what a box means that is no longer checked.
 */
import { setPreference, preference } from './preferences.ts';

/** Shows what is chosen below an element, and sets what is chosen there. */
export function initPreferenceControls(place: ParentNode): void {
  const inputs = Array.from(place.querySelectorAll<HTMLInputElement>('[data-choice] input'));

  /** Where none of them is set, the paper's own is what is chosen. */
  const show = () => {
    for (const input of inputs) {
      const { name, value, defaultChecked } = input;
      const chosen = inputs.find((one) => one.name === name && one.value === preference(name));
      input.checked = !chosen ? defaultChecked : input.type === 'radio' ? value === chosen.value : !defaultChecked;
    }
  };

  const choose = ({ name, value, checked, defaultChecked }: HTMLInputElement) =>
    tell(setPreference(name, checked === defaultChecked ? undefined : value));

  const tell = (kept: boolean) => {
    for (const note of place.querySelectorAll<HTMLElement>('[data-refused]')) note.hidden = kept;
  };

  show();
  for (const input of inputs) input.addEventListener('change', () => choose(input));
  const back = place.querySelector('[data-back]');
  back?.addEventListener('click', () => {
    for (const input of inputs.filter(({ type }) => type === 'radio')) {
      input.checked = input.defaultChecked;
      if (input.checked) choose(input);
    }
  });
  // After this page has taken over what changed in another: `settings.ts` listens longer.
  addEventListener('storage', show);
  addEventListener('pageshow', show);
}

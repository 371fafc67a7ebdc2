/**
 * Connects the form controls to the preferences. The control checked in the HTML is the default and is not stored; any other
 * radio button stores its value, and an unchecked box stores its `value`.
 */
import { onStoredChange } from '../local-storage.ts';
import { setPreference, preference } from './preferences.ts';

/** Initialises the controls below an element. */
export function initPreferenceControls(root: ParentNode): void {
  const inputs = Array.from(root.querySelectorAll<HTMLInputElement>('[data-choice] input'));

  /** Shows the stored preferences, or the defaults. */
  const show = () => {
    for (const input of inputs) {
      const { name, value, defaultChecked } = input;
      const chosen = inputs.find((one) => one.name === name && one.value === preference(name));
      input.checked = !chosen ? defaultChecked : input.type === 'radio' ? value === chosen.value : !defaultChecked;
    }
  };

  const choose = ({ name, value, checked, defaultChecked }: HTMLInputElement) =>
    showRefusal(setPreference(name, checked === defaultChecked ? undefined : value));

  const showRefusal = (saved: boolean) => {
    for (const note of root.querySelectorAll<HTMLElement>('[data-refused]')) note.hidden = saved;
  };

  show();
  for (const input of inputs) input.addEventListener('change', () => choose(input));
  const resetButton = root.querySelector('[data-back]');
  resetButton?.addEventListener('click', () => {
    for (const input of inputs.filter(({ type }) => type === 'radio')) {
      input.checked = input.defaultChecked;
      if (input.checked) choose(input);
    }
  });
  // `preferences.ts` registered its listeners earlier, so it has already applied a change from another tab.
  onStoredChange(show);
}

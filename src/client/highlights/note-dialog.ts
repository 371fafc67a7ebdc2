/** The dialog of a note. Closing it in any way keeps the note. */
import css from '../../styles/device/note-dialog.css?inline';
import { button, element } from '../create-element.ts';
import { adoptStyles } from './adopt-styles.ts';
import { MAX_NOTE, type StoredHighlight } from './stored-highlight.ts';

adoptStyles(css);

/**
 * @param keep stores the note and returns the message to show if that was not possible
 * @param remove deletes the highlight
 */
export function openNote(
  { exact, lang, dir, note }: StoredHighlight,
  keep: (note: string) => string | undefined,
  remove: () => void,
): void {
  const page = document.documentElement;
  const field = element('textarea', { value: note, maxLength: MAX_NOTE, rows: 5, dir: 'auto' });
  const status = element('p', { className: 'said' });
  status.setAttribute('role', 'status');
  /** @returns whether the dialog may close */
  const isKept = () => {
    const message = field.value.trim() === note ? undefined : keep(field.value.trim());
    status.textContent = message ?? '';
    return message === undefined;
  };
  const dialog: HTMLDialogElement = element(
    'dialog',
    { className: 'note', lang: page.lang, dir: page.dir || 'ltr' },
    element('blockquote', { lang, dir }, exact),
    element('label', {}, words.note, field),
    status,
    element(
      'p',
      { className: 'tools' },
      button(words.done, () => isKept() && dialog.close()),
      button(words.clear, () => {
        dialog.close();
        remove();
      }),
    ),
  );
  dialog.ariaLabel = words.note;
  dialog.addEventListener('cancel', (event) => isKept() || event.preventDefault());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
}

/** Buttons that save highlights as files. How the files are written is loaded when one is pressed. */
import { formatMessage } from '../../i18n/format-message.ts';
import { button } from '../create-element.ts';
import type { StoredHighlight } from './stored-highlight.ts';

/** @param list the highlights to save @param failed called when the script cannot be loaded */
export const exportButtons = (list: () => readonly StoredHighlight[], failed: () => void): HTMLButtonElement[] =>
  ['Markdown', 'JSON', 'CSV'].map((format) =>
    button(formatMessage(words.exportAs, { format }), () =>
      import('./save-file.ts').then(({ saveFile }) => saveFile(format, list()), failed),
    ),
  );

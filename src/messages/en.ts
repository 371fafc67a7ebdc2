/** The interface in English. */
export const en = {
  reading: {
    title: 'Reading',
    about: 'How pages are set, what this device keeps, and the keys.',
    needsScript: 'These settings need a script, and your browser runs none. Every page can be read without.',
    /** The control in the masthead: two letters, and what they are called. */
    control: 'Aa',
    controlName: 'Aa: reading settings',
    look: 'How pages look',
    theme: 'Colours',
    themes: { system: 'System', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
    size: 'Size of the text',
    /** Shown in each of the sizes. */
    letter: 'A',
    sizes: { smallest: 'Smallest', small: 'Small', medium: 'Medium', large: 'Large', largest: 'Largest' },
    width: 'Length of the lines',
    widths: { narrow: 'Short', medium: 'Medium', wide: 'Long' },
    spacing: 'Space between the lines',
    spacings: { close: 'Little', medium: 'Medium', open: 'Much' },
    face: 'Face',
    faces: { serif: 'Serif', sans: 'Sans serif' },
    back: 'Back to the paper’s own',
    refused: 'Your browser keeps nothing for this site, so what you choose here holds for this page alone.',
  },
  keys: {
    title: 'Keys',
    about: 'Each of these keys works alone, wherever nothing is being typed.',
    on: 'Single keys work',
    key: 'Key',
    does: 'What it does',
    story: 'To the next or previous story',
    open: 'Open the story that is marked',
    save: 'Save the story that is open',
    day: 'To the previous or next day, month or year; from a story to its day',
    today: 'To the front page',
    search: 'Search',
    list: 'Show these keys',
  },
  tools: {
    listen: 'Listen',
  },
  saved: {
    title: 'Saved',
    about: 'What you saved and read, kept on this device alone.',
    needsScript: 'Saving stories needs a script, and your browser runs none.',
  },
  /** What the scripts in the browser say. */
  reader: {
    save: 'Save',
    close: 'Close',
    readingAloud: 'Reading aloud',
    pause: 'Pause',
    resume: 'Resume',
    stop: 'Stop',
    speed: 'Speed',
    times: '{number}×',
  },
} as const;

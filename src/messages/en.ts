/** The interface in English. */
export const en = {
  reading: {
    title: 'Reading',
    about: 'How pages are set, what this device keeps, and the keys.',
    needsScript: 'These settings need a script, and your browser runs none. Every page can be read without.',
  },
  saved: {
    title: 'Saved',
    about: 'What you saved and read, kept on this device alone.',
    needsScript: 'Saving stories needs a script, and your browser runs none.',
  },
  /** What the scripts in the browser say. */
  reader: {
    age: 'This story is {age} old',
    save: 'Save',
  },
} as const;

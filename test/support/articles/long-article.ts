/** A paper with an article on several pages, and one that links to a chapter on a later page. */
const sentence = 'The ferry goes on along the coast and calls at every harbour. ';

/** @param first the paragraph that the text opens with */
export const longArticle = (first = 'It opens here.'): string => {
  const chapters = Array.from({ length: 12 }, (_, at) =>
    [`## Chapter ${at + 1}`, ...Array.from({ length: 20 }, (_, k) => `${at + 1}.${k} ${sentence.repeat(12)}`)].join(
      '\n\n',
    ),
  );
  const noted = `A word with a note[^1]. ${sentence}`;
  return `---\ntitle: A voyage\ndate: 2022-02-07\nsection: travel\n---\n\n${first}\n\n${noted}\n\n${chapters.join('\n\n')}\n\n[^1]: The note.\n`;
};

export const longPaper: Readonly<Record<string, string>> = {
  'a-voyage.md': longArticle(),
  'before.md': `---\ntitle: Before\ndate: 2022-02-06\n---\n\nSee [[A voyage#Chapter 11]]. ${sentence}\n`,
  'after.md': `---\ntitle: After\ndate: 2022-02-08\n---\n\n${sentence}\n`,
};

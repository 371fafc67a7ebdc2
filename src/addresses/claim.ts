/** The two sides of a search for known stories: the articles of a build, and the lines of the register. */
import { type Marked, type Marks, parseMarks } from './marks.ts';
import type { AddressLine, Register } from './register.ts';

/** An article before it has an address. */
export interface Claim extends Marked {
  /** The address that it would have if no other article or story had it. */
  readonly wanted: string;
}

/** An article with its marks. */
export interface Candidate extends Claim {
  readonly marks: Marks;
}

/** A line of the register by which a story is looked for. */
export interface Head {
  readonly line: AddressLine;
  readonly marks: Marks;
}

/** The lines that have marks, of all stories but those that have vanished: these are looked for in another way. */
export const headsOf = (register: Register): Head[] =>
  [...register.values()].flatMap((line) =>
    line.marks === undefined || line.is === 'vanished' ? [] : [{ line, marks: parseMarks(line.marks) }],
  );

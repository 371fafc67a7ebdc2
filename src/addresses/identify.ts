/**
 * Finds the stories of the register among the articles of a build: by the bytes of the file, by the words, by place, or by nearly the
 * same words. Whatever fits several times is not guessed; the caller names it.
 */
import type { AddressLine, Register } from './register.ts';
import { type Candidate, type Claim, type Head, headsOf } from './claim.ts';
import { type Marks, marksOf, mayBeAlike } from './marks.ts';
import { NearTexts } from './near-texts.ts';

export interface Identified {
  /** The id of the story by path, of each article that the register knows. */
  readonly ids: ReadonlyMap<string, string>;
  /** Paths of articles that have the same text as a story that is none of them; by the id of that story. */
  readonly unclear: ReadonlyMap<string, readonly string[]>;
}

type KeyOf<Of> = (of: Of) => string;

export function identify(claims: readonly Claim[], register: Register): Identified {
  if (register.size === 0) return { ids: new Map(), unclear: new Map() };
  const marked = claims.map((claim): Candidate => ({ ...claim, marks: marksOf(claim) }));
  const search = new Search(marked, headsOf(register));
  search.matchUnchanged();
  search.match((of) => `${of.path}.${of.digest}`);
  search.match(({ digest }) => digest);
  search.match(({ wording }) => wording);
  search.matchEdited();
  search.matchNear();
  return { ids: new Map([...search.ids].map(([path, { id }]) => [path, id])), unclear: search.unclear };
}

class Search {
  readonly ids = new Map<string, AddressLine>();
  readonly unclear = new Map<string, readonly string[]>();
  readonly #all: readonly Candidate[];
  #claims: readonly Candidate[];
  #heads: readonly Head[];
  readonly #found = new Set<string>();

  constructor(claims: readonly Candidate[], heads: readonly Head[]) {
    this.#all = claims;
    this.#claims = claims;
    this.#heads = heads;
  }

  /** Joins what is as it was, which is nearly everything in nearly every build. */
  matchUnchanged(): void {
    const byPath = new Map(this.#claims.map((claim) => [claim.marks.path, claim]));
    for (const head of this.#heads) {
      const claim = byPath.get(head.marks.path);
      const isSame = claim?.marks.digest === head.marks.digest && claim.wanted === head.line.address;
      if (isSame && head.line.is === 'article') this.#join(claim, head);
    }
    this.#leaveOut();
  }

  /** Joins the articles and heads of one key. Of several, those join that also share their address, their slug or their path. */
  match(keyOf: KeyOf<Marks>): void {
    const claims = Map.groupBy(this.#claims, ({ marks }) => keyOf(marks));
    for (const [key, heads] of Map.groupBy(this.#heads, ({ marks }) => keyOf(marks))) {
      if (key === '') continue;
      const same = claims.get(key) ?? [];
      if (same.length === 0) continue;
      for (const shared of [sameAddress, samePath, sameSlug]) this.#joinUnique(heads, same, shared);
      this.#joinUnique(heads, same, () => '');
      const [open, left] = [
        heads.filter((head) => this.#isOpen(head)),
        same.filter((claim) => !this.ids.has(claim.path)),
      ];
      if (left.length > 0)
        for (const { line } of open)
          this.unclear.set(
            line.id,
            left.map(({ path }) => path),
          );
    }
    this.#leaveOut();
  }

  /** Joins what is the only head and the only article with a key among these. */
  #joinUnique(heads: readonly Head[], claims: readonly Candidate[], key: (of: Candidate | Head) => string): void {
    const open = heads.filter((head) => this.#isOpen(head));
    const left = claims.filter(({ path }) => !this.ids.has(path));
    if (open.length === 0 || left.length === 0) return;
    const byKey = Map.groupBy(left, key);
    for (const [of, same] of Map.groupBy(open, key)) {
      const [claim, ...others] = byKey.get(of) ?? [];
      // The lines of one story are one head.
      const [first, ...more] = new Map(same.map((head) => [head.line.id, head])).values();
      if (claim && first && others.length === 0 && more.length === 0) this.#join(claim, first);
    }
  }

  /** An article at its former place is the story, whatever its words are; where the story was gone, some words must be the same. */
  matchEdited(): void {
    const byPlace = new Map(this.#heads.map((head) => [`${head.marks.path} ${head.line.address}`, head]));
    for (const claim of this.#claims) {
      const head = byPlace.get(`${claim.marks.path} ${claim.wanted}`);
      if (head && this.#isOpen(head) && (head.line.is === 'article' || mayBeAlike(head.marks, claim.marks)))
        this.#join(claim, head);
    }
    this.#leaveOut();
  }

  matchNear(): void {
    if (this.#claims.length === 0 || this.#heads.length === 0) return;
    const { pairs, unclear } = new NearTexts(this.#all, this.#claims).pairsWith(this.#heads);
    for (const [head, claim] of pairs) if (this.#isOpen(head) && !this.ids.has(claim.path)) this.#join(claim, head);
    for (const [head, claims] of unclear) if (this.#isOpen(head)) this.unclear.set(head.line.id, claims);
    this.#leaveOut();
  }

  #isOpen({ line }: Head): boolean {
    return !this.#found.has(line.id);
  }

  #join({ path }: Candidate, { line }: Head): void {
    this.ids.set(path, line);
    this.#found.add(line.id);
    this.unclear.delete(line.id);
  }

  #leaveOut(): void {
    this.#claims = this.#claims.filter(({ path }) => !this.ids.has(path));
    this.#heads = this.#heads.filter((head) => this.#isOpen(head));
  }
}

const sameAddress = (of: Candidate | Head) => ('line' in of ? of.line.address : of.wanted);
const samePath = ({ marks }: Candidate | Head) => marks.path;
const sameSlug = (of: Candidate | Head) => sameAddress(of).split('/').at(-2) ?? '';

/** The addresses of a build: which story each article is, which addresses it may have, and what the others answer with. */
import type { Claim } from './claim.ts';
import { identify } from './identify.ts';
import type { AddressLine, Register } from './register.ts';
import { type AddressPlan, planAddresses, type Published } from './plan.ts';
import type { DownStory } from './takedowns.ts';
import { vanishedKey } from './vanished-key.ts';

/** The addresses of a paper as they are known before a build. */
export class AddressBook {
  readonly #register: Register;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #known = new Set<string>();
  readonly #urls = new Map<string, string>();
  /** By id of a story that is missing: the articles that may be it, of which none is chosen. */
  readonly unclear: ReadonlyMap<string, readonly string[]>;

  constructor(register: Register, claims: () => readonly Claim[]) {
    this.#register = register;
    const { ids, unclear } = identify(register.size > 0 ? claims() : [], register);
    this.#ids = ids;
    this.unclear = unclear;
    for (const line of register.values()) {
      this.#known.add(line.id);
      if (line.is === 'article') this.#urls.set(line.id, line.address);
    }
  }

  /** Whether no other story ever had an address. */
  readonly isOpen = (url: string, path: string): boolean => {
    const owner = this.#register.get(url)?.id;
    return owner === undefined || owner === this.#ids.get(path);
  };

  /** The address of the article's story in the register; undefined for a new story. */
  readonly urlOf = (path: string): string | undefined => {
    const id = this.#ids.get(path);
    return id === undefined ? undefined : this.#urls.get(id);
  };

  /** The id of an article's story. @param url its address, which is the id of a new story */
  readonly idOf = (path: string, url: string): string => {
    const known = this.#ids.get(path);
    if (known !== undefined) return known;
    let id = url;
    // The line of the address was removed by hand, and the story that had it first lives elsewhere.
    while (this.#known.has(id)) id += '+';
    return id;
  };

  plan(
    articles: readonly Published[],
    {
      pages,
      today,
      down = [],
    }: {
      readonly pages: () => ReadonlySet<string>;
      readonly today: string | undefined;
      readonly down?: readonly DownStory[];
    },
  ): BuildAddresses {
    const plan = planAddresses({ register: this.#register, articles, down, pages, today });
    const unclear = new Map<string, readonly string[]>();
    for (const line of plan.lines.values()) {
      const paths = line.is === 'gone' && line.marks !== undefined ? this.unclear.get(line.id) : undefined;
      if (paths && this.#register.get(line.address)?.is !== 'gone') unclear.set(line.address, paths);
    }
    return { ...plan, before: this.#register, unclear, vanished: vanishedAddresses(plan) };
  }
}

/** The plan of a build, with the register before it. */
export interface BuildAddresses extends AddressPlan {
  readonly before: Register;
  /** By address that is gone: the articles of which several may be its story. */
  readonly unclear: ReadonlyMap<string, readonly string[]>;
  readonly vanished: VanishedAddresses;
}

/** The addresses that do not lead to an article's own page, in order. */
export const otherAddresses = ({ lines }: AddressPlan): AddressLine[] =>
  [...lines.values()]
    .filter(({ is }) => is === 'redirect' || is === 'gone')
    .sort((a, b) => (a.address < b.address ? -1 : 1));

/** The stories that have vanished, as a build knows them: by addresses, of which only digests are known. */
interface VanishedAddresses {
  /** Whether an address is one of such a story. @param address root-relative, without the base path */
  readonly has: (address: string) => boolean;
  /** The digests of the addresses, in order: what `vanishedKey` gives. */
  readonly keys: readonly string[];
}

/** Every address of every story that has vanished, in this build and before. Whatever is kept of an address that it has must go. */
function vanishedAddresses({ lines }: AddressPlan): VanishedAddresses {
  const keys = [...lines.values()].flatMap(({ is, address }) => (is === 'vanished' ? [address] : [])).sort();
  const known = new Set(keys);
  return { has: (address) => known.size > 0 && known.has(vanishedKey(address)), keys };
}

/**
 * The rights of a paper, as `rights` in `paper.yaml` states them. This is the only source of every file and header that tells
 * machines of them, so that all say the same. Rights that are not set are not said. Pure.
 */
import { readExpires, readOrganisation, readSecurityContact, type RightsSettings } from './schema.ts';
import { readSwitch, readWebAddress } from '../values.ts';

/** Uses that a paper may allow or forbid, in the words of contentsignals.org. */
const uses = ['search', 'ai-input', 'ai-train'] as const;
export type Use = (typeof uses)[number];

/** Names and values of the lines of a file, in their order. */
type Lines = readonly (readonly [name: string, value: string])[];

export interface Rights {
  /** The uses that the paper allows or forbids. */
  readonly uses: readonly (readonly [use: Use, allowed: boolean])[];
  /** A page for those who want to use articles. */
  readonly terms: string | undefined;
  /** The lines of trust.txt, but for that on training. */
  readonly trust: Lines;
  /** The lines of security.txt, but for its own address; empty when there is none. */
  readonly security: Lines;
  /** The day on which security.txt is out of date, `YYYY-MM-DD`. */
  readonly securityExpires: string | undefined;
}

export function rightsOf(settings: RightsSettings): Rights {
  const { terms, trust = {}, security } = settings;
  const trustNames = Object.keys(trust) as (keyof typeof trust)[];
  return {
    uses: uses.flatMap((use) => {
      const written = settings[use];
      return written === undefined ? [] : [[use, readSwitch(written)] as const];
    }),
    terms: terms === undefined ? undefined : readWebAddress(terms),
    trust: trustNames.flatMap((name) =>
      once((trust[name] ?? []).map((value) => trustValue(name, value))).map((value) => [name, value] as const),
    ),
    security: security === undefined ? [] : securityLines(security),
    securityExpires: security?.expires,
  };
}

const once = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

const trustValue = (name: string, value: string) =>
  name === 'contact' || name === 'disclosure' ? value.trim() : readOrganisation(value);

/** The lines of RFC 9116, in the order of its section 2.5 but with the contact first, as in its examples. */
function securityLines(security: NonNullable<RightsSettings['security']>): Lines {
  const { contact, expires, encryption = [], acknowledgments = [], languages, policy = [], hiring = [] } = security;
  return [
    ...once(contact.map(readSecurityContact)).map((value) => ['Contact', value] as const),
    ['Expires', readExpires(expires)],
    ...once(encryption).map((value) => ['Encryption', value] as const),
    ...once(acknowledgments).map((value) => ['Acknowledgments', value] as const),
    ...(languages ? [['Preferred-Languages', once(languages).join(', ')] as const] : []),
    ...once(policy).map((value) => ['Policy', value] as const),
    ...once(hiring).map((value) => ['Hiring', value] as const),
  ];
}

/** The value of `Content-Signal` (contentsignals.org): `search=yes, ai-train=no`. Undefined when no use is named. */
export const contentSignal = ({ uses }: Rights): string | undefined =>
  uses.length === 0 ? undefined : uses.map(([use, allowed]) => `${use}=${allowed ? 'yes' : 'no'}`).join(', ');

/** The labels of the IETF's vocabulary (draft-ietf-aipref-vocab): "AI Training", "AI Use", "Search". */
const LABELS: Readonly<Record<Use, string>> = { search: 'search', 'ai-input': 'ai-use', 'ai-train': 'train-ai' };

/** The value of `Content-Usage` (draft-ietf-aipref-attach), a dictionary of RFC 9651: `search=y, train-ai=n`. */
export const contentUsage = ({ uses }: Rights): string | undefined =>
  uses.length === 0 ? undefined : uses.map(([use, allowed]) => `${LABELS[use]}=${allowed ? 'y' : 'n'}`).join(', ');

/** Headers of every response. */
export function usageHeaders(rights: Rights | undefined): Lines {
  const [signal, usage] = rights ? [contentSignal(rights), contentUsage(rights)] : [];
  return signal && usage
    ? [
        ['Content-Signal', signal],
        ['Content-Usage', usage],
      ]
    : [];
}

/** Checks the signature of a manifest. Readers name a key by its fingerprint, or by a file with the key itself. Pure but for that file. */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ServedIndex, SIGNATURE } from './served-manifest.ts';

export interface Signed {
  /** One line for each problem. */
  readonly problems: readonly string[];
  /** Lines about what was found. */
  readonly notes: readonly string[];
}

interface Proof {
  readonly index: Pick<ServedIndex, 'key'>;
  /** The bytes that are signed. */
  readonly bytes: Uint8Array;
  /** The text of the key and the signature as the site has them; undefined where it has none. */
  readonly key: string | undefined;
  readonly signature: Uint8Array | undefined;
  /** The fingerprint of the key that the reader trusts. */
  readonly pinned: string | undefined;
}

export function checkSignature({ index, bytes, key, signature, pinned }: Proof): Signed {
  const problem = (text: string) => ({ problems: [`${SIGNATURE}: ${text}`], notes: [] });
  if (index.key === undefined) {
    if (pinned !== undefined) return problem(`the manifest names no key, and the reader trusts ${pinned}`);
    if (signature) return problem('there is one, and the manifest names no key');
    return { problems: [], notes: ['The manifest is not signed: whoever can change the site can change it too.'] };
  }
  if (pinned !== undefined && pinned !== index.key)
    return problem(`the manifest names the key ${index.key}, and the reader trusts ${pinned}`);
  const publicKey = key === undefined ? undefined : readKey(key);
  if (!publicKey) return problem('the site serves no public key of ed25519');
  if (fingerprintOf(publicKey) !== index.key)
    return problem(`the key of the site is ${fingerprintOf(publicKey)}, and the manifest names ${index.key}`);
  if (!signature) return problem('it is missing, although the paper has a key');
  if (!verify(null, bytes, publicKey, signature)) return problem('it is not that of this manifest');
  const trust = pinned
    ? 'which is the one you trust'
    : 'as the site says itself: compare the fingerprint, then add --key';
  return { problems: [], notes: [`Signed with the key ${index.key}, ${trust}.`] };
}

/** @throws for a text that is neither a fingerprint nor the name of a file with a key */
export function readPinned(written: string): string {
  if (/^SHA256:[\w-]{43}$/.test(written)) return written;
  let text: string;
  try {
    text = readFileSync(written, 'utf8');
  } catch (error) {
    throw new Error(`--key ${written} is neither a fingerprint (SHA256:…) nor a file`, { cause: error });
  }
  const key = readKey(text);
  if (!key) throw new Error(`--key ${written} holds no public key of ed25519 in PEM`);
  return fingerprintOf(key);
}

function readKey(text: string): KeyObject | undefined {
  try {
    const key = createPublicKey(text);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

const fingerprintOf = (key: KeyObject) =>
  `SHA256:${createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('base64url')}`;

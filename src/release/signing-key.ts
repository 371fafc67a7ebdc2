/**
 * The key pair with which a paper signs its manifest: ed25519. The public key is a file of the paper. The private key is in a
 * hidden folder that git passes over, or in the variable `SIGNING_KEY`; no build writes or prints it.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError, errorCode, SettingError } from '../errors.ts';

/** The files of the keys below the folder of the paper. */
export const PUBLIC_KEY = 'signing-key.pem';
const PRIVATE_KEY = '.keys/signing-key.pem';
const VARIABLE = 'SIGNING_KEY';

/** The key of a paper. */
export interface SigningKey {
  /** The public key in PEM. */
  readonly publicKey: string;
  /** See `fingerprintOf`. */
  readonly fingerprint: string;
  /** The signature of these bytes; undefined where the private key is missing. */
  readonly sign: ((bytes: Uint8Array) => Buffer) | undefined;
}

/** SHA-256 of the public key in DER (SPKI), as readers pin it. */
const fingerprintOf = (key: KeyObject): string =>
  `SHA256:${hash('sha256', key.export({ type: 'spki', format: 'der' }), 'base64url')}`;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param paper the folder of the paper
 * @returns undefined for a paper without keys
 * @throws {BuildError} when a key cannot be read, or the two are no pair
 */
export function readSigningKey(env: Environment, paper: string): SigningKey | undefined {
  const file = join(paper, PUBLIC_KEY);
  const written = readIfThere(file);
  const privateKey = readPrivateKey(env, paper);
  if (written === undefined) {
    if (!privateKey) return undefined;
    throw new BuildError(
      `${file}: there is a private key, and this file with the public one is missing. Restore it, or run npm run keys after you have removed the private key.`,
    );
  }
  const publicKey = read(written, createPublicKey);
  // A private key gives its public one, too.
  if (!publicKey || /PRIVATE/.test(written))
    throw new BuildError(
      `${file}: this is no public key of ed25519 in PEM. Restore it from an earlier version of the paper.`,
    );
  const fingerprint = fingerprintOf(publicKey);
  if (privateKey && fingerprintOf(createPublicKey(privateKey.key)) !== fingerprint)
    throw new BuildError(
      `${privateKey.place}: this private key does not belong to the public key in ${file}. Use the one that was made with it. If it is lost, remove both keys and run npm run keys: readers must be told of the new key.`,
    );
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint,
    sign: privateKey && ((bytes) => sign(null, bytes, privateKey.key)),
  };
}

/** Where messages say that a private key is, never its text. */
interface PrivateKey {
  readonly key: KeyObject;
  readonly place: string;
}

function readPrivateKey(env: Environment, paper: string): PrivateKey | undefined {
  const value = env[VARIABLE];
  const file = join(paper, PRIVATE_KEY);
  const text = value ? value.replaceAll('\\n', '\n') : readIfThere(file);
  if (text === undefined) return undefined;
  const key = read(text, createPrivateKey);
  if (key) return { key, place: value ? VARIABLE : file };
  const problem = 'this is no private key of ed25519 in PEM';
  const remedy = `Give it the text of ${PRIVATE_KEY}, which begins with -----BEGIN and has several lines.`;
  throw value ? new SettingError(VARIABLE, '…', problem, remedy) : new BuildError(`${file}: ${problem}. Restore it.`);
}

function read(text: string, create: (text: string) => KeyObject): KeyObject | undefined {
  try {
    const key = create(text);
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new BuildError(`${file} cannot be read (${errorCode(error)}). Check its permissions.`, { cause: error });
  }
}

/**
 * Makes a pair of keys. The private one is readable by its owner alone.
 * @returns what was made
 * @throws {BuildError} when the paper has a key already
 */
export function makeKeys(paper: string): { readonly fingerprint: string; readonly files: readonly string[] } {
  const [publicFile, privateFile] = [join(paper, PUBLIC_KEY), join(paper, PRIVATE_KEY)];
  for (const file of [publicFile, privateFile])
    if (existsSync(file))
      throw new BuildError(
        `${file} is there already, and readers may have pinned this key. Nothing was changed. For a new key, move both ${PUBLIC_KEY} and ${PRIVATE_KEY} away first.`,
      );
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const folder = dirname(privateFile);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, '.gitignore'), '*\n');
  writeFileSync(privateFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  writeFileSync(publicFile, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' });
  return { fingerprint: fingerprintOf(publicKey), files: [publicFile, privateFile] };
}

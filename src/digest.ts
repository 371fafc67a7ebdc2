/** The one digest of plain data: cache keys, the build fingerprint, the input hash of a release. */
import { hash } from 'node:crypto';

/** SHA-256 of the JSON of `plain`, in base64url. @param plain data that JSON can hold; the order of its keys counts */
export const digestOf = (plain: unknown): string => hash('sha256', JSON.stringify(plain), 'base64url');

/** The digest that stands for an address that must not be told. @param address root-relative, without the base path */
export const digestOfAddress = (address: string): string => hash('sha256', address).slice(0, 32);

/** Reads what `--to` names. Pure. */
import { resolve } from 'node:path';
import { BuildError } from '../errors.ts';
import { readRsyncPlace } from '../remote/rsync-place.ts';
import { readS3Place } from '../s3/place.ts';

export type TargetAddress =
  | { readonly kind: 'folder'; readonly folder: string }
  /** A destination as rsync knows it, with a slash at its end. */
  | { readonly kind: 'rsync'; readonly destination: string }
  /** A prefix that is empty or ends with a slash. */
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string }
  | { readonly kind: 'netlify'; readonly site: string | undefined }
  | { readonly kind: 'cloudflare'; readonly project: string | undefined };

export const targetForms = `  folder:/srv/news                 a folder of this machine
  rsync://server/module/path       an rsync daemon
  user@server:/srv/news            a server, by rsync over ssh
  s3://bucket/prefix               a bucket of S3 or of a server like it
  netlify, netlify:SITE            a site of Netlify
  cloudflare, cloudflare:PROJECT   a project of Cloudflare Pages`;

/** @param folder relative folders are taken from here @throws {BuildError} with the forms there are */
export function readAddress(to: string, folder: string): TargetAddress {
  const refuse = (problem: string) => new BuildError(`--to ${to}: ${problem}. It is one of\n${targetForms}`);
  if (hasControls(to)) throw refuse('there are invisible characters in it');
  const [, scheme = '', rest = ''] = /^([a-z0-9]+):(.*)$/.exec(to) ?? ['', to, ''];
  if (scheme === 'folder') {
    if (rest === '') throw refuse('the folder is missing');
    return { kind: 'folder', folder: resolve(folder, rest) };
  }
  if (scheme === 's3') {
    const place = readS3Place(to);
    if (typeof place === 'string') throw refuse(place);
    return { kind: 's3', ...place };
  }
  if (scheme === 'netlify') return { kind: 'netlify', site: rest || undefined };
  if (scheme === 'cloudflare') return { kind: 'cloudflare', project: rest || undefined };
  if (scheme === 'rsync') {
    const place = readRsyncPlace(to);
    if (typeof place === 'string') throw refuse(place);
    return { kind: 'rsync', destination: place.folder };
  }
  // A name that begins with a hyphen would be an option of rsync or ssh.
  const isOverSsh = /^(?:[\w.][\w.+-]*@)?(?:[A-Za-z0-9][\w.-]*|\[[0-9A-Fa-f:.]+\]):(?!:|\/\/).+$/.test(to);
  if (isOverSsh) return { kind: 'rsync', destination: `${to.replace(/\/+$/, '')}/` };
  throw refuse('this is no place to deploy to');
}

const hasControls = (text: string) => Array.from(text).some((sign) => sign < ' ' || sign === '\x7f');

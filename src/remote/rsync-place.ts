/** The address of a folder of another machine, as rsync is told it. */
export interface RsyncPlace {
  /** The address without what follows the folder's path, for messages. */
  readonly shown: string;
  /** The folder as rsync names it, with a slash at its end. */
  readonly folder: string;
  /** The port of ssh, where it is not the usual one; undefined also for a daemon. */
  readonly sshPort: string | undefined;
  readonly isSsh: boolean;
}

/** A name that rsync and ssh cannot take for an option. */
const isName = (text: string) => /^[\w.:[\]][\w.:[\]-]*$/.test(text);

/**
 * @param address `ssh://USER@HOST/FOLDER` (`/~/FOLDER` is meant from the user's home), or `rsync://HOST/MODULE/FOLDER`
 * @returns the problem of another address
 */
export function readRsyncPlace(address: string): RsyncPlace | string {
  if (!URL.canParse(address)) return 'this is no address';
  const { protocol, username, password, hostname, port, pathname, search, hash } = new URL(address);
  if (password !== '')
    return 'a password would be seen by other users of this machine; use a key of ssh, or the variable RSYNC_PASSWORD';
  if (!isName(hostname) || (username !== '' && !isName(username))) return 'the host or the user is missing or odd';
  if (search !== '' || hash !== '') return 'a folder has no ? and no # here';
  // A percent sign that encodes nothing would make `decodeURIComponent` throw.
  if (/%(?![0-9a-f]{2})/i.test(pathname)) return 'a percent sign is written %25 here';
  const path = decodeURIComponent(pathname).replace(/\/+$/, '');
  if (/^\/*$/.test(path) || path.split('/').includes('..') || /[\p{Cc}*?[\]]/u.test(path))
    return 'the folder is missing or odd';
  const host = username === '' ? hostname : `${username}@${hostname}`;
  const shown = shownAddress(address);
  if (protocol === 'ssh:') {
    const folder = `${host}:${path.replace(/^\/~\//, '')}/`;
    return { shown, folder, sshPort: port === '' ? undefined : port, isSsh: true };
  }
  const folder = `rsync://${host}${port === '' ? '' : `:${port}`}${path}/`;
  return { shown, folder, sshPort: undefined, isSsh: false };
}

/** An address without its password. */
export const shownAddress = (address: string) => address.replace(/\/\/([^/@:]*):[^/@]*@/, '//$1@');

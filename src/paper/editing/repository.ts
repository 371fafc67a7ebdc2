/** The repository that has the articles of a paper, and where the file of an article is edited there. Pure. */
import { z } from 'zod';
import { oneOf, readBy } from '../fields.ts';
import { InvalidValue, readWebAddress } from '../values.ts';

/** The programs of such hosts: Gitea's pages are those of Forgejo. */
const forges = ['github', 'gitlab', 'forgejo'] as const;
type Forge = (typeof forges)[number];

const KNOWN: readonly (readonly [host: RegExp, forge: Forge])[] = [
  [/(?:^|\.)github\./, 'github'],
  [/gitlab/, 'gitlab'],
  [/codeberg|forgejo|gitea/, 'forgejo'],
];
const forgeOf = (url: string): Forge | undefined => {
  const { hostname } = new URL(url);
  return KNOWN.find(([host]) => host.test(hostname))?.[1];
};

export interface Repository {
  /** Without a final slash. */
  readonly url: string;
  readonly branch: string;
  /** The folder of articles in it, without slashes at the ends; empty for its root. */
  readonly folder: string;
  readonly forge: Forge;
}

/** @returns the address without what people copy along: a slash or `.git` at the end. @throws {InvalidValue} */
function readRepository(value: string): string {
  const url = new URL(readWebAddress(value));
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  // A project of GitLab may lie in groups of groups.
  const isWhole = forgeOf(url.href) === 'gitlab' ? !path.includes('/-/') : path.split('/').length === 3;
  if (url.search || url.hash || !isWhole || !/^\/[^/]+\/[^/]+/.test(path))
    throw new InvalidValue(
      'this is not the address of a repository',
      'Write it like https://github.com/owner/paper; `branch` and `folder` have places of their own.',
    );
  return url.origin + path;
}

const unknownHost = {
  problem: 'the program of this host is not known',
  remedy: 'Write source: { url: …, forge: forgejo }, or github or gitlab in its place.',
};

/** @throws {InvalidValue} when the host does not tell its program */
function readKnownRepository(value: string): void {
  if (forgeOf(readRepository(value)) === undefined) throw new InvalidValue(unknownHost.problem, unknownHost.remedy);
}

function readBranch(value: string): void {
  if (!/^[^\s~^:?*[\\/.-][^\s~^:?*[\\]*$/.test(value) || /\.\.|\/\/|\/$/.test(value))
    throw new InvalidValue('this is no name of a branch', 'Write it like main.');
}

/** @returns the path without slashes at its ends. @throws {InvalidValue} */
function readFolder(value: string): string {
  const path = value.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '');
  if (/\\|\p{Cc}/u.test(path) || path.split('/').includes('..'))
    throw new InvalidValue('this is no folder of the repository', 'Write it like content, or . for its root.');
  return path;
}

export const repositorySchema = z.union([
  readBy(readKnownRepository),
  z
    .strictObject({
      url: readBy(readRepository),
      branch: readBy(readBranch).optional(),
      folder: readBy(readFolder).optional(),
      forge: oneOf(forges).optional(),
    })
    .superRefine(({ url, forge }, context) => {
      // An address that is none has a problem of its own.
      if (forge !== undefined || !URL.canParse(url) || forgeOf(url) !== undefined) return;
      const { problem: message, remedy } = unknownHost;
      context.addIssue({ code: 'custom', message, path: ['url'], params: { remedy } });
    }),
]);

/** @param written a setting that the schema has accepted */
export function repositoryOf(written: z.infer<typeof repositorySchema>): Repository {
  const { url, branch = 'main', folder = 'content', forge } = typeof written === 'string' ? { url: written } : written;
  const address = readRepository(url);
  return { url: address, branch, folder: readFolder(folder), forge: forge ?? forgeOf(address) ?? 'forgejo' };
}

const editors: Readonly<Record<Forge, string>> = { github: 'edit', gitlab: '-/edit', forgejo: '_edit' };

/** The page on which the file of an article is edited. @param path below the folder of articles */
export function editAddress({ url, branch, folder, forge }: Repository, path: string): string {
  const names = [...branch.split('/'), ...(folder === '' ? [] : folder.split('/')), ...path.split('/')];
  return `${url}/${editors[forge]}/${names.map(encodeName).join('/')}`;
}

/** Also encodes `'`, `(` and the like, which end an address in many texts. */
const encodeName = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

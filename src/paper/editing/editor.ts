/**
 * The editor in the browser at `/admin/`: where it signs in and which addresses it asks. It talks to the host of the repository
 * (`source`) and to nobody else. Pure.
 */
import { z } from 'zod';
import { flag, line, readBy } from '../fields.ts';
import { InvalidValue, readOrigin, readSwitch } from '../values.ts';
import type { Repository } from './repository.ts';

export const editorSchema = z.union([
  flag(),
  z.strictObject({
    authenticator: readBy(readAuthenticator).optional(),
    appId: line(200).optional(),
  }),
]);

/** @throws {InvalidValue} */
function readAuthenticator(value: string): void {
  if (!value.startsWith('https://'))
    throw new InvalidValue('an address of a sign-in begins with https://', 'Write it like https://auth.news.example.');
  readOrigin(value, 'authenticator');
}

export interface Editor {
  /** The kind of host in the words of Sveltia CMS, which calls Forgejo by the name of Gitea. */
  readonly backend: 'github' | 'gitlab' | 'gitea';
  /** Owner and name of the repository, with the groups of GitLab. */
  readonly repo: string;
  readonly branch: string;
  /** The folder of articles in the repository; empty for its root. */
  readonly folder: string;
  /** The address of the host's programming interface. */
  readonly api: string;
  /** The address of the host itself. */
  readonly host: string;
  /** The service that signs editors in at GitHub, which does not let a page without a server do so. */
  readonly authenticator: string | undefined;
  /** The number under which GitLab or Forgejo knows the editor. */
  readonly appId: string | undefined;
}

const backends = { github: 'github', gitlab: 'gitlab', forgejo: 'gitea' } as const;
const interfaces = { github: '/api/v3', gitlab: '/api/v4', forgejo: '/api/v1' } as const;

/**
 * @param setting a setting that the schema has accepted
 * @returns undefined when the editor is switched off
 * @throws {InvalidValue} when the editor has no repository, or a way to sign in that its host does not know
 */
export function editorOf(
  setting: z.infer<typeof editorSchema>,
  repository: Repository | undefined,
): Editor | undefined {
  if (typeof setting === 'string' && !readSwitch(setting)) return undefined;
  if (!repository)
    throw new InvalidValue(
      'the editor saves articles in their repository, and `source` does not name it',
      'Add a line such as source: https://github.com/owner/paper.',
    );
  const { authenticator, appId } = typeof setting === 'string' ? {} : setting;
  const { forge, branch, folder } = repository;
  const { origin, pathname, hostname } = new URL(repository.url);
  if (appId !== undefined && forge === 'github')
    throw new InvalidValue('GitHub knows no sign-in by appId', 'Write authenticator, or leave it out.');
  if (authenticator !== undefined && forge !== 'github')
    throw new InvalidValue('only GitHub needs an authenticator', 'Write appId, or leave it out.');
  return {
    backend: backends[forge],
    repo: decodeURIComponent(pathname.slice(1)),
    branch,
    folder,
    api: hostname === 'github.com' ? 'https://api.github.com' : origin + interfaces[forge],
    host: origin,
    authenticator: authenticator === undefined ? undefined : new URL(authenticator).origin,
    appId,
  };
}

/** The origins that the editor may ask, and those whose pictures it shows: the face of the person who is signed in. */
export const editorOrigins = ({ api, host }: Editor): { readonly asked: string; readonly pictures: string } => ({
  asked: new URL(api).origin,
  pictures: host === 'https://github.com' ? 'https://avatars.githubusercontent.com' : host,
});

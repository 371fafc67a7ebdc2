/**
 * Deploys to Netlify by its file digest method (docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api): the SHA-1 of every
 * file is sent, Netlify answers which it does not have, these are uploaded, and the deployment is served whole.
 */
import { hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { BuildError } from '../../errors.ts';
import type { ManifestFile } from '../../release/manifest.ts';
import { inParallel } from '../in-parallel.ts';
import type { Environment } from '../environment.ts';
import type { Host } from '../target.ts';
import { hostApi } from './host-api.ts';

const API = 'https://api.netlify.com/api/v1';
/** Uploads at the same time. Netlify allows some 500 requests a minute, and says when to go on. */
const PARALLEL = 8;
/** Milliseconds between two questions about a deployment, and questions after which it is given up. */
const INTERVAL = 1_000;
const QUESTIONS = 1_800;

interface NetlifySettings {
  readonly site: string;
  readonly token: string;
  readonly url: string;
}

/** @param site the site's ID or its domain; without one, that of `NETLIFY_SITE_ID` @throws {BuildError} for missing settings */
export function netlifySettingsOf(site: string | undefined, env: Environment): NetlifySettings {
  const [name, token] = [site ?? env['NETLIFY_SITE_ID'], env['NETLIFY_AUTH_TOKEN']];
  if (!name)
    throw new BuildError('Netlify needs the ID of the site: --to netlify:ID, or the variable NETLIFY_SITE_ID.');
  if (!token) throw new BuildError('Netlify needs the variable NETLIFY_AUTH_TOKEN: an access token of your account.');
  return { site: name, token, url: env['NETLIFY_API_URL'] || API };
}

interface NetlifyDeploy {
  readonly id: string;
  readonly state: string;
  readonly error_message?: string;
  readonly required?: readonly string[];
}

/** @param interval see `INTERVAL` */
export function netlifyHost({ site, token, url }: NetlifySettings, interval = INTERVAL): Host {
  const api = hostApi('Netlify', url);
  const path = `/sites/${encodeURIComponent(site)}`;

  async function waitFor(id: string, isReached: (deploy: NetlifyDeploy) => boolean): Promise<NetlifyDeploy> {
    for (let questions = 0; questions < QUESTIONS; questions += 1) {
      const deploy = await api.request<NetlifyDeploy>(`/deploys/${id}`, { token });
      if (deploy.state === 'error' || deploy.state === 'rejected')
        throw new BuildError(`Netlify refused the deployment ${id}: ${deploy.error_message ?? 'it gave no reason'}.`);
      if (isReached(deploy)) return deploy;
      await pause(interval);
    }
    throw new BuildError(`Netlify has not finished the deployment ${id} in half an hour. Look at it there.`);
  }

  return {
    async published() {
      const { published_deploy } = await api.request<{ published_deploy?: { id: string } | null }>(path, { token });
      return published_deploy?.id;
    },

    async deploy(release, progress) {
      const digests = new Map<string, ManifestFile>();
      const files: Record<string, string> = {};
      for (const file of release.files) {
        if (/[#?]/.test(file.path))
          throw new BuildError(`${file.path}: Netlify takes no file with # or ? in its name.`);
        const sha1 = hash('sha1', await release.read(file));
        files[`/${file.path}`] = sha1;
        if (!digests.has(sha1)) digests.set(sha1, file);
      }
      const json = { files, async: true, title: `Dateline ${release.name}` };
      const created = await api.request<NetlifyDeploy>(`${path}/deploys`, { method: 'POST', token, json });
      const hasBegun = ({ state, required }: NetlifyDeploy) =>
        required !== undefined && !['new', 'preparing', 'pending_review'].includes(state);
      const prepared = hasBegun(created) ? created : await waitFor(created.id, hasBegun);
      const sent = (prepared.required ?? []).flatMap((sha1) => digests.get(sha1) ?? []);
      let count = 0;
      await inParallel(PARALLEL, sent, async (file) => {
        const name = file.path.split('/').map(encodeURIComponent).join('/');
        const body = await release.read(file);
        await api.request(`/deploys/${created.id}/files/${name}`, { method: 'PUT', token, body });
        count += 1;
        progress(count, sent.length);
      });
      await waitFor(created.id, ({ state }) => state === 'ready');
      return { id: created.id, sent };
    },
  };
}

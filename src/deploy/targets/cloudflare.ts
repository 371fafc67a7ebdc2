/**
 * Deploys to Cloudflare Pages by direct upload, as its own program `wrangler` does: the digest of every file is sent, Cloudflare answers
 * which it does not have, these are uploaded, and a deployment names them all. `_headers` and `_redirects` go with the deployment.
 */
import { extname } from 'node:path';
import { blake3 } from '@noble/hashes/blake3.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { BuildError } from '../../errors.ts';
import type { ManifestFile } from '../../release/manifest.ts';
import { mediaTypeOf } from '../../server/media-types.ts';
import type { Environment } from '../environment.ts';
import { inParallel } from '../in-parallel.ts';
import type { Host } from '../target.ts';
import { ApiError, hostApi } from './host-api.ts';

const API = 'https://api.cloudflare.com/client/v4';
/** Bytes and files of one upload, and uploads at the same time. */
const UPLOAD_BYTES = 20 * 2 ** 20;
const UPLOAD_FILES = 500;
const PARALLEL = 3;
/** The largest file that Cloudflare Pages takes. */
const MAX_BYTES = 25 * 2 ** 20;
/** Files that are no pages: the host reads them. */
const READ_BY_HOST: ReadonlySet<string> = new Set(['_headers', '_redirects']);

interface CloudflareSettings {
  readonly project: string;
  readonly account: string;
  readonly token: string;
  readonly url: string;
}

/** @param project the name; without one, that of `CLOUDFLARE_PAGES_PROJECT` @throws {BuildError} for missing settings */
export function cloudflareSettingsOf(project: string | undefined, env: Environment): CloudflareSettings {
  const name = project ?? env['CLOUDFLARE_PAGES_PROJECT'];
  const [account, token] = [env['CLOUDFLARE_ACCOUNT_ID'], env['CLOUDFLARE_API_TOKEN']];
  if (!name)
    throw new BuildError(
      'Cloudflare needs the project: --to cloudflare:NAME, or the variable CLOUDFLARE_PAGES_PROJECT.',
    );
  if (!account || !token)
    throw new BuildError(
      'Cloudflare needs the variables CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN: a token with the permission Cloudflare Pages, Edit.',
    );
  return { project: name, account, token, url: env['CLOUDFLARE_API_BASE_URL'] || API };
}

/** An answer of the API. */
interface Answer<Result> {
  readonly result: Result;
}

interface Project {
  readonly production_branch?: string;
  readonly canonical_deployment?: { readonly id: string } | null;
}

/** The digest of a file at Cloudflare: of its bytes in base64 and the ending of its name. */
const digestOf = (path: string, base64: string) =>
  bytesToHex(blake3(Buffer.from(base64 + extname(path).slice(1)))).slice(0, 32);

export function cloudflareHost({ project, account, token, url }: CloudflareSettings): Host {
  const api = hostApi('Cloudflare', url);
  const path = `/accounts/${encodeURIComponent(account)}/pages/projects/${encodeURIComponent(project)}`;
  const readProject = async () => (await api.request<Answer<Project>>(path, { token })).result;
  const fetchUploadToken = async () =>
    (await api.request<Answer<{ jwt: string }>>(`${path}/upload-token`, { token })).result.jwt;

  return {
    async published() {
      return (await readProject()).canonical_deployment?.id;
    },

    async deploy(release, progress) {
      const assets = new Map<string, ManifestFile>();
      const manifest: Record<string, string> = {};
      const form = new FormData();
      for (const file of release.files) {
        const bytes = await release.read(file);
        if (bytes.length > MAX_BYTES) throw new BuildError(`${file.path}: Cloudflare takes no file over 25 MiB.`);
        if (READ_BY_HOST.has(file.path)) {
          form.set(file.path, new File([new Uint8Array(bytes)], file.path));
          continue;
        }
        const digest = digestOf(file.path, bytes.toString('base64'));
        manifest[`/${file.path}`] = digest;
        if (!assets.has(digest)) assets.set(digest, file);
      }

      let jwt = await fetchUploadToken();
      /** The token of uploads lasts for minutes; a long upload needs another one. */
      const post = async <Result>(to: string, json: unknown): Promise<Result> => {
        const send = () => api.request<Answer<Result>>(`/pages/assets/${to}`, { method: 'POST', token: jwt, json });
        try {
          return (await send()).result;
        } catch (error) {
          if (!(error instanceof ApiError) || (error.status !== 401 && error.status !== 403)) throw error;
          jwt = await fetchUploadToken();
          return (await send()).result;
        }
      };
      const hashes = [...assets.keys()];
      const missing = new Set(await post<string[]>('check-missing', { hashes }));
      const sent = [...assets].filter(([digest]) => missing.has(digest));
      let count = 0;
      await inParallel(PARALLEL, uploadsOf(sent), async (upload) => {
        const values: unknown[] = [];
        for (const [key, file] of upload) {
          const value = (await release.read(file)).toString('base64');
          values.push({ key, value, base64: true, metadata: { contentType: mediaTypeOf(file.path) } });
        }
        await post('upload', values);
        count += upload.length;
        progress(count, sent.length);
      });
      await post('upsert-hashes', { hashes });

      form.set('manifest', JSON.stringify(manifest));
      // A deployment of another branch would be a preview.
      form.set('branch', (await readProject()).production_branch ?? 'main');
      form.set('commit_message', `Dateline ${release.name}`);
      const { result } = await api.request<Answer<{ id: string }>>(`${path}/deployments`, {
        method: 'POST',
        token,
        body: form,
      });
      return { id: result.id, sent: sent.map(([, file]) => file) };
    },
  };
}

type Asset = readonly [digest: string, file: ManifestFile];

/** The files in groups of bounded size. */
function uploadsOf(assets: readonly Asset[]): Asset[][] {
  const uploads: Asset[][] = [];
  let bytes = 0;
  for (const asset of assets) {
    const size = asset[1].size * (4 / 3);
    const last = uploads.at(-1);
    if (last && last.length < UPLOAD_FILES && bytes + size <= UPLOAD_BYTES) {
      last.push(asset);
      bytes += size;
    } else {
      uploads.push([asset]);
      bytes = size;
    }
  }
  return uploads;
}

/** Deploys to a bucket of S3 or a server like it. Each object has its media type, its caching and, for a former address, its redirect. */
import { hash } from 'node:crypto';
import type { S3Bucket } from '../../s3/bucket.ts';
import { S3Error } from '../../s3/s3-error.ts';
import { immutable, immutablePath } from '../../security/headers.ts';
import { mediaTypeOf } from '../../server/media-types.ts';
import type { ManifestFile } from '../../release/manifest.ts';
import { inParallel } from '../in-parallel.ts';
import { type Redirects, redirectsOf } from '../redirects.ts';
import type { DeployRelease } from '../release.ts';
import { STATE_FILE } from '../state.ts';
import { DeployRefused, type Target } from '../target.ts';

/** Requests at the same time. */
const PARALLEL = 16;
const keptPath = new RegExp(`^${immutablePath}`);
/** Browsers and proxies ask whether a page has changed. */
const REVALIDATED = 'no-cache';

interface S3Options {
  /** Empty, or with a slash at its end. */
  readonly prefix: string;
  readonly release: DeployRelease;
  /** The path of the site; begins and ends with a slash. */
  readonly base: string;
}

export function s3Target(bucket: S3Bucket, { prefix, release, base }: S3Options): Target {
  const keyOf = (path: string) => prefix + path;
  const bytesOf = async (page: ManifestFile | undefined) => (page ? await release.read(page) : Buffer.alloc(0));
  let redirects: Redirects = new Map();
  /** The etag of the state that was read or written last. */
  let stateTag: string | undefined;

  return {
    async readState() {
      const object = await bucket.get(keyOf(STATE_FILE));
      stateTag = object?.etag;
      return object?.bytes.toString();
    },

    // The condition lets no other deploy write in between, where the server supports it.
    async writeState(text) {
      const condition = stateTag ? { 'If-Match': stateTag } : { 'If-None-Match': '*' };
      const headers = { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store' };
      const put = (more: Readonly<Record<string, string>>) =>
        bucket.put(keyOf(STATE_FILE), Buffer.from(text), { ...headers, ...more });
      try {
        stateTag = await put(condition);
      } catch (error) {
        if (!(error instanceof S3Error)) throw error;
        if (error.isConflict)
          throw new DeployRefused(
            'Another deploy to the same place has begun. Wait for it to end, then run npm run deploy again.',
            {
              cause: error,
            },
          );
        if (error.status !== 501) throw error;
        stateTag = await put({});
      }
    },

    async markOf(path) {
      return (await bucket.head(keyOf(path)))?.get('etag') ?? undefined;
    },

    async filesOf() {
      redirects = await redirectsOf(release, base);
      return withRedirects(release.files, redirects);
    },

    send: (files, sent) =>
      inParallel(PARALLEL, files, async (file) => {
        const { path } = file;
        const to = redirects.get(path);
        const bytes = to ? await bytesOf(to.page) : await release.read(file);
        await bucket.put(keyOf(path), bytes, {
          'Content-Type': mediaTypeOf(path),
          'Cache-Control': keptPath.test(path) ? immutable[1] : REVALIDATED,
          ...(to && { 'x-amz-website-redirect-location': to.to }),
        });
        sent(file);
      }),

    remove: (paths) => inParallel(PARALLEL, paths, (path) => bucket.delete(keyOf(path))),
  };
}

/** The files of the release and those of redirects without a page. A file that redirects has a digest of its own, since its headers count too. */
function withRedirects(files: readonly ManifestFile[], redirects: Redirects): readonly ManifestFile[] {
  const others = files.filter(({ path }) => !redirects.has(path));
  const marked = Array.from(redirects, ([path, { to, page }]) => {
    return { path, size: page?.size ?? 0, sha256: hash('sha256', `${page?.sha256 ?? ''} ${to}`) };
  });
  return [...others, ...marked];
}

/** Imitations of the APIs of Netlify and Cloudflare Pages, as far as their documentation and programs describe them. */
import { hash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

interface Request {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly body: Buffer;
  readonly type: string;
}

/** An answer: JSON with status 200, or a status. */
type Reply = (request: Request) => Promise<unknown> | unknown;

async function startApi(t: TestContext, reply: Reply): Promise<string> {
  const read = async (message: IncomingMessage): Promise<Request> => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = message;
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    return { method, path, token, body: Buffer.concat(chunks), type: headers['content-type'] ?? '' };
  };
  const server = createServer((message, response) => {
    void read(message)
      .then(reply)
      .then((answer) => {
        const status = typeof answer === 'number' ? answer : 200;
        response.writeHead(status).end(JSON.stringify(status === 200 ? answer : { message: `status ${status}` }));
      });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The files and requests that a host has been sent. */
interface Deployed {
  readonly url: string;
  /** The files that are served, as texts by path. */
  readonly served: () => Record<string, string>;
  /** The paths or digests of files that were uploaded since the last call. */
  readonly uploads: () => string[];
  /** Serves another deployment, as a person would by another program. */
  readonly replace: () => void;
}

/** `POST /sites/ID/deploys` takes digests and answers, after a while, those that are required; `PUT` uploads one. */
export async function startNetlify(t: TestContext): Promise<Deployed> {
  const blobs = new Map<string, string>();
  const deploys: { id: string; files: Record<string, string>; asked: number }[] = [];
  let published: string | undefined;
  const uploaded: string[] = [];
  const url = await startApi(t, ({ method, path, token, body }) => {
    if (token !== 'secret') return 401;
    const [, kind, id = '', what, ...rest] = path.split('/');
    if (kind === 'sites' && what === undefined) return { id, published_deploy: published ? { id: published } : null };
    if (kind === 'sites' && method === 'POST') {
      const { files, async } = JSON.parse(body.toString());
      if (async !== true) return 422;
      deploys.push({ id: `deploy${deploys.length + 1}`, files, asked: 0 });
      return { id: `deploy${deploys.length}`, state: 'preparing' };
    }
    const deploy = deploys.find((one) => one.id === id);
    if (!deploy) return 404;
    if (what === 'files') {
      const name = rest.map(decodeURIComponent).join('/');
      const sha1 = hash('sha1', body);
      if (deploy.files[`/${name}`] !== sha1) return 422;
      blobs.set(sha1, body.toString());
      uploaded.push(name);
      return {};
    }
    deploy.asked += 1;
    if (deploy.asked === 1) return { id, state: 'preparing' };
    const required = [...new Set(Object.values(deploy.files))].filter((sha1) => !blobs.has(sha1));
    if (required.length === 0) published = id;
    return { id, state: required.length > 0 ? 'prepared' : 'ready', required };
  });
  return {
    url,
    served: () => {
      const files = deploys.find(({ id }) => id === published)?.files ?? {};
      return Object.fromEntries(Object.entries(files).map(([path, sha1]) => [path.slice(1), blobs.get(sha1) ?? '']));
    },
    uploads: () => uploaded.splice(0),
    replace: () => {
      published = 'another';
    },
  };
}

/** `check-missing`, `upload`, `upsert-hashes` with a token of their own that ends once, then a deployment as a form. */
export async function startCloudflare(
  t: TestContext,
): Promise<Deployed & { readonly fields: () => FormData | undefined }> {
  const blobs = new Map<string, string>();
  let tokens = 0;
  let deployment: FormData | undefined;
  let canonical: string | undefined;
  const uploaded: string[] = [];
  const project = '/accounts/account/pages/projects/news';
  const url = await startApi(t, async ({ method, path, token, body, type }) => {
    const json = () => JSON.parse(body.toString());
    if (path.startsWith('/pages/assets/')) {
      // The first token has ended when files are uploaded.
      if (token !== `jwt${tokens}` || (path.endsWith('/upload') && tokens === 1)) return 403;
      if (path.endsWith('/check-missing')) return { result: json().hashes.filter((one: string) => !blobs.has(one)) };
      if (path.endsWith('/upsert-hashes')) return { result: null };
      for (const { key, value, base64, metadata } of json()) {
        if (base64 !== true || !metadata.contentType) return 400;
        blobs.set(key, Buffer.from(value, 'base64').toString());
        uploaded.push(key);
      }
      return { result: null };
    }
    if (token !== 'secret') return 403;
    if (path === `${project}/upload-token`) {
      tokens += 1;
      return { result: { jwt: `jwt${tokens}` } };
    }
    if (path === project)
      return { result: { production_branch: 'live', canonical_deployment: canonical ? { id: canonical } : null } };
    if (path !== `${project}/deployments` || method !== 'POST') return 404;
    deployment = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
    canonical = 'deployment';
    return { result: { id: canonical } };
  });
  return {
    url,
    served: () => {
      const manifest = JSON.parse(String(deployment?.get('manifest') ?? '{}')) as Record<string, string>;
      return Object.fromEntries(Object.entries(manifest).map(([path, key]) => [path.slice(1), blobs.get(key) ?? '']));
    },
    fields: () => deployment,
    uploads: () => uploaded.splice(0),
    replace: () => {
      canonical = 'another';
    },
  };
}

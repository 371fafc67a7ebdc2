/** The programming interface of Forgejo, as far as the editor in the browser asks it: a repository in memory. */
import type { BrowserContext, Route } from 'playwright-core';

const branch = 'a'.repeat(40);
const shaOf = (at: number) => String(at + 1).repeat(40);

interface Saved {
  readonly path: string;
  readonly operation: string;
  readonly text: string;
}

/**
 * Answers all requests to a host in place of it; none leaves this machine.
 * @param files texts by their path in the repository
 * @returns all files that were saved, in order
 */
export async function fakeForgejo(
  context: BrowserContext,
  host: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly Saved[]> {
  const saved: Saved[] = [];
  const paths = Object.keys(files);
  const blobs = paths.map((path, at) => ({ path, sha: shaOf(at), text: files[path] ?? '' }));
  const repository = {
    id: 1,
    name: 'paper',
    full_name: 'owner/paper',
    default_branch: 'main',
    permissions: { admin: false, push: true, pull: true },
  };
  const answers: readonly (readonly [path: RegExp, answer: (url: URL, body: string | null) => object])[] = [
    [/\/version$/, () => ({ version: '12.0.0' })],
    [/\/settings\/api$/, () => ({ default_paging_num: 30, max_response_items: 50 })],
    [/\/user$/, () => ({ id: 1, login: 'jane', full_name: 'Jane Doe', email: 'jane@news.example', avatar_url: '' })],
    [/\/branches\/main$/, () => ({ name: 'main', commit: { id: branch } })],
    [
      /\/git\/trees\//,
      () => ({
        sha: branch,
        truncated: false,
        tree: blobs.map(({ path, sha, text }) => ({ path, sha, type: 'blob', mode: '100644', size: text.length })),
      }),
    ],
    [
      /\/git\/blobs$/,
      ({ searchParams }) =>
        (searchParams.get('shas') ?? '').split(',').map((sha) => {
          const text = blobs.find((blob) => blob.sha === sha)?.text ?? '';
          return { sha, size: text.length, encoding: 'base64', content: Buffer.from(text).toString('base64') };
        }),
    ],
    [
      /\/contents$/,
      (_, body) => {
        const { files } = JSON.parse(body ?? '{}') as { files: { path: string; operation: string; content: string }[] };
        for (const { path, operation, content } of files)
          saved.push({ path, operation, text: Buffer.from(content, 'base64').toString() });
        return { commit: { sha: 'b'.repeat(40) }, files: [] };
      },
    ],
    [/\/repos\/owner\/paper$/, () => repository],
  ];
  await context.route(`${host}/**`, (route: Route) => {
    const url = new URL(route.request().url());
    const answer = answers.find(([path]) => path.test(url.pathname))?.[1];
    const body = JSON.stringify(answer?.(url, route.request().postData()) ?? []);
    const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    return route.fulfill({
      status: 200,
      contentType: 'application/json',
      headers: { ...allowed, 'access-control-allow-methods': '*' },
      body,
    });
  });
  return saved;
}

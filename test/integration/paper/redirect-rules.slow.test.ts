/** The maps of former addresses in the web servers that are installed on this machine. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import {
  apacheRedirects,
  caddyRedirects,
  nginxRedirects,
  type Rule,
  rulesFile,
  serverMaps,
} from '../../../src/build/output/redirect-rules.ts';
import { serve } from '../../../src/server/server.ts';
import { freePort, untilAnswers } from '../../support/servers/local-ports.ts';

const long = `/2022/02/07/${'a'.repeat(180)}/`;
const rules: readonly Rule[] = [
  { from: '/2022/02/07/ferry/', to: '/2022/03/01/ferry/' },
  { from: long, to: '/2022/03/01/ferry/' },
  { from: '/old/story.html', to: '/2022/03/01/ferry/' },
  { from: '/old/%C3%A4/', to: '/2022/03/01/ferry/' },
  { from: '/2022/02/07/gone/', to: undefined },
  // Addresses that differ in case alone: one leads to the page with the name of the other, and two have targets of their own.
  { from: '/2022/03/01/Ferry/', to: '/2022/03/01/ferry/' },
  { from: '/Old/Name/', to: '/2022/03/01/ferry/' },
  { from: '/old/name/', to: '/%D1%85/a%20b/' },
  { from: '/2022/02/07/away/', to: 'https://news.example/%C3%A4?a=b%20c&d=1#e' },
  { from: '/with%20space.html', to: '/2022/03/01/ferry/' },
  { from: '/a+b(c)@~,=!/', to: '/2022/03/01/ferry/' },
];
const files = {
  'index.html': 'front page',
  '404.html': 'no such page',
  '2022/03/01/ferry/index.html': 'the ferry',
  '2022/02/07/gone/index.html': 'no longer here',
  'gone.json': '{"gone":["/2022/02/07/gone/"]}',
  _redirects: rulesFile(
    rules.filter(({ to }) => to !== undefined),
    '/',
  ),
  ...Object.fromEntries(serverMaps(rules, '/')),
};

function siteIn(t: TestContext): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-redirects-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'site', path)), { recursive: true });
    writeFileSync(join(folder, 'site', path), text);
  }
  return folder;
}

/** Runs a server until the test ends, and waits until it answers. @returns its origin */
async function run(t: TestContext, port: number, command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = new Promise((end) => child.once('close', end));
  t.after(async () => {
    child.kill();
    await ended;
  });
  await untilAnswers(port, child, () => Buffer.concat(said).toString());
  return `http://127.0.0.1:${port}`;
}

const moved = [301, '/2022/03/01/ferry/'];
const cases: readonly (readonly [path: string, answer: readonly unknown[]])[] = [
  ['/2022/02/07/ferry/', moved],
  [long, moved],
  ['/old/story.html', moved],
  ['/old/%C3%A4/', moved],
  ['/2022/02/07/gone/', [410, 'no longer here']],
  ['/2022/03/01/ferry/', [200, 'the ferry']],
  ['/2022/02/07/none/', [404, 'no such page']],
  ['/2022/03/01/Ferry/', moved],
  ['/Old/Name/', moved],
  ['/old/name/', [301, '/%D1%85/a%20b/']],
  ['/2022/02/07/away/', [301, 'https://news.example/%C3%A4?a=b%20c&d=1#e']],
  ['/a+b(c)@~,=!/', moved],
  ['/a%2Bb(c)@~,=!/?q=1', moved],
];
const expected = cases.map(([, answer]) => answer);

/** Status, and target or text, of each address. */
const answers = (origin: string): Promise<unknown[]> =>
  Promise.all(
    cases.map(async ([path]) => {
      const response = await fetch(origin + path, { redirect: 'manual' });
      const to = response.headers.get('location');
      const text = await response.text();
      return to === null ? [response.status, text] : [response.status, new URL(to, origin).href.replace(origin, '')];
    }),
  );

const missing = (command: string) => (spawnSync(command, ['-v']).error ? `${command} is not installed` : false);

test('npm run serve redirects, and sends tombstones with status 410', async (t) => {
  const site = join(siteIn(t), 'site');
  const { url, close } = await serve({ outDir: site, base: '/', host: '127.0.0.1', port: 0 });
  t.after(close);
  assert.deepEqual(await answers(url.replace(/\/$/, '').replace('localhost', '127.0.0.1')), expected);
});

test('nginx redirects, and sends tombstones with status 410', { skip: missing('nginx') }, async (t) => {
  const [folder, port] = [siteIn(t), await freePort()];
  const { http, server } = nginxRedirects(join(folder, 'site'));
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
    events {}
    http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
    ${http}
    server { listen 127.0.0.1:${port}; root ${folder}/site; error_page 404 /404.html;
    ${server}
    location / { try_files $uri $uri/ =404; } } }`,
  );
  assert.deepEqual(
    await answers(await run(t, port, 'nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf')])),
    expected,
  );
});

test('Caddy redirects, and sends tombstones with status 410', { skip: missing('caddy') }, async (t) => {
  const [folder, port] = [siteIn(t), await freePort()];
  writeFileSync(
    join(folder, 'Caddyfile'),
    `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  root * ${folder}/site
  ${caddyRedirects(join(folder, 'site'))}
  file_server
  handle_errors {
    rewrite * /{err.status_code}.html
    file_server
  }
}
`,
  );
  const origin = await run(t, port, 'caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]);
  assert.deepEqual(await answers(origin), expected);
});

const modules = ['/usr/lib/apache2/modules', '/usr/libexec/apache2', '/usr/lib64/httpd/modules'].find((folder) =>
  existsSync(folder),
);
test(
  'Apache redirects, and sends tombstones with status 410',
  { skip: missing('apache2') || modules === undefined },
  async (t) => {
    const [folder, port] = [siteIn(t), await freePort()];
    const loaded = ['mpm_event', 'authz_core', 'dir', 'mime', 'rewrite'].flatMap((name) => {
      const file = `${modules}/mod_${name}.so`;
      return existsSync(file) ? [`LoadModule ${name}_module ${file}`] : [];
    });
    writeFileSync(
      join(folder, 'apache.conf'),
      [
        ...loaded,
        `ServerRoot "${folder}"`,
        `PidFile "${folder}/pid"`,
        `ErrorLog ${folder}/errors`,
        `DefaultRuntimeDir "${folder}"`,
        'ServerName 127.0.0.1',
        `Listen 127.0.0.1:${port}`,
        'TypesConfig /dev/null',
        `<VirtualHost 127.0.0.1:${port}>`,
        `DocumentRoot "${folder}/site"`,
        'DirectoryIndex index.html',
        'ErrorDocument 404 /404.html',
        apacheRedirects(join(folder, 'site')),
        '</VirtualHost>',
        `<Directory "${folder}/site">`,
        'Require all granted',
        '</Directory>',
        '',
      ].join('\n'),
    );
    assert.deepEqual(await answers(await run(t, port, 'apache2', ['-X', '-f', join(folder, 'apache.conf')])), expected);
  },
);

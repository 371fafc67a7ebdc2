/** nginx, Caddy and Apache with the configurations of docs/deploy/, at ports of this machine alone, as a user without rights. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { serverConfigs, type ServedSite } from '../../../src/build/output/server-config.ts';
import { freePort, untilAnswers } from './local-ports.ts';

export type ServerName = keyof typeof serverConfigs;

const programs: Readonly<Record<ServerName, readonly string[]>> = {
  nginx: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'],
  caddy: ['/usr/bin/caddy', '/usr/local/bin/caddy'],
  apache: ['/usr/sbin/apache2', '/usr/sbin/httpd'],
};
const modules = '/usr/lib/apache2/modules';

/** The program, or undefined where it is not installed with what it needs. */
export function programOf(name: ServerName): string | undefined {
  if (process.platform !== 'linux') return undefined;
  if (name === 'apache' && !existsSync(modules)) return undefined;
  return programs[name].find(
    (file) => existsSync(file) && spawnSync(file, [name === 'caddy' ? 'version' : '-v']).status === 0,
  );
}

/** A number that no user of Debian has; without it a server runs as root, who can read everything. */
const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Writes the main configuration around that of the site. @returns the arguments of the program */
function surround(name: ServerName, folder: string, config: string, port: number): string[] {
  const here = config
    .replace(/listen 80;/, `listen 127.0.0.1:${port};`)
    .replace('<VirtualHost *:80>', `<VirtualHost 127.0.0.1:${port}>`);
  const file = join(folder, 'server.conf');
  if (name === 'nginx') {
    const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder};`);
    const main = `daemon off; pid ${folder}/pid; error_log stderr; events {}\nhttp { access_log off; ${kept.join(' ')}\n${here}}\n`;
    writeFileSync(file, main);
    return ['-p', folder, '-c', file, '-e', 'stderr'];
  }
  if (name === 'caddy') {
    const main = `{\n  admin off\n  auto_https off\n}\n${here.replace('news.example {', `http://127.0.0.1:${port} {`)}`;
    writeFileSync(file, main);
    return ['run', '--config', file, '--adapter', 'caddyfile'];
  }
  const needed = 'mpm_event authz_core mime dir alias headers deflate filter rewrite'.split(' ');
  const load = needed.map((module) => `LoadModule ${module}_module ${modules}/mod_${module}.so`).join('\n');
  const paths = `PidFile ${folder}/pid\nDefaultRuntimeDir ${folder}\nMutex file:${folder}\nErrorLog ${folder}/log\nServerName localhost\nTypesConfig /dev/null`;
  writeFileSync(file, `${load}\n${paths}\nServerRoot ${folder}\nListen 127.0.0.1:${port}\n${here}`);
  return ['-f', file, '-D', 'FOREGROUND'];
}

/**
 * Serves a folder with the configuration that `npm run server-config` prints, until the end of the test.
 * @param root the folder that is the server's root
 * @returns the origin
 */
export async function startWebServer(
  t: TestContext,
  name: ServerName,
  root: string,
  site: ServedSite,
): Promise<string> {
  const program = programOf(name) ?? '';
  const folder = mkdtempSync(join(tmpdir(), `dateline-${name}-`));
  chmodSync(folder, 0o777);
  const port = await freePort();
  const config = serverConfigs[name](site).replaceAll(/\/srv\/(?:news\/dist|www)(?=[\s;>/])/g, root);
  const args = surround(name, folder, config, port);
  mkdirSync(join(folder, 'home'), { mode: 0o777 });
  const child = spawn(program, args, {
    ...asNobody,
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: join(folder, 'home'), XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk));
  t.after(async () => {
    const ended = child.exitCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  await untilAnswers(port, child, () => Buffer.concat(printed).toString());
  return `http://127.0.0.1:${port}`;
}

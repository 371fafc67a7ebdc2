/** A real rsync daemon on this machine, at a port of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Why the tests of rsync are left out; undefined when they run. */
export const rsyncMissing: string | undefined =
  spawnSync('rsync', ['--version']).status === 0 ? undefined : 'rsync is not installed, so its tests are left out';

/** @param folder for the configuration @param path the folder that is the module `site` */
export async function startRsyncDaemon(folder: string, path: string) {
  const port = await freePort();
  const config = join(folder, 'rsyncd.conf');
  const owner = process.getuid ? [`uid = ${process.getuid()}`, `gid = ${process.getgid?.()}`] : [];
  writeFileSync(config, ['use chroot = no', ...owner, '[site]', `path = ${path}`, 'read only = no', ''].join('\n'));
  const args = ['--daemon', '--no-detach', `--port=${port}`, '--address=127.0.0.1', `--config=${config}`];
  const daemon = spawn('rsync', args, { stdio: 'ignore' });
  while (daemon.exitCode === null && !(await answers(port))) await pause(20);
  return {
    destination: `rsync://127.0.0.1:${port}/site/`,
    async close() {
      daemon.kill();
      await once(daemon, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    }).once('error', () => resolve(false));
  });

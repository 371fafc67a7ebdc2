/** Servers of this machine alone for rsync: sshd with keys of its own, and a daemon of rsync. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort, untilAnswers } from './local-ports.ts';

const SSHD = '/usr/sbin/sshd';
const hasRsync = spawnSync('rsync', ['--version']).status === 0;

/** The reasons to leave out tests; false when all is here. */
export const skipWithoutRsync = hasRsync ? false : 'rsync is not installed';
export const skipWithoutSsh =
  hasRsync && existsSync(SSHD) && spawnSync('ssh', ['-V']).status === 0 ? false : 'rsync, ssh or sshd is not installed';

export interface LocalServer {
  readonly port: number;
  start(): Promise<void>;
  /** Ends it and its connections. */
  stop(): Promise<void>;
}

function serverOf(port: number, program: string, args: readonly string[]): LocalServer {
  let child: ChildProcess | undefined;
  return {
    port,
    async start() {
      // In a group of its own: the processes of its connections end with it.
      child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'], detached: true });
      await untilAnswers(port, child);
    },
    async stop() {
      if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
      process.kill(-child.pid, 'SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** @param folder for its keys and settings @returns the server, and the program of ssh that reaches it */
export async function makeSshServer(folder: string): Promise<LocalServer & { readonly ssh: readonly string[] }> {
  const port = await freePort();
  for (const key of ['host', 'user'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, key)]);
  const config = join(folder, 'sshd_config');
  const lines = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${join(folder, 'host')}`,
    `AuthorizedKeysFile ${join(folder, 'user.pub')}`,
    `PidFile ${join(folder, 'pid')}`,
    'StrictModes no',
    'PermitRootLogin yes',
    'PasswordAuthentication no',
    'UsePAM no',
    // The start of a shell may take seconds on a machine whose user has much in its `.bashrc`.
    `SetEnv HOME=${folder}`,
  ];
  writeFileSync(config, `${lines.join('\n')}\n`);
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true });
  const trust = ['-o', 'StrictHostKeyChecking=no', '-o', `UserKnownHostsFile=${join(folder, 'known')}`];
  const ssh = ['ssh', '-F', '/dev/null', '-q', '-i', join(folder, 'user'), ...trust];
  return { ...serverOf(port, SSHD, ['-D', '-e', '-f', config]), ssh };
}

/** A daemon with one module. @param folder for its settings @param path the folder of the module */
export async function makeRsyncDaemon(folder: string, path: string, module = 'store'): Promise<LocalServer> {
  const port = await freePort();
  const config = join(folder, 'rsyncd.conf');
  const ids = userInfo().uid === 0 ? ['uid = 0', 'gid = 0'] : [];
  const lines = [...ids, 'use chroot = no', `lock file = ${join(folder, 'lock')}`, `[${module}]`, `path = ${path}`];
  writeFileSync(config, `${[...lines, 'read only = no'].join('\n')}\n`);
  return serverOf(port, 'rsync', [
    '--daemon',
    '--no-detach',
    '--address=127.0.0.1',
    `--port=${port}`,
    `--config=${config}`,
  ]);
}

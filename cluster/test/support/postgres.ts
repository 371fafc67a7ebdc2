/** A PostgreSQL server of the tests: at a port of this machine alone, with its data in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../test/support/servers/local-ports.ts';
import type { QueueServer } from './queue-server.ts';
import { serverProcess } from './server-process.ts';

/** Where Debian has the programs of each version; they are not in the path. */
const VERSIONS = '/usr/lib/postgresql';
const installed = existsSync(VERSIONS) ? readdirSync(VERSIONS).map((version) => join(VERSIONS, version, 'bin')) : [];
const programs = installed.find((bin) => existsSync(join(bin, 'initdb')));
/** PostgreSQL refuses to run as root. Debian's package makes a user for it. */
const isRoot = process.getuid?.() === 0;
const idOf = (flag: '-u' | '-g') => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
const user = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};

/** The reason to leave out tests: the programs or their user are not here. False when all is here. */
export const skipWithoutPostgres = programs && !(isRoot && !user.uid) ? false : 'postgresql is not installed';

/** Starts a server, which `end` must end. */
export async function startPostgres(): Promise<QueueServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-postgres-'));
  if (user.uid) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const programAt = (name: string) => join(programs ?? '', name);
  const run = (name: string, args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(programAt(name), args, { ...user, cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name} ended with ${status}:\n${stdout}${stderr}`);
  };
  const create = () => run('initdb', ['--pgdata', data, '--username', 'dateline', '--auth', 'trust', '--no-sync']);
  const port = await freePort();
  const place = ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', folder];
  const ready = 'ready to accept connections';
  const { start, kill } = serverProcess(programAt('postgres'), place, ready, { ...user, cwd: folder });
  const end = async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  create();
  await start();
  return { url: `postgres://dateline@127.0.0.1:${port}/postgres`, kill, start, end };
}

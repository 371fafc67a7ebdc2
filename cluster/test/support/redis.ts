/** A Redis server of the tests: at a port of this machine alone, with an append-only file in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../test/support/servers/local-ports.ts';
import type { QueueServer } from './queue-server.ts';
import { serverProcess } from './server-process.ts';

/** The reason to leave out tests: what they need is not here. False when all is here. */
export const skipWithoutRedis =
  spawnSync('redis-server', ['--version']).status === 0 ? false : 'redis-server is not installed';

/** Starts a server, which `end` must end. */
export async function startRedis(): Promise<QueueServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-redis-'));
  const port = await freePort();
  const place = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder];
  const safety = ['--appendonly', 'yes', '--save', ''];
  const { start, kill } = serverProcess('redis-server', [...place, ...safety], 'Ready to accept connections');
  const lose = async () => rmSync(join(folder, 'appendonlydir'), { recursive: true });
  const end = async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  };
  await start();
  return { url: `redis://127.0.0.1:${port}`, kill, start, lose, end };
}

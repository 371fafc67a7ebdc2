/** Deploys by rsync to a real daemon. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rsyncTarget } from '../../../src/deploy/targets/rsync.ts';
import { inFolder, testTarget } from '../../support/servers/deploy-cases.ts';
import { makeFolder } from '../../support/servers/deploy-fixture.ts';
import { makeRsyncDaemon, skipWithoutRsync } from '../../support/servers/ssh-server.ts';

if (skipWithoutRsync) console.log(`${skipWithoutRsync}, so its tests are left out.`);

testTarget(
  'rsync',
  async (t) => {
    const folder = makeFolder(t);
    mkdirSync(join(folder, 'site'));
    const { port, start, stop } = await makeRsyncDaemon(folder, join(folder, 'site'), 'site');
    await start();
    t.after(stop);
    return inFolder(join(folder, 'site'), (release) => rsyncTarget(`rsync://127.0.0.1:${port}/site/`, release));
  },
  skipWithoutRsync,
);

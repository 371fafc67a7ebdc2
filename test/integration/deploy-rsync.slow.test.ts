/** Deploys by rsync to a real daemon. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rsyncTarget } from '../../src/deploy/targets/rsync.ts';
import { inFolder, testTarget } from '../support/deploy-cases.ts';
import { makeFolder } from '../support/deploy-fixture.ts';
import { rsyncMissing, startRsyncDaemon } from '../support/rsync-daemon.ts';

if (rsyncMissing) console.log(`${rsyncMissing}.`);

testTarget(
  'rsync',
  async (t) => {
    const folder = makeFolder(t);
    mkdirSync(join(folder, 'site'));
    const daemon = await startRsyncDaemon(folder, join(folder, 'site'));
    t.after(() => daemon.close());
    return inFolder(join(folder, 'site'), (release) => rsyncTarget(daemon.destination, release));
  },
  rsyncMissing ?? false,
);

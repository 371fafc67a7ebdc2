/**
 * Deploys by the program `rsync`, over ssh or to a daemon. Each batch is one call that gets the names of its files; rsync writes each file
 * under another name and renames it. Files are deleted by filters that match them alone.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BuildError } from '../../errors.ts';
import { type RsyncResult, runRsync } from '../../remote/run-rsync.ts';
import type { DeployRelease } from '../release.ts';
import { STATE_FILE } from '../state.ts';
import type { Target } from '../target.ts';

/** Read by everybody, written by the owner. */
const MODES = '--chmod=Du=rwx,Dgo=rx,Fu=rw,Fgo=r';

/** @param destination as rsync knows it, with a slash at its end @param release the files are sent from its folder */
export function rsyncTarget(destination: string, release: Pick<DeployRelease, 'tree' | 'read'>): Target {
  /** Runs a function with a folder that is removed afterwards. */
  async function withFolder<Result>(act: (folder: string) => Promise<Result>): Promise<Result> {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-deploy-'));
    try {
      return await act(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  return {
    readState: () =>
      withFolder(async (folder) => {
        const { code, errors, isMissing } = await runRsync(['--', destination + STATE_FILE, `${folder}/state`]);
        if (code === 0) return readFileSync(join(folder, 'state'), 'utf8');
        if (isMissing) return undefined;
        throw failure(destination, code, errors);
      }),

    writeState: (text) =>
      withFolder(async (folder) => {
        mkdirSync(join(folder, dirname(STATE_FILE)));
        writeFileSync(join(folder, STATE_FILE), text);
        await must(destination, ['-I', '-R', MODES, '--', `${folder}/./${STATE_FILE}`, destination]);
      }),

    // Size and time of the file, which change when it is written.
    async markOf(path) {
      const { code, errors, printed, isMissing } = await runRsync(['--list-only', '--', destination + path]);
      if (code === 0) return /^-[\w-]{9}\S*\s+([\d,.]+ \S+ \S+)/m.exec(printed)?.[1];
      if (isMissing) return undefined;
      throw failure(destination, code, errors);
    },

    async send(files, sent) {
      // Files that are not as the manifest says are found before any is sent.
      for (const file of files) await release.read(file);
      const names = files.map(({ path }) => `${path}\0`).join('');
      const source = `${release.tree}/`;
      await must(destination, ['-I', MODES, '--from0', '--files-from=-', '--', source, destination], names);
      for (const file of files) sent(file);
    },

    remove: (paths) =>
      withFolder(async (folder) => {
        const folders = new Set<string>();
        for (const path of paths)
          for (let up = dirname(path); up !== '.' && !folders.has(up); up = dirname(up)) folders.add(up);
        const rules = [...[...folders].map((path) => `${path}/`), ...paths];
        // The folder of the source is empty: what the rules name is missing there, and what they do not name is left alone.
        const filters = ['--from0', '--include-from=-', '--exclude=*'];
        const names = rules.map((path) => `/${literal(path)}\0`).join('');
        await must(destination, ['-r', '--delete', ...filters, '--', `${folder}/`, destination], names);
      }),
  };
}

/** A path as a pattern of rsync that matches it alone. A backslash is a sign of its own where there is no wildcard. */
const literal = (path: string) => (/[*?[]/.test(path) ? path.replace(/[\\*?[]/g, String.raw`\$&`) : path);

async function must(destination: string, args: readonly string[], input?: string): Promise<void> {
  const { code, errors } = await runRsync(args, input);
  if (code !== 0) throw failure(destination, code, errors);
}

function failure(destination: string, code: RsyncResult['code'], errors: string): BuildError {
  const lines = errors.trim().split('\n').slice(0, 3).join('\n  ');
  return new BuildError(`rsync to ${destination} failed (exit code ${code}):\n  ${lines}`);
}

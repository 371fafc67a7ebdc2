/** Opens the target that `--to` names, with what it needs from the environment. */
import type { TargetAddress } from './address.ts';
import type { DeployRelease } from './release.ts';
import type { Host, Target } from './target.ts';

import type { Environment } from './environment.ts';

/** A target or a host. The name is that of messages and of the record, without secrets. */
type Opened =
  | { readonly name: string; readonly target: Target; readonly host?: never }
  | { readonly name: string; readonly host: Host; readonly target?: never };

/** @param base the path of the site @throws {BuildError} for settings that are missing */
export async function openTarget(
  address: TargetAddress,
  release: DeployRelease,
  env: Environment,
  base: string,
): Promise<Opened> {
  switch (address.kind) {
    case 'folder': {
      const { folderTarget } = await import('./targets/folder.ts');
      return { name: `folder:${address.folder}`, target: folderTarget(address.folder, release) };
    }
    case 'rsync': {
      const { rsyncTarget } = await import('./targets/rsync.ts');
      return { name: address.destination, target: rsyncTarget(address.destination, release) };
    }
    case 's3': {
      const { s3Target } = await import('./targets/s3.ts');
      const { s3SettingsOf } = await import('../s3/settings.ts');
      const { openBucket } = await import('../s3/bucket.ts');
      const settings = s3SettingsOf(address.bucket, env);
      const name = `s3:${settings.url.replace(/^https?:/, '')}/${address.prefix}`;
      return { name, target: s3Target(openBucket(settings), { prefix: address.prefix, release, base }) };
    }
    case 'netlify': {
      const { netlifyHost, netlifySettingsOf } = await import('./targets/netlify.ts');
      const settings = netlifySettingsOf(address.site, env);
      return { name: `netlify:${settings.site}`, host: netlifyHost(settings) };
    }
    case 'cloudflare': {
      const { cloudflareHost, cloudflareSettingsOf } = await import('./targets/cloudflare.ts');
      const settings = cloudflareSettingsOf(address.project, env);
      return { name: `cloudflare:${settings.project}`, host: cloudflareHost(settings) };
    }
  }
}

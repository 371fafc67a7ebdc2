/** Deploys a release to a host that takes whole deployments, and notices when another deployment is served than the one that was sent. */
import type { DeployOptions, DeployResult } from './deploy-files.ts';
import type { LocalRecord } from './local-record.ts';
import type { DeployRelease } from './release.ts';
import { DeployRefused, type Host } from './target.ts';

export async function deployToHost(
  host: Host,
  release: DeployRelease,
  record: LocalRecord,
  { force, all, dryRun, progress }: DeployOptions,
): Promise<DeployResult> {
  const published = await host.published();
  const isOwn = published !== undefined && record.knows(published);
  if (!record.isEmpty && !isOwn && !force)
    throw new DeployRefused(
      `Another deployment is served (${published ?? 'none'}) than the one that was sent from here. Nothing was sent. With --force, this release takes its place.`,
    );
  const result = { files: release.files, deleted: [], waiting: 0, isUpToDate: false, states: { count: 0, bytes: 0 } };
  if (isOwn && !all && record.knows(`${published} ${release.name}`)) return { ...result, files: [], isUpToDate: true };
  if (dryRun) return { ...result, unknown: true };
  const { id, sent } = await host.deploy(release, progress);
  record.replaceBy(id, `${id} ${release.name}`);
  return { ...result, files: sent };
}

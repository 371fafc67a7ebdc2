/** The far side of a deploy, to which files are sent one by one. Hosts that take whole deployments have another interface, `Host`. */
import { BuildError } from '../errors.ts';
import type { ManifestFile } from '../release/manifest.ts';
import type { DeployRelease } from './release.ts';

/** Called for each file that is at the far side now. */
export type Sent = (file: ManifestFile) => void;

export interface Target {
  /** The text that was written last; undefined where there is none. */
  readState(): Promise<string | undefined>;
  /** Replaces the state at once: it is never half written. */
  writeState(text: string): Promise<void>;
  /** A mark of a file that changes when the file is written anew; undefined for a file that does not exist. */
  markOf(path: string): Promise<string | undefined>;
  /** Sends files in any order. Each one appears whole. */
  send(files: readonly ManifestFile[], sent: Sent): Promise<void>;
  /** Deletes files; one that does not exist is no error. */
  remove(paths: readonly string[]): Promise<void>;
  /** Files beside those of the release, such as redirects, and files that are sent in another form. */
  filesOf?(): Promise<readonly ManifestFile[]>;
}

/** A deployment at a host that takes whole ones. */
export interface Deployment {
  readonly id: string;
  /** The files that the host did not have. */
  readonly sent: readonly ManifestFile[];
}

export interface Host {
  /** The deployment that is served; undefined where there is none. */
  published(): Promise<string | undefined>;
  /** Sends the files that the host does not have, and serves the release. @param progress gets the files sent and all that are to be sent */
  deploy(release: DeployRelease, progress: (sent: number, all: number) => void): Promise<Deployment>;
}

/** The far side is not as the last deploy left it. */
export class DeployRefused extends BuildError {
  override name = 'DeployRefused';
}

/** Writes the files that are made from the archive and are no pages: feeds, sitemaps, lists, icons. They do not go through Astro. */
import type { GeneratedFile } from '../../outputs/generated-file.ts';
import type { IncrementalOutput } from './output.ts';

/**
 * Writes those whose key has changed.
 * @param progress called after each file, with the number of those that were written
 * @throws when a source has changed since it was parsed, or a file cannot be written
 */
export async function writeGenerated(
  output: Pick<IncrementalOutput, 'needsRender' | 'write'>,
  files: Iterable<GeneratedFile>,
  progress: (written: number) => void,
): Promise<void> {
  let written = 0;
  for (const { path, key, content } of files) {
    if (!output.needsRender({ path, key })) continue;
    const made = content();
    // The memory goes to the thread that writes. A picture shares its with others, so it is copied.
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : new Uint8Array(made);
    await output.write(path, { kind: 'bytes', bytes });
    written += 1;
    progress(written);
  }
}

/** A whole build, in order: read, compare, export, render, publish. Pages are rendered from the cached bundle or by Astro. */
import { resolve } from 'node:path';
import type { Site } from '../site.ts';
import { listedEntries, readStore } from '../article-store.ts';
import { BuildError } from '../errors.ts';
import { analyzeArchive, entityTypesFile } from './analyze.ts';
import type { BuildJobs } from './jobs/build-jobs.ts';
import { loadBuildContent } from './load-content.ts';
import { publishedPictures, writePictures } from './pictures/write-pictures.ts';
import { writeArticleFiles } from './output/article-files.ts';
import { writeGenerated } from './output/write-generated.ts';
import { writeAddressFiles } from './output/address-files.ts';
import { writeVersionFiles } from './versions/write-version-files.ts';
import { describeSize } from './output/host-limits.ts';
import { publicFiles } from './output/public-dir.ts';
import { RULES_FILE } from './output/redirect-rules.ts';
import { recordOf, type Recorded } from './addresses/record-addresses.ts';
import { unsignedNotes } from './proof/served-manifest-files.ts';
import { readTakenPictures } from './proof/taken-pictures.ts';
import { writeInputs } from './proof/write-inputs.ts';
import { removeStalePreview } from './addresses/taken-down.ts';
import { findRefusal } from './refusal.ts';
import { renderFromBundle } from './render/render-from-bundle.ts';
import { type RunAstro, renderWithAstro } from './render/render-with-astro.ts';
import { formatReport, type BuildRun, stageReport } from './report/build-report.ts';
import type { Terminal } from './report/progress.ts';
import {
  describeContent,
  describeReasons,
  describeRelease,
  describeRun,
  describeUnchanged,
  printProblems,
} from './report/console-summary.ts';
import { nextBuildFile } from './options.ts';
import { writeNextBuild } from './report/next-build.ts';
import { describeUnpublished } from './report/preview-summary.ts';
import { openSession, type Project } from './session.ts';
import { generatedFiles } from '../outputs/generated-files.ts';
import { vanishedAmong } from '../release/taken-down.ts';
import { startSearchIndex } from './start-search-index.ts';

export interface BuildSettings {
  /** Receives the progress and the summary; without it, standard output does. */
  readonly terminal?: Terminal;
  /** Runs Astro; a test passes another function. */
  readonly runAstro?: RunAstro;
  /** Where the build shares out its work; without it, this process does all of it. */
  readonly jobs?: BuildJobs;
}

/** @throws {BuildError} when a setting, the folder or the content forbids the build, or the site is not what it should be */
export async function build(
  project: Project,
  site: Site,
  { terminal, runAstro, jobs }: BuildSettings = {},
): Promise<BuildRun> {
  using session = openSession(project, site, terminal, jobs);
  const { progress, output, options, paths, previous } = session;
  const contentDir = resolve(project.root, site.contentDir);
  const problems = { progress, reportFile: options.reportFile, contentDir: site.contentDir };
  const printNotes = (notes: readonly string[]) => {
    if (notes.length > 0) progress.say(['The paper:', ...notes].join('\n'));
  };

  /** Prints the changes of addresses, and removes a preview that was made before a story vanished. */
  const finishAddresses = ({ lines, report }: Recorded) => {
    if (site.preview) return;
    const stale = removeStalePreview(site.paperDir, vanishedAmong(report.takenDown ?? []));
    const all = stale === undefined ? lines : [...lines, stale];
    if (all.length > 0) progress.say(all.join('\n'));
  };

  const taken = readTakenPictures(process.env);
  const content = await loadBuildContent(project, site, session, taken?.facts);
  // A preview keeps no addresses: they are not published.
  const record = site.record && !site.preview;
  const { rows, folds } = content;
  const notes = [...content.notes, ...unsignedNotes(options.signingKey)];
  const printPreview = () => {
    if (site.preview) progress.say(describeUnpublished(rows, site.contentDir).join('\n'));
  };
  const refusal = findRefusal(rows, { ...options, previous, served: paths.site, contentDir: site.contentDir });
  if (refusal) {
    const run = { stages: progress.done, pages: { rendered: 0, reused: 0, removed: 0 }, peakMemoryBytes: 0 };
    stageReport(options.reportFile, formatReport(rows, run, folds)).rename();
    printProblems(rows, problems);
    throw new BuildError(refusal);
  }
  if (!site.preview) writeNextBuild(nextBuildFile(project.root, project.outDir, site.paperDir), content.next);
  progress.say(describeContent(content, options.reportFile, paths.preview).join('\n'));

  if (session.isUpToDate(content)) {
    const recorded = recordOf(content, { contentDir, record });
    const run = session.finishUnchanged({ ...content, recorded });
    printProblems(rows, problems);
    printNotes(notes);
    finishAddresses(recorded);
    progress.say(describeUnchanged(run));
    printPreview();
    return run;
  }

  await analyzeArchive(site.names ? entityTypesFile(paths.kinds, options.fingerprints.entries) : undefined, site.fold);
  const search = site.search ? startSearchIndex(session, site, contentDir) : undefined;
  // Before the pages: the file writer compresses the exports while pages are rendered.
  const { entries } = readStore();
  const listed = listedEntries(entries);
  if (!jobs?.isPlan)
    await progress.stage('export', async () => {
      let exported = 0;
      await writeArticleFiles(output, listed, contentDir, () => progress.progress(++exported, listed.size));
    });
  const pictures = publishedPictures(readStore(), site.origin !== undefined);
  if (pictures.length > 0)
    await progress.stage('pictures', () =>
      writePictures(output, pictures, contentDir, (done) => progress.progress(done, pictures.length), taken),
    );
  // After the pictures: feeds say how large theirs are. A preview has pages alone.
  if (!jobs?.isPlan && !site.preview)
    await progress.stage('data', () =>
      writeGenerated(output, generatedFiles(), (written) => progress.progress(written, written)),
    );
  if (site.reproducible && site.manifest && !site.preview) {
    const { host, fingerprints } = options;
    const { root, ...publicDirs } = project;
    await writeInputs(output, site, content, { root, contentDir, publicDirs, host, program: fingerprints.program });
  }
  const assets =
    (await renderFromBundle(project, site, session)) ?? (await renderWithAstro(project, site, session, runAstro));

  const former = await writeAddressFiles(output, content.addresses, {
    host: options.host,
    base: site.base,
    hasOwnRules: publicFiles(project).has(RULES_FILE),
  });
  const headers = options.written.get('_headers');
  const versions = site.versions ? await writeVersionFiles(output, { host: options.host, headers }) : new Map();
  const written = new Map([...former.written, ...versions]);
  const recorded = recordOf(content, { contentDir, record, ...former, written, previous });
  const { run, size, ...published } = await session.publish({ ...content, recorded }, assets, search?.finish());
  printProblems(rows, problems);
  printNotes(notes);
  finishAddresses(recorded);
  if (run.pages.reused > 0 || options.explain) {
    progress.say(describeReasons(output.reasons(), options.explain).join('\n'));
  }
  progress.say(describeRun(run));
  progress.say(describeSize(size));
  printPreview();
  if (!site.preview) progress.say(describeRelease(published));
  return run;
}

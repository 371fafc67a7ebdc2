/** Does the jobs that a process or thread is given, one after the other. */
import { resolve } from 'node:path';
import { BuildError } from '../../errors.ts';
import type { DoJob, Job } from '../../jobs/job.ts';
import type { JobStore } from '../../jobs/job-store.ts';
import { resultName } from '../../jobs/names.ts';
import type { Site } from '../../site.ts';
import { loadBundle } from '../bundle-cache.ts';
import type { Fingerprints } from '../fingerprint.ts';
import { BodyFiles } from './body-files.ts';
import type { IndexInput, IndexPlan } from './index-job.ts';
import type { MapPlan } from './map-job.ts';
import type { RenderInput, RenderPlan } from './render-job.ts';
import type { WordsInput, WordsPlan } from './words-job.ts';
import type { StoryWordCounter } from '../../search/story-words.ts';

interface DoJobOptions {
  readonly store: JobStore;
  /** The project. */
  readonly root: string;
  readonly fingerprints: Fingerprints;
  readonly site: Site;
  /** An empty folder for files of the jobs, which the caller removes. */
  readonly folder: string;
  readonly stallTimeout?: number | undefined;
}

type Plan = MapPlan | RenderPlan | WordsPlan | IndexPlan;

/** @returns a function that does a job, and puts its result into the store */
export function jobDoer({ store, root, fingerprints, site, folder, stallTimeout }: DoJobOptions): DoJob {
  const contentDir = resolve(root, site.contentDir);
  const bodyFiles = new BodyFiles(store, folder);
  let bundle: Promise<string> | undefined;
  let counter: StoryWordCounter | undefined;
  let latest: { readonly digest: string; readonly plan: Plan } | undefined;

  async function planOf<Kind extends Plan>({ plan: digest, stage }: Job): Promise<Kind> {
    const plan = latest?.digest === digest ? latest.plan : await store.value<Plan>(digest);
    if (!plan) throw new BuildError('The plan of the build is not in the store. Begin the build again.');
    if (plan.fingerprint !== (stage === 'map' ? fingerprints.entries : fingerprints.pages)) {
      throw new BuildError(
        'This machine has another version of the program or of Node, or other settings of the paper, than the one that began the build. ' +
          'Make them the same.',
      );
    }
    latest = { digest, plan };
    return plan as Kind;
  }

  async function inputOf<Input>({ inputs }: Exclude<Plan, MapPlan>, number: number): Promise<Input> {
    const input = await store.value<Input>(inputs[number] ?? '');
    if (input === undefined)
      throw new BuildError(`The input of job ${number + 1} is not in the store. Begin the build again.`);
    return input;
  }

  return async (job, onSign) => {
    const { stage, number } = job;
    // A counter keeps up to 100 MB, and the words jobs of a build follow each other.
    if (stage !== 'words') counter = undefined;
    // Each kind of job has a large part of the program. A process that renders pages needs no parser.
    if (stage === 'map') {
      const { runMapJob } = await import('./map-job.ts');
      await runMapJob(job, await planOf<MapPlan>(job), { store, contentDir, lang: site.lang, onSign });
      return;
    }
    if ((await store.digestAt(resultName(job))) !== undefined) return;
    const shared = { store, bodyFiles, onSign };
    let result: unknown;
    if (stage === 'render') {
      const plan = await planOf<RenderPlan>(job);
      const { runRenderJob } = await import('./render-job.ts');
      bundle ??= moduleOf({ root, fingerprint: fingerprints.bundle });
      result = await runRenderJob(plan, await inputOf<RenderInput>(plan, number), { ...shared, module: await bundle });
    } else if (stage === 'words') {
      const plan = await planOf<WordsPlan>(job);
      const { runWordsJob } = await import('./words-job.ts');
      counter ??= await newCounter(contentDir, site.lang);
      result = await runWordsJob(await inputOf<WordsInput>(plan, number), { ...shared, counter });
    } else {
      const { runIndexJob } = await import('./index-job.ts');
      const plan = await planOf<IndexPlan>(job);
      const options = { ...shared, contentDir, lang: site.lang, stallTimeout };
      result = await runIndexJob(plan, await inputOf<IndexInput>(plan, number), options);
    }
    await store.setName(resultName(job), await store.put(result));
  };
}

async function newCounter(contentDir: string, lang: string): Promise<StoryWordCounter> {
  const [{ StoryWordCounter }, { storyTexts }] = await Promise.all([
    import('../../search/story-words.ts'),
    import('../../search/story-text.ts'),
  ]);
  return new StoryWordCounter(lang, storyTexts(contentDir));
}

/** The module of the bundle, which is made when this machine has none. */
async function moduleOf(key: Parameters<typeof loadBundle>[0]): Promise<string> {
  const kept = loadBundle(key) ?? (await (await import('../render/make-bundle.ts')).makeBundle(key));
  if (!kept)
    throw new BuildError('The pages could not be bundled on this machine. Look whether node_modules can be written.');
  return kept.module;
}

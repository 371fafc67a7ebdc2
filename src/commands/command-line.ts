/** The options of commands, such as `--paper ../my-paper`. They are read before the settings, which depend on them. */
import { parseArgs } from 'node:util';
import { BuildError } from '../errors.ts';

/** Options that a command may have, with their meaning. */
const meanings = {
  paper: '--paper FOLDER: the folder of the paper, like PAPER',
  port: '--port NUMBER: the port of the server, like PORT',
  host: '--host ADDRESS: the address that the server listens at, like HOST',
  at: '--at TIME: the edition of a day or an instant, or of `now`, like EDITION_DATE',
  strict: '--strict: a rejected file fails the build, like STRICT=1',
  'build-only': '--build-only: makes the preview and does not serve it',
  record: '--record: the addresses of the paper are written down in addresses.tsv, like RECORD=1',
  stage: '--stage map|reduce|render: does one stage of a build that several machines share',
  shard: '--shard 3/8: the part of the stage that this machine does',
  store: '--store FOLDER: where the machines put what they have made',
  queue:
    '--queue URL: the server of the queue, redis://HOST:PORT, rediss://HOST or postgres://USER@HOST/DATABASE, like QUEUE_URL',
  redis: '--redis URL: another name of --queue, like REDIS_URL',
  name: '--name NAME: the name of the queue, by default `dateline`; each paper needs its own',
} as const;
type Option = keyof typeof meanings;

/** Options without a value. */
const switches: ReadonlySet<Option> = new Set(['strict', 'build-only', 'record']);

/** Options that are no settings. */
const own = ['build-only', 'stage', 'shard', 'store', 'queue', 'redis', 'name'] as const;
type Own = (typeof own)[number];
const isOwn = (option: Option): option is Own => (own as readonly string[]).includes(option);

/** Undefined for an option that was not given. */
export interface OwnOptions extends Readonly<Record<Exclude<Own, 'build-only'>, string | undefined>> {
  readonly buildOnly: boolean;
}

/** Environment variables with the same meaning. */
const variables: Readonly<Record<Exclude<Option, Own>, string>> = {
  paper: 'PAPER',
  port: 'PORT',
  host: 'HOST',
  at: 'EDITION_DATE',
  strict: 'STRICT',
  record: 'RECORD',
};

/**
 * Puts the options of the command line into the environment, where the settings are read.
 * @param command as it is typed, for messages
 * @returns the options that only the command itself needs
 * @throws {BuildError} for an option that the command does not know
 */
export function applyOptions(command: string, known: readonly Option[], args = process.argv.slice(2)): OwnOptions {
  const options = Object.fromEntries(
    known.map((name) => [name, { type: switches.has(name) ? ('boolean' as const) : ('string' as const) }]),
  );
  const usage = `${command} knows these options:\n${known.map((name) => `  ${meanings[name]}`).join('\n')}`;
  let values: Readonly<Record<string, unknown>>;
  try {
    ({ values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false }));
  } catch (error) {
    const { message } = error as Error;
    throw new BuildError(`${message.split('. ')[0]?.replace(/\.$/, '')}. ${usage}`, { cause: error });
  }
  for (const name of known) {
    const value = values[name];
    if (value === '') throw new BuildError(`--${name} has no value. ${usage}`);
    if (isOwn(name)) continue;
    if (typeof value === 'string') process.env[variables[name]] = name === 'at' ? instantOf(value) : value;
    // `STRICT` may name more reasons than the option.
    if (value === true && (name === 'record' || !process.env[variables[name]])) process.env[variables[name]] = '1';
  }
  const text = (name: Own) => (typeof values[name] === 'string' ? values[name] : undefined);
  return {
    buildOnly: values['build-only'] === true,
    stage: text('stage'),
    shard: text('shard'),
    store: text('store'),
    queue: text('queue'),
    redis: text('redis'),
    name: text('name'),
  };
}

/** The time of this machine for `now`; else the value as it is. */
const instantOf = (value: string) => (value === 'now' ? new Date().toISOString().replace(/\.\d+/, '') : value);

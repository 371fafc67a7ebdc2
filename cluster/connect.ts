/** Opens queues at a server, which is Redis, one that speaks its protocol (Valkey, Dragonfly), or PostgreSQL. */
import { setTimeout } from 'node:timers/promises';
import {
  createPostgresBackend,
  type IQueueBackend,
  type Processor,
  Queue,
  QueueEvents,
  Worker,
  type WorkerOptions,
} from 'bullmq';
import { BuildError } from '../src/errors.ts';
import type { Message } from './message.ts';

export type MessageQueue = Queue<Message, void, string, Message, void, string, IQueueBackend>;
type MessageWorker = Worker<Message, void, string, IQueueBackend>;

/** Milliseconds between two attempts to reach a server. */
const RETRY = 500;
/** Milliseconds for which closing waits for a server. */
const CLOSING = 2_000;

interface Closable {
  close(): Promise<void>;
}

export interface Server {
  /** The address without its password. */
  readonly shown: string;
  /** The last error of a connection, in a few words; undefined as long as there was none. */
  lastError(): string | undefined;
  /** Takes note of an error that a command failed with. */
  noteError(error: Error): void;
  /** Opens a queue. */
  queue(name: string): MessageQueue;
  /** Listens to the events of a queue. */
  events(name: string): QueueEvents<IQueueBackend>;
  /** Starts to take jobs out of a queue. */
  worker(name: string, processor: Processor<Message, void>, options: Omit<WorkerOptions, 'connection'>): MessageWorker;
  /** Closes everything that was opened, in two seconds also when the server does not answer. */
  close(): Promise<void>;
}

/**
 * Connects when a queue is opened, and again whenever the connection is lost.
 * @param url `redis://`, `rediss://` (TLS), `postgres://` or `postgresql://`
 * @throws {BuildError} for another address
 */
export function connect(url: string): Server {
  const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: undefined };
  if (protocol === 'redis:' || protocol === 'rediss:') {
    let isClosed = false;
    const retryStrategy = () => (isClosed ? null : RETRY);
    return serverOf(url, { url, maxRetriesPerRequest: null, retryStrategy }, undefined, () => {
      isClosed = true;
    });
  }
  if (protocol === 'postgres:' || protocol === 'postgresql:') {
    // BullMQ makes its tables in the schema `bullmq` when it connects for the first time.
    return serverOf(url, { connectionString: url, migrate: true }, createLastingPostgresBackend);
  }
  throw new BuildError(
    `${JSON.stringify(shownUrl(url))} is no address of a queue. Write redis://HOST:PORT, rediss://HOST:PORT or postgres://USER@HOST/DATABASE.`,
  );
}

/** A backend whose server may go away: a connection that is lost while it is in use has no listener, and its error would end the program. */
const createLastingPostgresBackend: typeof createPostgresBackend = (...parameters) => {
  const backend = createPostgresBackend(...parameters);
  backend.connection.pool.on('connect', (client) => client.on('error', () => {}));
  return backend;
};

/** BullMQ types a connection by its backend; here the address chooses both. */
// biome-ignore lint/suspicious/noExplicitAny: the two backends have no common type of connection
function serverOf(url: string, connection: any, backend: any, onClose = () => {}): Server {
  let last: string | undefined;
  const noteError = (error: Error) => {
    last = describeError(error);
  };
  const opened: Closable[] = [];
  const keep = <T extends Closable & { on(event: 'error', listener: (error: Error) => void): unknown }>(one: T): T => {
    one.on('error', noteError);
    opened.push(one);
    return one;
  };
  const streams = { events: { maxLen: 2_000 } };
  return {
    shown: shownUrl(url),
    lastError: () => last,
    noteError,
    queue: (name) =>
      keep(
        new Queue<Message, void, string, Message, void, string, IQueueBackend>(name, { connection, streams }, backend),
      ),
    events: (name) => keep(new QueueEvents<IQueueBackend>(name, { connection }, backend)),
    worker: (name, processor, options) =>
      keep(new Worker<Message, void, string, IQueueBackend>(name, processor, { ...options, connection }, backend)),
    async close() {
      onClose();
      const closing = Promise.allSettled(opened.map((one) => one.close()));
      await Promise.race([closing, setTimeout(CLOSING, undefined, { ref: false })]);
    },
  };
}

/** An error in a few words: the code that Node gives it, or the message of the server. */
function describeError({ code, message }: NodeJS.ErrnoException): string {
  return code !== undefined && /^E[A-Z]/.test(code) ? code : message;
}

/** An address as it may be printed: without user, password and parameters. */
export function shownUrl(url: string): string {
  if (!URL.canParse(url)) return url.replace(/\/\/[^/@]*@/, '//');
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  shown.search = '';
  return shown.href;
}

/** The servers that a queue can be at, as tests start them. */
import { skipWithoutPostgres, startPostgres } from './postgres.ts';
import { skipWithoutRedis, startRedis } from './redis.ts';

export interface QueueServer {
  readonly url: string;
  /** Kills the server as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again with what is on its disk. */
  start(): Promise<void>;
  /** Removes what is on its disk, while it is not running. Only Redis can do without. */
  lose?(): Promise<void>;
  end(): Promise<void>;
}

/** `isMemory`: it may lose its jobs, as Redis does without its append-only file. A database that has lost its tables refuses to answer. */
export const queueServers = [
  { name: 'Redis', skip: skipWithoutRedis, start: startRedis, isMemory: true },
  { name: 'PostgreSQL', skip: skipWithoutPostgres, start: startPostgres, isMemory: false },
] as const;

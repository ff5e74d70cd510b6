export {
  type Client,
  type ClientOptions,
  type ConsumeOptions,
  type Consumer,
  createClient,
} from './client/createClient.ts';
export type { ArchiveEnqueued, ArchiveOptions } from './client/enqueueArchive.ts';
export { type Config, ConfigError, loadConfig } from './config.ts';
export * from './contract/index.ts';
export type { QueueStatus, Status, WatchStatus } from './observe/status.ts';
export type { Enqueued, EnqueueOptions, Watched, WatchOptions } from './queues/enqueue.ts';
export { RedisError } from './redis/connect.ts';
export type { Watch, WatchSource, WatchState } from './watch/types.ts';

/** Registers the service worker and exchanges messages with it. */
import { followChanges } from '../history/follow-changes.ts';
import type { AddressChanges } from '../history/address-changes.ts';
import { base, load } from '../local-storage.ts';
import address from '../service-worker/service-worker.ts?worker&url';
import type { CacheEntry, WorkerRequest } from '../service-worker/service-worker.ts';
import { workerOf } from './registered-worker.ts';

/** The worker's reply to a request. */
export interface WorkerReply {
  readonly entries?: readonly CacheEntry[];
  /** The name and message of the error; `none` if there is no worker. */
  readonly failed?: string;
}

/** Undefined if the connection is insecure and on the development server. */
const serviceWorkers = (): ServiceWorkerContainer | undefined =>
  import.meta.env.PROD && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;

export const isOfflineSupported = (): boolean => serviceWorkers() !== undefined;

/** Whether the reader allows offline copies. */
export const isOfflineEnabled = (): boolean => load('offline') !== 'off';

/** Whether pages may be cached that the reader did not ask for. The browser's data saver forbids it. */
export function mayCacheUnasked(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return isOfflineSupported() && isOfflineEnabled() && !connection?.saveData;
}

/** A message from the worker: its progress, or its reply with the changes of addresses that it has found. */
interface Message {
  readonly done?: number;
  readonly of?: number;
  readonly answer?: CacheEntry[];
  readonly failed?: string;
  readonly changes?: AddressChanges;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(text: string): string };
}

let trusted: string | undefined;

/** The URL of the worker as a trusted script URL. This Trusted Types policy knows no other URL. */
function trustedUrl(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trusted ??= trustedTypes?.createPolicy('worker', { createScriptURL: () => address }).createScriptURL('') ?? address;
  return trusted;
}

/** The worker's registration, if there is one. */
export async function existingRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await serviceWorkers()?.getRegistration(base);
  return found?.scope === location.origin + base ? found : undefined;
}

/** @param register whether to register a worker if there is none */
async function worker(register: boolean): Promise<ServiceWorker | undefined> {
  const container = serviceWorkers();
  if (!container || !isOfflineEnabled()) return undefined;
  const registration = register
    ? await container.register(trustedUrl(), { scope: base })
    : await existingRegistration();
  return registration && workerOf(registration);
}

/** Sends a request to the worker. The worker completes it even if the reader leaves the page. */
export async function sendToWorker(
  request: WorkerRequest,
  register = false,
  progress?: (done: number, of: number) => void,
): Promise<WorkerReply> {
  try {
    const receiver = await worker(register);
    if (!receiver) return { failed: 'none' };
    const { port1, port2 } = new MessageChannel();
    return await new Promise((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<Message>) => {
        if (data.done !== undefined) return progress?.(data.done, data.of ?? 0);
        followChanges(data.changes ?? {});
        return resolve(data.failed === undefined ? { entries: data.answer ?? [] } : { failed: data.failed });
      };
      receiver.postMessage(request, [port2]);
    });
  } catch (error) {
    return { failed: String(error) };
  }
}

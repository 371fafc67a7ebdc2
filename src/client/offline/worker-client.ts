/** The page's end of the service worker: registers it, asks it for something, hears how it went. */
import { save, load } from '../local-storage.ts';
import address from '../service-worker/service-worker.ts?worker&url';
import type { CacheEntry, WorkerRequest } from '../service-worker/service-worker.ts';
import { workerOf } from './registered-worker.ts';

const base = import.meta.env.BASE_URL;
const SWITCH = 'offline';

/** What came of a wish. */
export interface Outcome {
  readonly stock?: readonly CacheEntry[];
  /** The error's name and message; `none` where there is no worker. */
  readonly failed?: string;
}

/** Undefined where pages are not kept: on an insecure connection, and while the site is written. */
const workers = (): ServiceWorkerContainer | undefined =>
  import.meta.env.PROD && 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;

export const isPossible = (): boolean => workers() !== undefined;

/** Whether the reader lets pages be kept. */
export const isOn = (): boolean => load(SWITCH) !== 'off';

/** Whether pages may be kept that nobody asked for: not where the reader pays for each byte. */
export function mayKeepUnasked(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return isPossible() && isOn() && connection?.saveData !== true;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(text: string): string };
}

let trusted: string | undefined;

/** The one address of a script that the site's policy lets a page name: this policy knows no other. */
function trustedAddress(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trusted ??= trustedTypes?.createPolicy('worker', { createScriptURL: () => address }).createScriptURL('') ?? address;
  return trusted;
}

async function registered(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await workers()?.getRegistration(base);
  return found?.scope === new URL(base, location.origin).href ? found : undefined;
}

/** @param register whether a worker may be registered for it */
async function worker(register: boolean): Promise<ServiceWorker | undefined> {
  const container = workers();
  if (!container || !isOn()) return undefined;
  const registration = register ? await container.register(trustedAddress(), { scope: base }) : await registered();
  return registration && workerOf(registration);
}

/** Asks the worker for something. It goes on when the page is left. */
export async function sendToWorker(
  wish: WorkerRequest,
  register = false,
  progress?: (done: number, of: number) => void,
): Promise<Outcome> {
  try {
    const asked = await worker(register);
    if (!asked) return { failed: 'none' };
    const { port1, port2 } = new MessageChannel();
    return await new Promise((resolve) => {
      port1.onmessage = ({
        data,
      }: MessageEvent<{ done?: number; of?: number; answer?: CacheEntry[]; failed?: string }>) => {
        if (data.done !== undefined) return progress?.(data.done, data.of ?? 0);
        return resolve(data.failed === undefined ? { stock: data.answer ?? [] } : { failed: data.failed });
      };
      asked.postMessage(wish, [port2]);
    });
  } catch (error) {
    return { failed: error instanceof Error ? error.name : '' };
  }
}

/** Off takes away all that is kept, the worker too. */
export async function turn(on: boolean): Promise<void> {
  save(SWITCH, on ? undefined : 'off');
  if (on) await sendToWorker({ wish: 'newest' }, true);
  else {
    await (await registered())?.unregister();
    const names = (await caches.keys()).filter((name) => name.startsWith(`dateline ${base} `));
    await Promise.all(names.map((name) => caches.delete(name)));
  }
}

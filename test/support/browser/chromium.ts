/**
 * A real Chromium for tests, through Playwright's library: the bundled one on Linux x64, else the machine's own.
 * It reaches this machine only; whatever it tries to send elsewhere is refused and recorded.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core';
import { bundledChromium } from './unpack-chromium.ts';

/** A running browser. */
export interface Chromium {
  readonly browser: Browser;
  /** A browser context of its own (storage, cookies, service workers) whose requests to other machines are refused. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Every attempt to leave this machine so far, as `GET http://example.com/` or `CONNECT example.com:443`. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/**
 * Starts a headless Chromium. Its sandbox is off, since containers and root do not allow it: open only pages of ours.
 * @throws when no browser is found, saying where it was looked for.
 */
export async function launchChromium(): Promise<Chromium> {
  const gate = await openGate();
  try {
    const address = process.env[SHARED];
    const browser = address
      ? await chromium.connect(address)
      : await chromium.launch({ ...(await findChromium()), args: flagsBehind(gate.port) });
    const proxy = { server: `127.0.0.1:${gate.port}`, bypass: 'localhost,127.0.0.1' };
    const close = async () => {
      await browser.close();
      gate.close();
    };
    return {
      browser,
      newContext: (options) => browser.newContext({ proxy, ...options }),
      refused: gate.refused,
      close,
    };
  } catch (error) {
    gate.close();
    throw error;
  }
}

/**
 * Starts one Chromium for all test files, which saves each file the start of its own. Test files find it through the
 * environment variable that `env` holds; `launchChromium` then connects to it.
 */
export async function launchSharedChromium(): Promise<{ env: Record<string, string>; close(): Promise<void> }> {
  const gate = await openGate();
  const server = await chromium.launchServer({
    ...(await findChromium()),
    host: '127.0.0.1',
    args: flagsBehind(gate.port),
  });
  const close = async () => {
    await server.close();
    gate.close();
  };
  return { env: { [SHARED]: server.wsEndpoint() }, close };
}

/** The environment variable with the address of a browser that is running already. */
const SHARED = 'TEST_CHROMIUM';

const flagsBehind = (port: number) => [...flags, `--proxy-server=127.0.0.1:${port}`];

/** The proxy that the browser must use for every address but loopback: it lets nothing through. */
async function openGate() {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    refused.push(`${request.method} ${request.url}`);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    refused.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { refused, port: (server.address() as AddressInfo).port, close };
}

/** Where the browser is: `CHROME_PATH` first, then the bundled one, then the usual names. */
async function findChromium(): Promise<LaunchOptions> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH=${JSON.stringify(chosen)}: there is no such file.`);
    return { executablePath: chosen };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { path, env } = await bundledChromium();
    return { executablePath: path, env: { ...process.env, ...env } };
  }
  if (process.platform !== 'linux') return { channel: 'chrome' };
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const path = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
  if (path) return { executablePath: path };
  throw new Error(
    `No browser for the tests: looked for ${names.join(', ')} on the PATH. ` +
      'Install Chromium or Chrome, or set CHROME_PATH to its executable file.',
  );
}

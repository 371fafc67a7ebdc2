/**
 * A real Chromium for tests, through Playwright's library: the bundled one on Linux x64, else the machine's own.
 * It reaches this machine only; whatever it tries to send elsewhere is refused and recorded.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { bundledChromium } from './unpack-chromium.ts';

/** A running browser. */
export interface Chromium {
  readonly browser: Browser;
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
  const found = await findChromium();
  const gate = await openGate();
  try {
    const browser = await chromium.launch({ ...found, args: [...flags, `--proxy-server=127.0.0.1:${gate.port}`] });
    const close = async () => {
      await browser.close();
      gate.close();
    };
    return { browser, refused: gate.refused, close };
  } catch (error) {
    gate.close();
    throw error;
  }
}

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

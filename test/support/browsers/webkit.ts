/**
 * WebKitGTK, the engine of Safari with GTK's controls, driven by WebDriver in its test browser, MiniBrowser. It has no headless
 * mode, so it runs on a display of memory (Xvfb).
 */
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../servers/local-ports.ts';
import { findProgram, startProgram, temporaryFolder } from './processes.ts';
import type { Commands } from './tab.ts';

/** The programs of the Debian packages `webkit2gtk-driver`, `libwebkit2gtk-4.1-0` and `xvfb`; undefined where one is missing. */
export function webkitPaths() {
  const driver = findProgram(process.env['WEBKIT_DRIVER_PATH'], 'WebKitWebDriver');
  const browser = globSync(process.env['WEBKIT_PATH'] ?? '/usr/lib*/{*/,}webkit2gtk-4.1/MiniBrowser')[0];
  const display = findProgram('Xvfb');
  return driver && browser && display ? { driver, browser, display } : undefined;
}

/** MiniBrowser is never narrower than 447 px with the margins of GTK's usual buttons. */
const NARROW = '* { min-width: 0; padding: 0; margin: 0; border-width: 0 }';
const SETTINGS = '[Settings]\ngtk-enable-animations=0\n';

/** Milliseconds until a command counts as lost. The driver sometimes never answers one; Node's own limit is five minutes. */
const COMMAND_TIMEOUT = 90_000;

/** Starts the driver, on a display of its own. @param isDark whether the system asks for dark pages */
export async function startWebkit(paths: NonNullable<ReturnType<typeof webkitPaths>>, isDark: boolean) {
  const config = temporaryFolder('webkit');
  mkdirSync(join(config.path, 'gtk-3.0'));
  writeFileSync(join(config.path, 'gtk-3.0/gtk.css'), NARROW);
  writeFileSync(join(config.path, 'gtk-3.0/settings.ini'), SETTINGS);
  const display = startProgram(paths.display, ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']);
  const [number] = await display.until(/\d+/);
  const port = await freePort();
  const driver = startProgram(paths.driver, [`--port=${port}`], {
    ...process.env,
    DISPLAY: `:${number}`,
    XDG_CONFIG_HOME: config.path,
    XDG_CACHE_HOME: config.path,
    XDG_DATA_HOME: config.path,
    LIBGL_ALWAYS_SOFTWARE: '1',
    LANGUAGE: 'en_GB',
    // Nothing leaves this machine: a proxy that is not there stands before every address but the site's.
    http_proxy: 'http://127.0.0.1:1',
    https_proxy: 'http://127.0.0.1:1',
    no_proxy: 'localhost,127.0.0.1',
    ...(isDark && { GTK_THEME: 'Adwaita:dark' }),
  });

  const send = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const url = `http://127.0.0.1:${port}/session${path}`;
    const signal = AbortSignal.timeout(COMMAND_TIMEOUT);
    const response = await fetch(url, { method, body: body ? JSON.stringify(body) : null, signal });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  };
  await untilAnswering(port);

  const start = async () => {
    const args = ['--automation', ...(isDark ? ['--dark-mode'] : [])];
    const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: paths.browser, args } };
    return (await send('POST', '', { capabilities: { alwaysMatch } })) as {
      sessionId: string;
      capabilities: { browserVersion: string };
    };
  };
  let version = '';

  /** A browser of its own: the driver has one at a time, and each forgets all when it is closed. */
  const newTab = async (): Promise<Commands> => {
    const { sessionId, capabilities } = await start();
    version = capabilities.browserVersion;
    const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
      send(method, `/${sessionId}${path}`, body);
    const execute = (script: string, args: readonly unknown[] = []) => ask('POST', '/execute/async', { script, args });
    return {
      async goto(url) {
        await ask('POST', '/url', { url });
      },
      async call(source, args) {
        const script = `const [args, done] = arguments;
          (async () => JSON.stringify(await (${source})(...JSON.parse(args))))()
            .then((result) => done({ result }), (error) => done({ error: String(error) }));`;
        const { result, error } = (await execute(script, [args])) as { result?: string; error?: string };
        if (error) throw new Error(error);
        return result ?? undefined;
      },
      async perform(actions) {
        await ask('POST', '/actions', { actions });
      },
      async resize(width, height) {
        // The window has a frame and a bar of its own, so the second try knows the difference.
        const wanted = { width, height };
        for (let attempt = 0; attempt < 5; attempt += 1) {
          await ask('POST', '/window/rect', wanted);
          const [w = 0, h = 0] = (await execute(
            'requestAnimationFrame(() => arguments[0]([innerWidth, innerHeight]))',
          )) as number[];
          if (w === width && h === height) return;
          wanted.width += width - w;
          wanted.height += height - h;
        }
        throw new Error(`The window cannot be made ${width} × ${height}.`);
      },
      async screenshot() {
        return Buffer.from(String(await ask('GET', '/screenshot')), 'base64');
      },
      async close() {
        await ask('DELETE', '');
      },
    };
  };
  const close = async () => {
    await driver.end();
    await display.end();
    config.remove();
  };
  return { version: () => version, newTab, close };
}

/** The driver prints nothing when it listens. @throws when it does not after ten seconds */
async function untilAnswering(port: number): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answers?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver does not answer.');
}

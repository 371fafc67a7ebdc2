/** Firefox, headless, driven by WebDriver BiDi, which it speaks over a WebSocket without any other program. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, startProgram, temporaryFolder } from './processes.ts';
import type { Commands } from './tab.ts';

/** `FIREFOX_PATH`, or Firefox on the PATH. */
export const firefoxPath = () => findProgram(process.env['FIREFOX_PATH'], 'firefox-esr', 'firefox');

/** Nothing leaves this machine: a proxy that is not there stands before every address but the site's. */
const preferences = (isDark: boolean) => ({
  'layout.css.prefers-color-scheme.content-override': isDark ? 0 : 1,
  'ui.prefersReducedMotion': 1,
  'ui.useOverlayScrollbars': 1,
  'intl.accept_languages': 'en-GB',
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 1,
  'network.proxy.no_proxies_on': 'localhost',
});

type Reply = Readonly<Record<string, unknown>>;

/** Starts Firefox with a profile of its own. @param isDark whether the system asks for dark pages */
export async function startFirefox(path: string, isDark: boolean) {
  const profile = temporaryFolder('firefox');
  const lines = Object.entries(preferences(isDark)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile.path, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--no-remote', '--profile', profile.path, '--remote-debugging-port', '0'];
  const program = startProgram(path, args);
  const [, address] = await program.until(/BiDi listening on (ws:\/\/\S+)/);
  const { send, disconnect } = await connect(`${address}/session`);
  const { capabilities } = await send('session.new', { capabilities: {} });

  /** A tab whose storage, cookies and workers are its own. */
  const newTab = async (): Promise<Commands> => {
    const { userContext } = await send('browser.createUserContext', {});
    const { context } = await send('browsingContext.create', { type: 'tab', userContext });
    return {
      async goto(url) {
        await send('browsingContext.navigate', { context, url, wait: 'complete' }).catch((error: Error) => {
          if (!/NS_ERROR|neterror|net::|aborted/i.test(error.message)) throw error;
        });
      },
      async call(source, args) {
        const functionDeclaration = `async (args) => JSON.stringify(await (${source})(...JSON.parse(args)))`;
        const { result, exceptionDetails } = (await send('script.callFunction', {
          functionDeclaration,
          arguments: [{ type: 'string', value: args }],
          target: { context },
          awaitPromise: true,
          // As if a person had done it, which some functions of a browser ask for.
          userActivation: false,
        })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return result?.value;
      },
      async perform(actions) {
        try {
          await send('input.performActions', { context, actions });
        } catch (error) {
          // A click that leads to another page may end after its page is gone. The test sees by what follows whether it had an effect.
          if (!String(error).includes('DiscardedBrowsingContextError')) throw error;
        }
      },
      async resize(width, height) {
        await send('browsingContext.setViewport', { context, viewport: { width, height } });
      },
      async screenshot() {
        const { data } = await send('browsingContext.captureScreenshot', { context });
        return Buffer.from(String(data), 'base64');
      },
      async close() {
        await send('browser.removeUserContext', { userContext });
      },
    };
  };
  const close = async () => {
    await send('browser.close', {}).catch(() => undefined);
    disconnect();
    await program.end();
    profile.remove();
  };
  return { version: String((capabilities as Reply)['browserVersion']), newTab, close };
}

/** A connection that matches each reply to its command by the number of both. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`${address} does not answer.`)));
  });
  const waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  let last = 0;
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { id, type, result, error, message } = JSON.parse(data) as Record<string, unknown>;
    const command = waiting.get(Number(id));
    waiting.delete(Number(id));
    if (type === 'success') command?.resolve(result as Reply);
    else if (type === 'error') command?.reject(new Error(`${error}: ${message}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended.'));
  });
  const send = (method: string, params: object): Promise<Reply> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, disconnect: () => socket.close() };
}

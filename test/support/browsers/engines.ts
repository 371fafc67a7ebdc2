/** The browsers of `npm run test:browsers`, each with a file's tests, or with one line that says why they are left out. */
import { after, before, describe, test } from 'node:test';
import { siteDir } from '../paper/sample-site.ts';
import { firefoxPath, startFirefox } from './firefox.ts';
import { startRecordedSite } from './recorded-site.ts';
import { Tab } from './tab.ts';
import { startWebkit, webkitPaths } from './webkit.ts';

const firefox = firefoxPath();
const webkit = webkitPaths();

/** The program that starts each browser, or the packages to install. */
const starters = {
  Firefox: firefox ? (isDark: boolean) => startFirefox(firefox, isDark) : 'firefox-esr (or set FIREFOX_PATH)',
  WebKit: webkit ? (isDark: boolean) => startWebkit(webkit, isDark) : 'webkit2gtk-driver and xvfb (or set WEBKIT_PATH)',
} as const;

type Site = Awaited<ReturnType<typeof startRecordedSite>>;

/** A running browser, and the site it reads. */
export interface Reader {
  readonly site: () => Site;
  /** Opens a tab that knows nothing of the tabs before it. Close it before the next. */
  newTab(): Promise<Tab>;
}

/**
 * Declares the tests of a file once for each browser that is on this machine. A browser starts with its first test.
 * @param isDark whether the system asks for dark pages
 */
export function inEachEngine(declare: (reader: Reader) => void, isDark = false): void {
  for (const [name, start] of Object.entries(starters)) {
    if (typeof start === 'string') {
      console.error(`${name} is not tested, because it is not on this machine: install ${start}.`);
      test(`${name} is tried`, { skip: `install ${start}` });
    } else
      describe(name, () => {
        let started: Awaited<ReturnType<typeof start>>;
        let site: Site;
        before(async () => {
          site = await startRecordedSite(siteDir);
          started = await start(isDark);
        });
        after(async () => {
          await started?.close();
          await site?.close();
        });
        declare({
          site: () => site,
          newTab: async () => new Tab(await started.newTab(), site.origin),
        });
      });
  }
}

/** The errors, console messages and violations of the open page so far. */
export const complaintsOf = (tab: Tab) =>
  tab.evaluate(() => (globalThis as unknown as { complaints?: string[] }).complaints ?? ['The recorder is missing.']);

/**
 * Unpacks the Chromium that comes with `@sparticuz/chromium` (compressed, in the package, for Linux x64) below
 * `node_modules/.cache`, once, with the libraries that a bare machine lacks (NSS, NSPR, expat) and a font.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser's file and what its process needs in its environment. */
export interface Executable {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The bundled Chromium, unpacked. Several processes may ask at once: the first to finish gives it its name. */
export async function bundledChromium(): Promise<Executable> {
  const unpacker = import.meta.resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(new URL('../package.json', unpacker), 'utf8')) as { version: string };
  const folder = fileURLToPath(new URL(`../../../node_modules/.cache/chromium-${version}`, import.meta.url));
  if (!existsSync(folder)) await unpack(unpacker, folder);
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** The package unpacks into the folder for temporary files, and its libraries only when it believes to be on AWS. */
async function unpack(unpacker: string, folder: string): Promise<void> {
  mkdirSync(join(folder, '..'), { recursive: true });
  const staging = mkdtempSync(`${folder}-`);
  try {
    const script = `const { default: chromium } = await import(${JSON.stringify(unpacker)}); await chromium.executablePath();`;
    const env = { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { env, stdio: 'inherit' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`Unpacking the bundled Chromium failed (exit code ${String(code)}).`);
    writeFileSync(join(staging, 'fonts.conf'), fontConfiguration(folder));
    renameSync(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** The machine's own fonts where it has some, then the one of the package. */
const fontConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

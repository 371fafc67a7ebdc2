/** `npm run keys`: makes the key pair with which the builds of a paper sign its manifest. It never replaces a key. */
import { applyOptions } from './command-line.ts';

try {
  applyOptions('npm run keys', ['paper']);
  // Imported here because the folder depends on the options.
  const { paperFolder } = await import('../paper/folder.ts');
  const { makeKeys } = await import('../release/signing-key.ts');
  const { fingerprint, files } = makeKeys(paperFolder(process.env));
  const [publicFile, privateFile] = files;
  console.log(
    [
      `The public key is ${publicFile}: keep it with the paper in git. Its fingerprint is`,
      `  ${fingerprint}`,
      'Publish the fingerprint also elsewhere than on the site, so that readers can compare it.',
      `The private key is ${privateFile}: git passes over it. Keep a copy in a safe place; it cannot be made again.`,
      'Where the site is built elsewhere, give its text to the variable SIGNING_KEY as a secret.',
    ].join('\n'),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** The progress of a deploy in one line of the terminal; nothing where the output is not a terminal. */

/** Milliseconds between two changes of the line. */
const INTERVAL = 100;

export function progressLine(stream: NodeJS.WriteStream = process.stderr) {
  let shown = 0;
  return {
    /** @param sent files that were sent @param all files that are to be sent */
    show(sent: number, all: number): void {
      if (!stream.isTTY || (sent < all && performance.now() - shown < INTERVAL)) return;
      shown = performance.now();
      stream.write(`\r\x1b[KSending: ${sent.toLocaleString('en')} of ${all.toLocaleString('en')} files`);
    },
    clear(): void {
      if (shown > 0) stream.write('\r\x1b[K');
      shown = 0;
    },
  };
}

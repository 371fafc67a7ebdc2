/** Ports of this machine alone, for servers that tests start. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A port that no server has at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Waits until a server takes connections.
 * @param printed what it has printed, for the message
 * @throws when it has ended
 */
export async function untilAnswers(port: number, child: ChildProcess, printed = () => ''): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server has ended with ${child.exitCode}:\n${printed()}`);
    const socket = connect(port, '127.0.0.1');
    const connected = await new Promise<boolean>((done) => {
      socket.once('connect', () => done(true)).once('error', () => done(false));
    });
    socket.destroy();
    if (connected) return;
    await new Promise((again) => setImmediate(again));
  }
}

/** The settings of the server: `HOST` and `PORT`. */
import { SettingError } from '../errors.ts';
import { isHost } from '../paper/values.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The address to listen at. Without `HOST` the server is reachable from this machine only. */
export function readAddress(env: Environment): { host: string; port: number } {
  const value = env['PORT'] || '4321';
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new SettingError('PORT', value, 'this is not a port', 'Write a number from 1 to 65535, such as 4321.');
  }
  return { host: !env['HOST'] || isHost(env['HOST']) ? '127.0.0.1' : env['HOST'], port };
}

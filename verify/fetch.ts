/** Fetches files of one site. Only its own origin is asked, below its base path, and every answer is bounded. */
import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';

export interface Answer {
  readonly status: number;
  /** Decoded. */
  readonly bytes: Buffer;
  /** As they were sent, where they were encoded. */
  readonly sent: Buffer | undefined;
  /** The path at which redirects ended. */
  readonly path: string;
}

/** Redirects of one request, milliseconds without a byte and for an answer, and bytes that one may have beside those expected. */
const REDIRECTS = 5;
const SILENCE = 60_000;
const WHOLE = 900_000;
const SLACK = 65_536;

const decoders: Readonly<Record<string, (bytes: Buffer, options: { maxOutputLength: number }) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  deflate: inflateSync,
  zstd: zstdDecompressSync,
};

export class SiteReader {
  /** The address of the home page. */
  readonly home: URL;
  readonly #agents: { readonly http: HttpAgent; readonly https: HttpsAgent };

  /** @param home begins with `http:` or `https:`; without the slash at its end, it gets one @throws for another address */
  constructor(home: string, atATime: number) {
    const url = URL.canParse(home) ? new URL(home) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
      throw new Error(`${home} is no address of a site. Write one such as https://news.example/`);
    url.search = '';
    url.hash = '';
    url.pathname = url.pathname.replace(/(?:\/index\.html)?\/*$/, '/');
    this.home = url;
    const options = { keepAlive: true, maxSockets: atATime };
    this.#agents = { http: new HttpAgent(options), https: new HttpsAgent(options) };
  }

  /** Ends the connections that are kept open. */
  close(): void {
    this.#agents.http.destroy();
    this.#agents.https.destroy();
  }

  /** The address of a file. The page of a folder has the folder's address. */
  urlOf(path: string): URL {
    const page = path.replace(/(^|\/)index\.html$/, '$1');
    return new URL(page.split('/').map(encodeURIComponent).join('/'), this.home);
  }

  /**
   * Asks once more when the connection breaks.
   * @param most bytes of the body
   * @throws when the site does not answer, sends too much, or leads elsewhere
   */
  async get(path: string, most: number): Promise<Answer> {
    try {
      return await this.#follow(path, most);
    } catch (error) {
      if (!/^(?:ECONNRESET|EPIPE|ETIMEDOUT)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
      return this.#follow(path, most);
    }
  }

  async #follow(path: string, most: number): Promise<Answer> {
    let url = this.urlOf(path);
    for (let hop = 0; hop <= REDIRECTS; hop += 1) {
      const { response, body } = await this.#ask(url, most);
      const { statusCode: status = 0, headers } = response;
      const to = status >= 300 && status < 400 ? headers.location : undefined;
      if (to === undefined)
        return { status, ...decoded(body, headers['content-encoding'], most), path: this.#pathOf(url) };
      if (!URL.canParse(to, url.href)) throw new Error('it redirects to an address that cannot be read');
      url = new URL(to, url);
      if (url.origin !== this.home.origin || !url.pathname.startsWith(this.home.pathname))
        throw new Error(`it redirects out of the site, to ${url.origin}${url.pathname}`);
    }
    throw new Error(`it redirects more than ${REDIRECTS} times`);
  }

  /** The path of a page below the home page, decoded as far as it can be. */
  #pathOf({ pathname }: URL): string {
    const path = pathname.slice(this.home.pathname.length);
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  #ask(url: URL, most: number): Promise<{ response: IncomingMessage; body: Buffer }> {
    const isSecure = url.protocol === 'https:';
    const send = isSecure ? httpsRequest : httpRequest;
    const headers = { 'accept-encoding': 'gzip, br', 'cache-control': 'no-cache', 'user-agent': 'dateline-verify' };
    return new Promise((resolve, reject) => {
      const agent = isSecure ? this.#agents.https : this.#agents.http;
      const outgoing = send(url, { agent, headers, timeout: SILENCE, signal: AbortSignal.timeout(WHOLE) });
      outgoing.on('timeout', () => outgoing.destroy(new Error(`it was silent for ${SILENCE / 1000} seconds`)));
      outgoing.on('error', reject);
      outgoing.on('response', (response) => {
        const chunks: Buffer[] = [];
        let length = 0;
        response.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > most + SLACK) outgoing.destroy(new Error(`it is larger than ${most} bytes`));
          else chunks.push(chunk);
        });
        response.on('error', reject);
        response.on('end', () => resolve({ response, body: Buffer.concat(chunks) }));
      });
      outgoing.end();
    });
  }
}

/** @throws when the body is not what its encoding says, or becomes too large */
function decoded(body: Buffer, encoding: string | undefined, most: number): Pick<Answer, 'bytes' | 'sent'> {
  const names = (encoding ?? '').split(',').map((name) => name.trim().toLowerCase());
  if (names.every((name) => name === '' || name === 'identity')) return { bytes: body, sent: undefined };
  let bytes = body;
  for (const name of names.reverse()) {
    const decode = decoders[name];
    if (!decode) throw new Error(`it is encoded as ${name}, which is not known here`);
    try {
      bytes = decode(bytes, { maxOutputLength: most + SLACK });
    } catch (error) {
      const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw new Error(isTooLarge ? `it is larger than ${most} bytes` : `it is not ${name}, as it says`, {
        cause: error,
      });
    }
  }
  return { bytes, sent: body };
}

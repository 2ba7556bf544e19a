import { request, type IncomingHttpHeaders } from 'node:http';
import { connect as connectSocket, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { openThroughProxy, type Proxy } from './socks.ts';

/** An answer of a mirror. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks for an address, or for a range of its bytes. Throws if there is no answer in time, or if it is too large. */
export type Get = (url: string, range?: string) => Promise<Answer>;

/** How a mirror is asked. */
export interface GetOptions {
  /** A SOCKS5 proxy, such as that of Tor. */
  readonly proxy?: Proxy | undefined;
  /** How many milliseconds one request may take. */
  readonly timeout: number;
}

/** Larger answers are not read. */
const largest = 256 << 20;

const redirects = 3;

/** Returns a function that asks mirrors. It sends nothing about who asks. */
export const getterOf =
  (options: GetOptions): Get =>
  async (url, range) => {
    let at = url;
    for (let count = 0; ; count += 1) {
      const answer = await ask(new URL(at), range, options);
      const { location } = answer.headers;
      if (
        answer.status < 300 ||
        answer.status > 308 ||
        location === undefined ||
        count === redirects
      )
        return answer;
      at = new URL(location, at).href;
    }
  };

function ask(url: URL, range: string | undefined, { proxy, timeout }: GetOptions): Promise<Answer> {
  const isSecure = url.protocol === 'https:';
  const port = Number(url.port) || (isSecure ? 443 : 80);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    let socket: Socket | undefined;
    const timer = setTimeout(() => {
      fail(new Error(`no answer in ${Math.round(timeout / 1000)} seconds`));
    }, timeout);
    const fail = (error: Error) => {
      clearTimeout(timer);
      socket?.destroy();
      reject(error);
    };
    const begin = async () => {
      socket = proxy
        ? await openThroughProxy(proxy, host, port, timeout)
        : connectSocket({ host, port });
      socket.on('error', fail);
      if (isSecure) {
        socket = connectTls({ socket, servername: host });
        socket.on('error', fail);
      }
      const connection = socket;
      const sent = request(
        url.href.replace(/^https:/, 'http:'),
        {
          createConnection: () => connection,
          headers: { host: url.host, ...(range !== undefined && { range: `bytes=${range}` }) },
        },
        (response) => {
          const parts: Buffer[] = [];
          let size = 0;
          response.on('data', (part: Buffer) => {
            parts.push(part);
            size += part.length;
            if (size > largest) fail(new Error('the answer is too large'));
          });
          response.on('error', fail);
          response.on('end', () => {
            clearTimeout(timer);
            connection.destroy();
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            });
          });
        },
      );
      sent.on('error', fail);
      sent.end();
    };
    begin().catch(fail);
  });
}

import { request as send, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer of a server, as it was sent. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks a server on loopback for an address. Nothing is decompressed, and no redirect is followed. */
export const request = (
  url: string,
  headers: Readonly<Record<string, string>> = {},
  agent?: import('node:http').Agent,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = send(url, { headers, timeout: 20_000, ...(agent && { agent }) }, (response) => {
      buffer(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      }, reject);
    });
    sent.on('timeout', () => sent.destroy(new Error(`${url} does not answer`)));
    sent.on('error', reject);
    sent.end();
  });

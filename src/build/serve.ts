import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { contentType, mediaTypeOf, unknownType } from '../domain/media-types.ts';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A server on loopback. `url` has no trailing `/`. */
export interface RunningServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site on loopback, under the path `base` (such as `/copy`). If `port` is taken, it tries the next ones; with
 * port 0 the system chooses.
 */
export async function serve(
  folder: string,
  { port = 4321, base = '' } = {},
): Promise<RunningServer> {
  const missing = await readFile(path.join(folder, '404.html')).catch(() => 'Not found');
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, name) => {
      const type = mediaTypeOf(name);
      // The address of a folder has no type, but its page has.
      if (type !== unknownType) response.setHeader('content-type', contentType(type));
    },
  });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(missing);
    };
    const url = request.url ?? '/';
    if (base !== '' && /^\/?$/.test(url)) {
      response.writeHead(302, { location: `${base}/` }).end();
      return;
    }
    if (!url.startsWith(`${base}/`)) {
      notFound();
      return;
    }
    request.url = url.slice(base.length);
    files(request, response, notFound);
  });
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number): Promise<void> {
  const attempt = (candidate: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(candidate, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  for (let candidate = port; ; candidate += 1) {
    try {
      await attempt(candidate);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || candidate >= port + 100)
        throw error;
    }
  }
}

import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { parentOf, startOf, type Ports } from './configurations.ts';
import { findServer, type ServerName } from './programs.ts';
import { request } from './request.ts';

/** A server that runs on loopback. Addresses have no `/` at their end. */
export interface RunningHost {
  readonly name: ServerName;
  /** The program, which may have started others. */
  readonly pid: number;
  /** The site with the settings in `hosting/`. */
  readonly site: string;
  /** The same under a path. */
  readonly copy: string;
  /** The folder of the site without these settings. */
  readonly plain: string;
  /** The same, with pages compressed on the fly. */
  readonly packing: string;
  readonly stop: () => Promise<void>;
}

/** Starts a server with the settings in `hosting/`. Throws with what it printed if it does not start. */
export async function startHost(
  name: ServerName,
  { site, folder, redirects }: { site: string; folder: string; redirects?: string },
): Promise<RunningHost> {
  const program = findServer(name);
  if (program === undefined) throw new Error(`${name} is not installed`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const ports = await freePorts();
  const parent = await parentOf(site, folder);
  const args = await startOf[name]({
    site,
    parent,
    folder,
    ports,
    ...(redirects !== undefined && { redirects }),
  });
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
  const [siteUrl, copy, plain, packing] = [ports.site, ports.copy, ports.plain, ports.packing].map(
    (port) => `http://127.0.0.1:${port}`,
  ) as [string, string, string, string];
  for (let attempt = 0; ; attempt += 1) {
    try {
      await request(`${plain}/`);
      break;
    } catch (error) {
      if (child.exitCode !== null || attempt > 100)
        throw new Error(`${name} does not start:\n${printed}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return {
    name,
    pid: child.pid ?? 0,
    site: siteUrl,
    copy: `${copy}/copy`,
    plain,
    packing,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

async function freePorts(): Promise<Ports> {
  const servers = Array.from({ length: 4 }, () => createServer());
  const [site = 0, copy = 0, plain = 0, packing = 0] = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) => {
          server.listen(0, '127.0.0.1', () => {
            resolve((server.address() as AddressInfo).port);
          });
        }),
    ),
  );
  await Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve) => {
          server.close(resolve);
        }),
    ),
  );
  return { site, copy, plain, packing };
}

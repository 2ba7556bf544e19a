import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isExecutable } from '../browser.ts';

/** Servers, and the packages of Debian that have them. */
const packages = {
  nginx: ['nginx', 'libnginx-mod-http-brotli-static'],
  caddy: ['caddy'],
  apache2: ['apache2-bin'],
} as const;

/** A server that the settings in `hosting/` are for. */
export type ServerName = keyof typeof packages;

/** The servers that the settings in `hosting/` are for. */
export const serverNames = Object.keys(packages) as readonly ServerName[];

/** Returns where a server is installed, or `undefined`. */
export const findServer = (name: ServerName): string | undefined => findProgram(name);

const findProgram = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin']
    .map((folder) => path.join(folder, name))
    .find(isExecutable);

/** Installs the packages of servers that are missing or without the module for Brotli, and rsync, on Debian as root. Elsewhere it does nothing. */
export function installServers(names: readonly ServerName[]): void {
  const missing = names.filter(
    (name) => findServer(name) === undefined || (name === 'nginx' && brotliModule() === undefined),
  );
  const more = findProgram('rsync') === undefined ? ['rsync'] : [];
  if (
    missing.length + more.length === 0 ||
    process.getuid?.() !== 0 ||
    !isExecutable('/usr/bin/apt-get')
  )
    return;
  process.stderr.write(`Installing ${[...missing, ...more].join(', ')} (only this once) …\n`);
  // At this run level, the scripts of packages start no server.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 2, 2], env });
  apt('update');
  for (const names of [...missing.map((name) => packages[name]), more])
    apt('-y', '--no-install-recommends', 'install', ...names);
}

/** Where Debian puts the modules of Apache. */
export const apacheModules = '/usr/lib/apache2/modules';

/** Returns the Brotli module of nginx, if it is installed. */
export const brotliModule = (): string | undefined => {
  const folder = '/usr/lib/nginx/modules';
  try {
    const name = readdirSync(folder).find((file) => file.includes('brotli_static'));
    return name === undefined ? undefined : path.join(folder, name);
  } catch {
    return undefined;
  }
};

import path from 'node:path';

/**
 * Returns the address of a repository as anyone can fetch it: without a name or a password, and with https in place of ssh. A
 * path becomes absolute.
 * @param folder the folder from which a relative path begins
 */
export function publicAddress(address: string, folder: string): string {
  const [, host, inHost] =
    /^(?:ssh:\/\/)?(?:[^@/\s]+@)([\w.-]+)(?::\d+)?[:/](.*)$/.exec(address) ?? [];
  if (host !== undefined && inHost !== undefined && !/^https?:/.test(address))
    return `https://${host}/${inHost.replace(/^\/+/, '')}`;
  const url = /^https?:/.test(address) ? URL.parse(address) : null;
  if (url) {
    url.username = '';
    url.password = '';
    return url.href;
  }
  return isPath(address) ? path.resolve(folder, address) : address;
}

/** Whether an address of a repository is a path of this machine. */
export const isPath = (address: string): boolean => !/^[a-z][a-z0-9+.-]+:/i.test(address);

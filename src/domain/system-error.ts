import { describeDiskError } from './disk-error.ts';
import { causesOf, type SystemError } from './system-causes.ts';

const network = 'Check the connection, and run this again.';

/** Why a connection or a port cannot be opened, and what to do. */
const socketReasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it. Stop that program, and run this again.',
  EACCES: 'you do not have permission. Allow it in the firewall, or use another port.',
  EPERM: 'you do not have permission. Allow it in the firewall, or use another port.',
  EADDRNOTAVAIL: 'this machine does not have that address. Check its network settings.',
  EAFNOSUPPORT: 'this machine does not have that kind of network. Check its network settings.',
  ECONNREFUSED: `nothing answers there. ${network}`,
  ECONNRESET: `the connection was closed. ${network}`,
  ECONNABORTED: `the connection was closed. ${network}`,
  EPIPE: `the connection was closed. ${network}`,
  ENOTFOUND: `its name is unknown. ${network}`,
  EAI_AGAIN: `its name cannot be looked up. ${network}`,
  EAI_FAIL: `its name cannot be looked up. ${network}`,
  ENETDOWN: `there is no network. ${network}`,
  ENETUNREACH: `there is no network. ${network}`,
  EHOSTDOWN: `it does not answer. ${network}`,
  EHOSTUNREACH: `it does not answer. ${network}`,
  ETIMEDOUT: `it does not answer. ${network}`,
};

/** Why a program cannot be started, and what to do. */
const programReasons: Readonly<Record<string, string>> = {
  ENOENT: 'it is not installed, or its folder is not in PATH. Install it, and run this again.',
  EACCES: 'you may not run it. Change the permissions of its file, or install it again.',
  EPERM: 'you may not run it. Change the permissions of its file, or install it again.',
  ENOEXEC: 'its file is not a program of this system. Install it again.',
  ENOTDIR: 'a part of its path is a file. Correct PATH, and run this again.',
  ELOOP: 'its path is a link that leads to itself. Install it again.',
  E2BIG: 'it would get too many files. Run this with fewer files.',
  EAGAIN: 'too many programs are running. Close some, and run this again.',
  ENOMEM: 'there is not enough memory. Close other programs, and run this again.',
  EMFILE: 'too many files are open. Close other programs, and run this again.',
  ENFILE: 'too many files are open. Close other programs, and run this again.',
  ETIMEDOUT: 'it took too long. Run this again.',
};

/** Why a file cannot be read as a whole, by the codes of Node. */
const nodeReasons: Readonly<Record<string, string>> = {
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GiB. Use a smaller file.',
  ERR_STRING_TOO_LONG: 'it is larger than 512 MiB. Use a smaller file.',
  ERR_BUFFER_TOO_LARGE: 'it is too large. Use a smaller file.',
  ERR_FS_EISDIR: 'it is a folder, and must be a file. Rename or delete the folder.',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8. Save it as UTF-8.',
};

/** The package in a message of Node: by its name, or by the path of its file. */
const missingPackage =
  /^Cannot find (?:package '|module '(?:[^']*[/\\]node_modules[/\\])?)((?:@[^/\\']+[/\\])?[^./\\'][^/\\']*)/;

/** Returns what the system refused, why, and what to do; `undefined` if an error and its cause do not come from the system. */
export function describeSystemError(error: unknown): string | undefined {
  for (const cause of causesOf(error)) {
    const described = describe(cause);
    if (described !== undefined) return described;
  }
  return undefined;
}

function describe(error: SystemError): string | undefined {
  const { code = '', syscall = '', errno, path, message } = error;
  if (syscall === 'uv_cwd')
    return 'The folder in which you run this was deleted. Go to another folder, and run this again.';
  const missing = /_?MODULE_NOT_FOUND$/.test(code) ? missingPackage.exec(message)?.[1] : undefined;
  if (missing !== undefined)
    return `The package ${missing} is missing or incomplete. Delete the folder node_modules, and run this again: it installs all packages.`;
  if (syscall.startsWith('spawn')) {
    const program = path ?? (syscall.slice('spawn '.length) || 'A program');
    return `${program} could not be started: ${programReasons[code] ?? unknown(code)}`;
  }
  if (/^(?:listen|bind|connect|getaddrinfo|queryA|send|recv)/.test(syscall))
    return `${addressOf(error)} cannot be opened: ${socketReasons[code] ?? unknown(code)}`;
  const described = describeDiskError(error);
  if (described !== undefined) return described;
  const place = path ?? 'A file';
  const reason = nodeReasons[code];
  if (reason !== undefined) return `${place} cannot be read or written: ${reason}`;
  if (code === 'ERR_INVALID_ARG_VALUE' && message.includes('null bytes'))
    return 'A path has a NUL character in it. Write the path without it.';
  // Node has put U+FFFD for the bytes that it could not read.
  if (code === 'ENOENT' && place.includes('\u{FFFD}'))
    return `${place} cannot be read: its name is not UTF-8. Rename it.`;
  if (code === 'ENOENT')
    return `${place} does not exist. If another program deleted or moved it, run this again.`;
  if (errno === undefined || !/^(?:E[A-Z\d]+|UNKNOWN)$/.test(code)) return undefined;
  return `${place} cannot be read or written: ${unknown(code)}`;
}

const unknown = (code: string): string =>
  `the system reported ${code}. Check the disk and its permissions, and run this again.`;

const addressOf = ({ address, hostname, port }: SystemError): string => {
  const host = address ?? hostname ?? 'The network';
  return port === undefined ? host : `${host}:${port}`;
};

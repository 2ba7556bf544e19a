import { connect, type Socket } from 'node:net';

/** A SOCKS5 proxy without a password. */
export interface Proxy {
  readonly host: string;
  readonly port: number;
}

/** What a proxy says if it cannot connect (RFC 1928). */
const refusals: Readonly<Record<number, string>> = {
  1: 'it has failed',
  2: 'it may not',
  3: 'the network is unreachable',
  4: 'the host is unreachable',
  5: 'the connection was refused',
  6: 'it took too long',
};

/** Returns a connection to a host through a proxy, which also looks the name up, so that no one else learns it. */
export async function openThroughProxy(
  proxy: Proxy,
  host: string,
  port: number,
  timeout: number,
): Promise<Socket> {
  const socket = connect(proxy);
  socket.setTimeout(timeout, () => socket.destroy(new Error('the proxy does not answer')));
  try {
    // Version 5, one method: no password.
    socket.write(Buffer.from([5, 1, 0]));
    const [version, method] = await take(socket, 2);
    if (version !== 5 || method !== 0)
      throw new Error('it is not a SOCKS5 proxy without a password');
    const name = Buffer.from(host);
    if (name.length > 255) throw new Error('the name of the host is too long');
    socket.write(
      Buffer.concat([
        Buffer.from([5, 1, 0, 3, name.length]),
        name,
        Buffer.from([port >> 8, port & 255]),
      ]),
    );
    const [, reply = 1, , type] = await take(socket, 4);
    if (reply !== 0)
      throw new Error(`the proxy cannot connect: ${refusals[reply] ?? `code ${reply}`}`);
    const length = type === 1 ? 4 : type === 4 ? 16 : ((await take(socket, 1))[0] ?? 0);
    await take(socket, length + 2);
    socket.setTimeout(0);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error;
  }
}

/** Reads so many bytes of a connection. */
function take(socket: Socket, count: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const clean = () => {
      socket.off('readable', look).off('error', fail).off('end', end);
    };
    const fail = (error: Error) => {
      clean();
      reject(error);
    };
    const end = () => {
      fail(new Error('the proxy has closed the connection'));
    };
    const look = () => {
      const bytes = socket.read(count) as Buffer | null;
      if (bytes === null) return;
      clean();
      resolve(bytes);
    };
    socket.on('readable', look).on('error', fail).on('end', end);
    look();
  });
}

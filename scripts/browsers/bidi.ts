/** A connection to a browser by WebDriver BiDi. */
export interface Bidi {
  /** Sends a command and returns its result. Throws with the message of the browser if it fails. */
  readonly send: (method: string, params: object) => Promise<Record<string, unknown>>;
  /** Calls a function with the data of each event of this name. */
  readonly on: (event: string, listener: (params: Record<string, unknown>) => void) => void;
  readonly close: () => void;
}

/** A message from the browser: the answer to a command, or an event. */
interface Message {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly message?: string;
}

/** Connects to the WebSocket of a browser. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => {
      resolve();
    });
    socket.addEventListener('error', () => {
      reject(new Error(`The browser does not answer at ${url}.`));
    });
  });
  const waiting = new Map<number, (message: Message) => void>();
  const listeners: { event: string; listener: (params: Record<string, unknown>) => void }[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    }
    for (const { event, listener } of listeners)
      if (event === message.method) listener(message.params ?? {});
  });
  let last = 0;
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, ({ type, result, message }) => {
          if (type === 'success') resolve(result ?? {});
          else reject(new Error(`${method}: ${message ?? 'no reason'}`));
        });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    on: (event, listener) => {
      listeners.push({ event, listener });
    },
    close: () => {
      socket.close();
    },
  };
}

import { randomBytes } from 'node:crypto';

/** A text in which the long payloads of `data:` URLs are replaced by short names. */
export interface TextWithoutPayloads {
  readonly text: string;
  readonly payloads: readonly string[];
  /** Returns what is written after the comma of a `data:` URL; `undefined` if it has a name and more. */
  readonly payloadOf: (written: string) => string | undefined;
}

/** No file can have it, because it is another one in each process. Its letters are those of Base64. */
const name = `payload${randomBytes(12).toString('hex')}x`;

const payload = /(?<=;base64,)[A-Za-z0-9+/]{512,}={0,2}/gi;

/** Returns a text without the payloads in Base64 that are longer than 512 letters; `undefined` if there are none. */
export function withoutPayloads(source: string): TextWithoutPayloads | undefined {
  if (!/;base64,/i.test(source)) return undefined;
  const byName = new Map<string, string>();
  const text = source.replaceAll(payload, (code) => {
    const short = `${name}${byName.size}`;
    byName.set(short, code);
    return short;
  });
  if (byName.size === 0) return undefined;
  return {
    text,
    payloads: [...byName.values()],
    payloadOf: (written) => (written.includes(name) ? byName.get(written) : written),
  };
}

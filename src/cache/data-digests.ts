import { hash } from 'node:crypto';

/** Digests of plain data: what JSON can say, and `undefined`. Equal digests mean equal data. */
export class DataDigests {
  readonly #shared = new WeakMap<object, string>();

  /**
   * Returns the SHA-256 of `data` in hex. It depends on the order of keys. Throws if JSON would leave something out or write two
   * values in the same way: functions, instances of classes, NaN, circles.
   */
  of(data: unknown): string {
    return (
      (typeof data === 'object' && data !== null ? this.#shared.get(data) : undefined) ??
      hash('sha256', this.#write(data, 0))
    );
  }

  /** Remembers the digest of an object that is a part of much other data, so that it is written once. Returns the object. */
  share<T extends object>(object: T): T {
    if (!this.#shared.has(object)) this.#shared.set(object, this.of(object));
    return object;
  }

  /**
   * Returns a text for a value, another one for each value. The first sign is of its type, and a text has its length before it. A
   * function for each value, as JSON takes it, would need several times as long.
   */
  #write(value: unknown, depth: number): string {
    switch (typeof value) {
      case 'string':
        return textOf(value);
      case 'boolean':
        return value ? 't' : 'f';
      case 'undefined':
        return 'u';
      case 'number':
        if (Number.isFinite(value)) return `=${String(value)};`;
        break;
      case 'object': {
        if (value === null) return 'n';
        const digest = depth > 0 ? this.#shared.get(value) : undefined;
        return digest === undefined ? this.#writeObject(value, depth + 1) : `#${digest}`;
      }
      default:
    }
    throw new Error(`a ${typeof value} like ${String(value)} has no digest`);
  }

  #writeObject(object: object, depth: number): string {
    if (depth > deepest) throw new Error(`data with more than ${deepest} levels has no digest`);
    let text: string;
    if (Array.isArray(object)) {
      text = '[';
      for (const item of object) text += this.#write(item, depth);
      return `${text}]`;
    }
    assertPlain(object);
    text = '{';
    for (const key of Object.keys(object)) {
      const value: unknown = object[key as keyof typeof object];
      // An object with it is the same as one without.
      if (value !== undefined) text += textOf(key) + this.#write(value, depth);
    }
    return `${text}}`;
  }
}

/** More levels are a circle. */
const deepest = 200;

/** Returns a text with its length. Halves of characters, which UTF-8 cannot write, are escaped. */
const textOf = (text: string): string =>
  text.isWellFormed() ? `"${text.length}:${text}` : `j${JSON.stringify(text)}`;

/** Throws if an object is more than its keys and their values. */
function assertPlain(object: object): void {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null)
    throw new Error(`an instance of ${object.constructor.name} has no digest`);
}

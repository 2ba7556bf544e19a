import { hash } from 'node:crypto';

/** Digests of plain data: what JSON can say. Equal digests mean equal data. */
export class DataDigests {
  readonly #shared = new WeakMap<object, string>();

  /** Returns the SHA-256 of `data` in hex. Throws on what JSON would leave out: functions, maps, instances of classes. */
  of(data: unknown): string {
    return (
      (typeof data === 'object' && data !== null ? this.#shared.get(data) : undefined) ??
      hash('sha256', this.#write(data))
    );
  }

  /** Remembers the digest of an object that is a part of much other data, so that it is written once. Returns the object. */
  share<T extends object>(object: T): T {
    if (!this.#shared.has(object)) this.#shared.set(object, this.of(object));
    return object;
  }

  #write(data: unknown): string {
    // JSON has no word for it.
    if (data === undefined) return 'undefined';
    return JSON.stringify(data, (_, value: unknown) => {
      if (typeof value !== 'object' || value === null) {
        if (['function', 'symbol', 'bigint'].includes(typeof value))
          throw new Error(`a ${typeof value} has no digest`);
        return value;
      }
      const shared = value === data ? undefined : this.#shared.get(value);
      if (shared !== undefined) return { sha256: shared };
      const prototype: unknown = Object.getPrototypeOf(value);
      if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null)
        throw new Error(`an instance of ${value.constructor.name} has no digest`);
      return value;
    });
  }
}

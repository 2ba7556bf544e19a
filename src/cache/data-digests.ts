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
      hash('sha256', this.#write(data))
    );
  }

  /** Remembers the digest of an object that is a part of much other data, so that it is written once. Returns the object. */
  share<T extends object>(object: T): T {
    if (!this.#shared.has(object)) this.#shared.set(object, this.of(object));
    return object;
  }

  #write(data: unknown): string {
    const shared = this.#shared;
    // JSON has no word for it.
    if (data === undefined) return 'undefined';
    return JSON.stringify(data, function (this: Record<string, unknown>, key, written: unknown) {
      // JSON asks some objects, such as dates, for a text in their place.
      const value = this[key];
      if (typeof value === 'object' && value !== null) {
        const digest = value === data ? undefined : shared.get(value);
        if (digest !== undefined) return { [mark]: digest };
        assertPlain(value);
        return Object.hasOwn(value, mark) ? { [mark]: Object.entries(value) } : written;
      }
      // In a list, JSON writes `null` for it. An object with it is the same as one without.
      if (value === undefined && Array.isArray(this)) return { [mark]: 'undefined' };
      if (['function', 'symbol', 'bigint'].includes(typeof value) || isNoNumber(value))
        throw new Error(`a ${typeof value} like ${String(value)} has no digest`);
      return value;
    });
  }
}

/** The key of an object in the place of something else: of a text for what JSON has no word for, of a list for data with this key. */
const mark = '\0';

const isNoNumber = (value: unknown): boolean =>
  typeof value === 'number' && !Number.isFinite(value);

/** Throws if JSON would not write all of an object. */
function assertPlain(object: object): void {
  const prototype: unknown = Object.getPrototypeOf(object);
  const isPlain = Array.isArray(object) || prototype === Object.prototype || prototype === null;
  if (!isPlain || ('toJSON' in object && typeof object.toJSON === 'function'))
    throw new Error(`an instance of ${object.constructor.name} has no digest`);
}

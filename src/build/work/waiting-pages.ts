import type { ByteRange } from '../../archive/byte-range.ts';
import { Spool } from '../spool.ts';
import type { RenderedPage } from './task.ts';

/** Rendered pages that show the sizes of files which are not there yet. They are on the disk: there may be thousands. */
export class WaitingPages {
  readonly #spool: Spool;
  readonly #places = new Map<string, ByteRange>();

  /** @param file where to keep them, which must not exist */
  constructor(file: string) {
    this.#spool = new Spool(file);
  }

  add({ path, html }: RenderedPage): void {
    this.#places.set(path, this.#spool.add(Buffer.from(html)));
  }

  has(path: string): boolean {
    return this.#places.has(path);
  }

  /** Returns a page that was added. */
  get(path: string): RenderedPage {
    const place = this.#places.get(path);
    if (!place) throw new Error(`${path} was not rendered`);
    return { path, html: this.#spool.read(place).toString() };
  }

  close(): void {
    this.#spool.close();
  }
}

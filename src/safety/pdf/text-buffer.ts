/** Collects pieces of text in a buffer, since joining thousands of one letter each is slow. */
export class TextBuffer {
  #units = new Uint16Array(1024);
  #length = 0;

  append(text: string): void {
    if (this.#length + text.length > this.#units.length) {
      const larger = new Uint16Array((this.#length + text.length) * 2);
      larger.set(this.#units);
      this.#units = larger;
    }
    for (let at = 0; at < text.length; at += 1)
      this.#units[this.#length + at] = text.charCodeAt(at);
    this.#length += text.length;
  }

  toString(): string {
    return Buffer.from(this.#units.buffer, 0, this.#length * 2).toString('utf16le');
  }
}

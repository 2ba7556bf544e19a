/** Beginnings of the paths of persons, which are looked for in Base64 besides the names of the machine. */
const paths = ['/home/', '/Users/', ':\\Users\\', 'file:///'];

/** How many characters of Base64 around a find are decoded. */
const around = 256;

/** Returns a function that yields the decoded text around each place where one of `names` is in Base64. */
export function base64Decoder(names: readonly (string | undefined)[]) {
  const needles = [...paths, ...names]
    .filter((name) => name !== undefined && name.length >= 6)
    .flatMap((name) => [0, 1, 2].map((offset) => encodedAt(name ?? '', offset)));
  return function* (text: string): Generator<string> {
    for (const { needle, skipped } of needles) {
      let at = text.indexOf(needle);
      while (at >= 0) {
        const before = /[A-Za-z\d+/]*$/.exec(text.slice(Math.max(0, at - around), at))?.[0] ?? '';
        const length = before.length - ((before.length - skipped) % 4);
        const code = text.slice(at - Math.max(0, length), at + needle.length + around);
        yield Buffer.from(/^[A-Za-z\d+/]*/.exec(code)?.[0] ?? '', 'base64').toString();
        at = text.indexOf(needle, at + needle.length + around);
      }
    }
  };
}

/** Returns the characters of Base64 that only depend on `text`, if `offset` bytes of a group of three precede it. */
function encodedAt(text: string, offset: number): { needle: string; skipped: number } {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
  const skipped = offset === 0 ? 0 : offset + 1;
  const end = Math.floor((bytes.length * 8) / 6);
  return { needle: bytes.toString('base64').slice(skipped, end), skipped };
}

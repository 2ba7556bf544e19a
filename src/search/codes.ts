/** The letters of codes: those of five bits of a number, and the same if more of it follow. */
const letters = 'abcdefghijklmnopqrstuvwxyz012345ABCDEFGHIJKLMNOPQRSTUVWXYZ6789-_';

/** Returns rising numbers as codes: each as its distance from the one before it, in letters of five bits. */
export function codesOf(numbers: readonly number[]): string {
  let codes = '';
  let last = -1;
  for (const number of numbers) {
    let rest = number - last - 1;
    for (; rest > 31; rest >>>= 5) codes += letters.charAt(32 + (rest & 31));
    codes += letters.charAt(rest);
    last = number;
  }
  return codes;
}

/** Returns the numbers of codes. */
export function numbersOf(codes: string): number[] {
  const numbers: number[] = [];
  let [last, value, bits] = [-1, 0, 0];
  for (const letter of codes) {
    const part = letters.indexOf(letter);
    value += (part & 31) << bits;
    bits += 5;
    if (part > 31) continue;
    last += value + 1;
    numbers.push(last);
    value = bits = 0;
  }
  return numbers;
}

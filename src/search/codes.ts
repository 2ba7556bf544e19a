/** How many letters there are: small ones for the last part of a number, capitals for those before it. */
const letters = 26;

/** Returns rising numbers as codes: each as its distance from the one before it in base 26, its lowest part first. */
export function codesOf(numbers: readonly number[]): string {
  let codes = '';
  let last = -1;
  for (const number of numbers) {
    let rest = number - last - 1;
    for (; rest >= letters; rest = Math.floor(rest / letters))
      codes += String.fromCharCode(65 + (rest % letters));
    codes += String.fromCharCode(97 + rest);
    last = number;
  }
  return codes;
}

/** Returns the numbers of codes. */
export function numbersOf(codes: string): number[] {
  const numbers: number[] = [];
  let [last, value, place] = [-1, 1, 1];
  for (const letter of codes) {
    const part = letter.charCodeAt(0) - 65;
    value += (part & 31) * place;
    place *= letters;
    if (part < 32) continue;
    numbers.push((last += value));
    value = place = 1;
  }
  return numbers;
}

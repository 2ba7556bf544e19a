/** Lengths of the half of a line of verse, in words and in characters. */
const [fewest, most, longest] = [2, 12, 60];

/** What is in no line of verse: numbers, dotted lines, and signs other than those of sentences. */
const foreign = /(?<![\p{L}\p{N}])\p{N}|\.{3}|[^\p{L}\p{M}\p{N}\p{Cf}\s.,،؛;!؟?…'’«»“”"()ـ-]/u;

/** Whether two texts look like the two halves of a line of verse: a few words each, of about the same length, without numbers. */
export function areHemistichs(first: string, second: string): boolean {
  const halves = [first, second].map((half) => half.replaceAll(/\s+/g, ' ').trim());
  const lengths = halves.map((half) => half.length);
  return (
    halves.every((half) => {
      const words = half.split(' ').length;
      return words >= fewest && words <= most && half.length <= longest && !foreign.test(half);
    }) && Math.max(...lengths) <= 2 * Math.min(...lengths)
  );
}

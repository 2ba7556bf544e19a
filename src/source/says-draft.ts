/**
 * Returns whether a file that cannot be parsed says `draft: true` in its front matter, also if the front matter is never closed.
 * One with an unresolved merge conflict does not: one side may say that it is not a draft.
 */
export function saysDraft(text: string): boolean {
  const [first = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (first.trimEnd() !== '---') return false;
  const end = lines.findIndex((line) => line.trimEnd() === '---');
  const head = end < 0 ? lines : lines.slice(0, end);
  return (
    head.some((line) => /^draft:[ \t]*true[ \t]*(?:#.*)?$/.test(line)) &&
    !head.some((line) => /^(?:<{7}|>{7}) /.test(line))
  );
}

import type { Problem } from '../domain/problem.ts';

/**
 * Reports names that differ only in case: on many disks and hosts they are one file, and one text would take the other's place.
 * Said of folders too (`statements/Azadi` beside `statements/azadi`), once for each.
 */
export function checkDuplicates(files: readonly string[]): Problem[] {
  const firsts = new Map<string, string>();
  const problems = new Map<string, Problem>();
  for (const file of files) {
    const parts = file.split('/');
    for (let length = 1; length <= parts.length; length += 1) {
      const name = parts.slice(0, length).join('/');
      const first = firsts.get(name.toLowerCase());
      if (first === undefined) firsts.set(name.toLowerCase(), name);
      else if (first !== name) {
        // Told of the pair's outermost difference, on the spelling with capitals: ids have none.
        const wrong = name === name.toLowerCase() ? first : name;
        const right = wrong === name ? first : name;
        if (!problems.has(wrong)) {
          problems.set(wrong, {
            file: wrong,
            line: 1,
            column: 1,
            severity: 'error',
            rule: 'duplicate-id',
            message: `the name differs only in case from ${right}; rename one of them`,
          });
        }
        break;
      }
    }
  }
  return [...problems.values()];
}

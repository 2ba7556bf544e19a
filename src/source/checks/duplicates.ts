import type { ContentRuleId } from '../../domain/content-rules.ts';
import { problemAt, fileStart, type Problem } from '../../domain/problem.ts';
import { foldName } from '../../text/fold-name.ts';

/**
 * Reports names that differ only in case, or in how Unicode composes letters: on many disks and hosts they are the same file, so one
 * would replace the other. A folder is reported once, at the spelling with capitals (`statements/Azadi`), which no id has.
 * @param files paths relative to the root
 */
export function checkDuplicates(
  files: readonly string[],
  rule: ContentRuleId = 'duplicate-id',
): Problem[] {
  const spellings = new Map<string, string>();
  const problems = new Map<string, Problem>();
  for (const file of files) {
    for (const name of ancestors(file)) {
      const folded = foldName(name);
      const first = spellings.get(folded);
      if (first === undefined) spellings.set(folded, name);
      if (first === undefined || first === name) continue;
      const [wrong, right] = name === name.toLowerCase() ? [first, name] : [name, first];
      const what =
        wrong.normalize() === right.normalize() ? 'how its letters are composed' : 'case';
      const message = `the name differs only in ${what} from ${right}; rename one of them`;
      problems.set(wrong, problems.get(wrong) ?? problemAt(wrong, fileStart, rule, message));
      break;
    }
  }
  return [...problems.values()];
}

/** `a/b/c` as `a`, `a/b`, `a/b/c`. */
function ancestors(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

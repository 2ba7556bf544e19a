import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { lintFile } from './lint-file.ts';
import { positionsIn } from './reading/positions.ts';

/** The editions of a site; other Markdown, such as a README, is none of ours. */
const edition = /(?:^|[\\/])content[\\/]statements[\\/][^\\/]+[\\/][^\\/]+\.md$/;

/**
 * A plugin of remark for editors and `npx remark`: says of an edition what `bayan check` says of it by itself, its schema
 * apart, as messages on the file. It reads the file its own way, front matter included, whatever else is in use, and never
 * rewrites one: what remark writes is what it was given.
 */
export function remarkBayan(this: Processor) {
  this.parser = (): Root => ({ type: 'root', children: [] });
  this.compiler = (_, file) => String(file);
  return (_: Root, file: VFile): void => {
    if (edition.test(file.path)) report(file);
  };
}

function report(file: VFile): void {
  const value = String(file);
  const linted = lintFile({ path: file.path, value });
  if (typeof linted === 'string') {
    const place = { line: 1, column: 1 };
    file.message(linted, { ruleId: 'front-matter', source: 'bayan', place }).fatal = true;
    return;
  }
  // What Markdown has refused is of the same form already.
  file.messages.push(...linted.messages);
  const placeOf = positionsIn(linted.text.value);
  for (const { start, end, rule, severity, message, fix } of linted.found) {
    const place = { start: placeOf(start), end: placeOf(end) };
    const said = file.message(message, { ruleId: rule, source: 'bayan', place });
    said.fatal = severity === 'error';
    // Programs offer it in place of what is there.
    if (fix)
      Object.assign(said, {
        actual: linted.text.value.slice(start, end),
        expected: [fix.replacement],
      });
  }
}

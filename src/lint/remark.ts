import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { lintFile } from './lint-file.ts';
import { positionsIn } from '../text/positions.ts';

/** The path of an edition. Other Markdown, such as a README, is ignored. */
const edition = /(?:^|[\\/])content[\\/]statements[\\/][^\\/]+[\\/][^\\/]+\.md$/;

/**
 * A remark plugin for text editors with a plugin for remark: reports what `bayan check` reports about one edition, except its front
 * matter. It parses the file itself, whatever other plugins are in use, and never changes it.
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
  // The messages of the Markdown plugins have the right form already.
  file.messages.push(...linted.messages);
  const placeOf = positionsIn(linted.text.value);
  for (const { start, end, rule, severity, message, fix } of linted.found) {
    const place = { start: placeOf(start), end: placeOf(end) };
    const said = file.message(message, { ruleId: rule, source: 'bayan', place });
    said.fatal = severity === 'error';
    // Text editors offer the expected text as a quick fix.
    if (fix)
      Object.assign(said, {
        actual: linted.text.value.slice(start, end),
        expected: [fix.replacement],
      });
  }
}

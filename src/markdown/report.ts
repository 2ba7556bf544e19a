import type { Node } from 'unist';
import type { VFile } from 'vfile';

/** Reports an error on `node` without stopping, so that one run says all that is wrong. */
export function reportError(
  file: VFile,
  node: Node | undefined,
  rule: string,
  reason: string,
): void {
  const message = file.message(reason, { ruleId: rule, source: 'bayan', place: node?.position });
  message.fatal = true;
}

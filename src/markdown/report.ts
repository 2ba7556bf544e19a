import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { ContentRuleId } from '../domain/content-rules.ts';

/** A message of {@link reportError}. */
export interface ReportedMessage extends VFileMessage {
  ruleId: ContentRuleId;
}

/** Reports an error on `node` without throwing, so that one run reports every error. */
export function reportError(
  file: VFile,
  node: Node | undefined,
  rule: ContentRuleId,
  reason: string,
): void {
  const message = file.message(reason, { ruleId: rule, source: 'bayan', place: node?.position });
  message.fatal = true;
}

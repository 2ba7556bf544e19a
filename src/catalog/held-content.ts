import type { Content } from '../source/content.ts';

const key = Symbol.for('bayan.content');
const holder = globalThis as { [key]?: Content | undefined };

/**
 * Keeps the content that was read, so that later steps of this process use it and do not read it again.
 *
 * It is on `globalThis`, because a build has several instances of this module: one for `content.config.ts`, one in the bundled
 * pages, and one for the steps that Node runs after them.
 */
export function holdContent(content: Content): void {
  holder[key] = content;
}

/** Returns the content that {@link holdContent} has kept. */
export function heldContent(): Content {
  const content = holder[key];
  if (!content) throw new Error('no content has been read; load content.config.ts first');
  return content;
}

import type { Content } from '../source/content.ts';

const key = Symbol.for('bayan.content');
const holder = globalThis as { [key]?: HeldContent };

/** Content that is in use. */
export interface HeldContent {
  readonly content: Content;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
}

/**
 * Keeps the content that was read, so that later steps of this process use it and do not read it again.
 *
 * It is on `globalThis`, because `dev` has several instances of this module: one for `content.config.ts`, and one for the pages.
 */
export function holdContent(content: Content, { drafts }: { readonly drafts: boolean }): void {
  holder[key] = { content, drafts };
}

/** Returns the content that {@link holdContent} has kept. */
export function heldContent(): HeldContent {
  const held = holder[key];
  if (!held) throw new Error('no content has been read; load content.config.ts first');
  return held;
}

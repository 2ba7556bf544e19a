import type { Content } from '../source/content.ts';

const key = Symbol.for('bayan.content');
const holder = globalThis as { [key]?: HeldContent & { isOffered: boolean } };

/** Content that is in use. */
export interface HeldContent {
  readonly content: Content;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
}

/**
 * Keeps the content that was read, so that later steps of this process use it and do not read it again.
 *
 * It is on `globalThis`, because a build has several instances of this module: one for `content.config.ts`, one in the bundled
 * pages, and one for the steps that Node runs after them.
 */
export function holdContent(content: Content, { drafts }: { readonly drafts: boolean }): void {
  holder[key] = { content, drafts, isOffered: false };
}

/** Keeps content that a build has read and checked before Astro starts, for the loader to take. */
export function offerContent(content: Content): void {
  holder[key] = { content, drafts: false, isOffered: true };
}

/** Returns the content that {@link offerContent} has kept, once: a later build in the same process reads its own. */
export function takeOfferedContent(): Content | undefined {
  const held = holder[key];
  if (!held?.isOffered) return undefined;
  held.isOffered = false;
  return held.content;
}

/** Returns the content that {@link holdContent} or {@link offerContent} has kept. */
export function heldContent(): HeldContent {
  const held = holder[key];
  if (!held) throw new Error('no content has been read; load content.config.ts first');
  return held;
}

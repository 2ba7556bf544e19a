import type { Content } from '../source/content.ts';

const key = Symbol.for('bayan.content');
const holder = globalThis as { [key]?: Content | undefined };

/**
 * Keeps what was read from `content/`, so that everything that runs later in this process uses it and reads nothing again.
 *
 * It is kept on `globalThis`, because a build has several instances of this module: Vite loads `content.config.ts` and the
 * bundled pages each with their own, and Node those of the steps after them.
 */
export function holdContent(content: Content): void {
  holder[key] = content;
}

/** Returns the content that {@link holdContent} has kept. */
export function heldContent(): Content {
  const content = holder[key];
  if (!content)
    throw new Error('no content has been read; content.config.ts has to be loaded first');
  return content;
}

import type { Scene } from './scene.ts';

/** A kind of change after which an incremental build must have the bytes of a clean one. */
export interface Change {
  /** What is changed. */
  readonly name: string;
  /** Changes the scene as the build before has left it. It may build, too. */
  readonly apply: (scene: Scene) => unknown;
  /**
   * What the next build does: a site with other bytes, a site with the same bytes, or an error. By default, other bytes. The
   * check that the bytes of the clean build are others shows that the change is not one without effect.
   */
  readonly expects?: 'other bytes' | 'same bytes' | RegExp;
  /** After an error: makes the next build possible again. */
  readonly undo?: (scene: Scene) => unknown;
}

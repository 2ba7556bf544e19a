/** The size of a window, in CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** A running browser with one window. */
export interface Engine {
  readonly name: string;
  readonly resize: (size: WindowSize) => Promise<void>;
  /** Opens a page and waits until it is loaded. */
  readonly open: (url: string) => Promise<void>;
  /** Returns what a JavaScript expression returns on the page; promises are awaited. The value is plain data. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Returns a picture of the window, as PNG. */
  readonly picture: () => Promise<Buffer>;
  /** Loads a page again, and returns the messages of the console: errors, warnings and violations of the policy. */
  readonly messagesOf: (url: string) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

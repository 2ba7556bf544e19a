/** The result of one filter. */
export interface Decoded {
  readonly content: Buffer;
  /** How many of its bytes the filter has read; 0 if they are malformed. */
  readonly used: number;
}

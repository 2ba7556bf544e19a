/** An address of a former site, and where it leads now. */
export interface Redirect {
  /** A path that begins with `/`, possibly with a query: `/?p=12`, `/بیانیه/`. */
  readonly from: string;
  /** A path that begins with `/`, or a whole address. */
  readonly to: string;
}

/**
 * The scheme of a reference in lower case, `undefined` where it is relative.
 * White space and control characters are passed over, as browsers do: `java\nscript:` is `javascript`.
 */
export function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
}

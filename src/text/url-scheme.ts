/**
 * Returns the scheme of a URL in lower case, or `undefined` if the URL is relative. Ignores white space and control
 * characters, as browsers do: `java\nscript:` is `javascript`.
 */
export function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replaceAll(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
}

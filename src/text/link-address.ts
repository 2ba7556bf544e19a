/**
 * Returns the address of a link for readers of paper and plain text, who cannot follow it. Returns `undefined` if `words`, the
 * text of the link, already show it, or if it leads to a place in the same text.
 */
export function addressToShow(words: string, url: string): string | undefined {
  if (url.startsWith('#')) return undefined;
  const shown = url.replace(/^mailto:(?=[^?]*$)/i, '');
  const own = words.trim();
  return [url, shown].includes(own) || isSameAddress(own, shown) ? undefined : shown;
}

/** Whether two addresses differ only in `http://` or `https://` before them, a last slash, or percent-encoding. */
function isSameAddress(words: string, url: string): boolean {
  const [a, b] = [words, url].map(plainAddress);
  return a !== undefined && a === b;
}

function plainAddress(text: string): string | undefined {
  if (/\s/.test(text)) return undefined;
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `http://${text}`);
  if (!url) return undefined;
  const user = url.username === '' ? '' : `${url.username}@`;
  return `${user}${url.host}${url.pathname.replace(/\/$/, '')}${url.search}${url.hash}`;
}

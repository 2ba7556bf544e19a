/** The links of a page within its site, and the places in it that links can lead to: plain data, which a record can keep. */
export interface PageFacts {
  /** Relative addresses as they are written, entities decoded, each once. */
  readonly links: readonly string[];
  readonly ids: readonly string[];
}

/** Elements whose text has no tags. */
const raw = /^(?:script|style|textarea|title)$/i;
const tagStart = /<(!--|[a-z][^\s/>]*)/gi;
const attribute = /[\s/]*([^\s=>"'/][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y;

/** Returns the links and ids of a page in HTML or XHTML. Its time is proportional to the length of the page. */
export function pageFacts(html: string): PageFacts {
  const links = new Set<string>();
  const ids = new Set<string>();
  tagStart.lastIndex = 0;
  for (let match = tagStart.exec(html); match; match = tagStart.exec(html)) {
    const [, name = ''] = match;
    if (name === '!--') {
      if (!skipTo(/-->/g, html)) break;
      continue;
    }
    attribute.lastIndex = tagStart.lastIndex;
    let end = tagStart.lastIndex;
    for (let found = attribute.exec(html); found; found = attribute.exec(html)) {
      end = attribute.lastIndex;
      const [, key = '', double, single, bare] = found;
      const value = decodeEntities(double ?? single ?? bare ?? '');
      if (/^(?:id|xml:id)$/i.test(key) || (key.toLowerCase() === 'name' && /^a$/i.test(name)))
        ids.add(value);
      else if (/^(?:a|area)$/i.test(name) && /^(?:href|xlink:href)$/i.test(key) && isWithin(value))
        links.add(value.trim());
    }
    tagStart.lastIndex = end;
    if (raw.test(name) && !skipTo(new RegExp(`</${name}`, 'gi'), html)) break;
  }
  return { links: [...links], ids: [...ids] };
}

/** Moves on behind the first match of a pattern; `false` if there is none. */
function skipTo(pattern: RegExp, html: string): boolean {
  pattern.lastIndex = tagStart.lastIndex;
  const match = pattern.exec(html);
  if (match) tagStart.lastIndex = pattern.lastIndex;
  return match !== null;
}

/** Whether an address leads to a file or a place of the same site. */
const isWithin = (url: string): boolean =>
  url.trim() !== '' && !/^\s*(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(url);

const characters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(
        /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
        (whole, decimal, hex, name) => {
          if (typeof name === 'string') return characters[name] ?? whole;
          const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
    : text;

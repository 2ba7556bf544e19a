import { hash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { naming } from '../domain/disk-error.ts';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from '../text/visit.ts';

/**
 * Adds a policy to those pages in the site `folder` that come from one of `publicFolders` and have none. The rest of them stays as
 * it is. The privacy gate judges a policy that a page has already. Returns the SHA-256 of each page that was changed, by the one it
 * has now.
 */
export async function addPolicies(
  folder: string,
  publicFolders: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  const names = await Promise.all(
    publicFolders.map((from) => readdir(from, { recursive: true }).catch(() => [])),
  );
  for (const name of new Set(names.flat()).values()) {
    if (!/\.x?html?$/i.test(name)) continue;
    const file = path.join(folder, name);
    const bytes = await readFile(file).catch(() => undefined);
    // The gate refuses pages in other encodings.
    if (!bytes || !isUtf8(bytes)) continue;
    const html = bytes.toString('utf8');
    const finished = withPolicy(html);
    if (finished === html) continue;
    await naming(file, writeFile(file, finished));
    digests.set(hash('sha256', finished), hash('sha256', bytes));
  }
  return digests;
}

/** Returns a page made by hand with a policy that allows what is in the page and in files of the site, and no script. */
export function withPolicy(html: string): string {
  const tree = treeOf(html);
  if (!tree) return html;
  const page = inventoryOf(tree);
  if (page.hasPolicy) return html;
  const policy = policyOf(page);
  const isXml = /^\s*(?:<\?xml|<!DOCTYPE[^>]*XHTML)|<html[^>]*\sxmlns=/i.test(html);
  const meta = `<meta http-equiv="content-security-policy" content="${policy}"${isXml ? '/' : ''}>`;
  return html.slice(0, page.place) + meta + html.slice(page.place);
}

/** Returns the tree of a page; `undefined` if it is nested too deeply for the parser. The gate refuses such a page. */
function treeOf(html: string): Root | undefined {
  try {
    return fromHtml(html);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface PageInventory {
  readonly hasPolicy: boolean;
  /** Where the policy has to be: behind the character set, and before anything that it rules. */
  readonly place: number;
  readonly names: ReadonlySet<string>;
  readonly styles: readonly string[];
  readonly styleAttributes: readonly string[];
}

function inventoryOf(tree: Root): PageInventory {
  const names = new Set<string>();
  const styles: string[] = [];
  const styleAttributes: string[] = [];
  let [hasPolicy, isRuled] = [false, false];
  let place: number | undefined;
  visit(tree, 'element', (node: Element) => {
    const { tagName, properties, children, position } = node;
    names.add(tagName);
    if (typeof properties['style'] === 'string') styleAttributes.push(properties['style']);
    const [child] = children;
    if (tagName === 'style') styles.push(child?.type === 'text' ? child.value : '');
    if (/^(?:style|link|script|body)$/.test(tagName)) isRuled = true;
    if (tagName !== 'meta') return;
    if (/^content-security-policy$/i.test(String(properties['httpEquiv'] ?? '').trim()))
      hasPolicy = true;
    if (properties['charSet'] !== undefined && !isRuled) place = position?.end.offset;
  });
  return { hasPolicy, place: place ?? headStart(tree), names, styles, styleAttributes };
}

/** Returns where the content of the head begins, also if the page has no tag for it. */
function headStart(tree: Root): number {
  const html = tree.children.find((node) => node.type === 'element');
  const head = html?.children.find((node) => node.type === 'element');
  for (const element of [head, html]) {
    const first = element?.children.find(({ position }) => position?.start.offset !== undefined);
    if (first?.position?.start.offset !== undefined) return first.position.start.offset;
  }
  const doctype = tree.children.find(({ type }) => type === 'doctype');
  return doctype?.position?.end.offset ?? 0;
}

const digests = (texts: readonly string[]): string =>
  [...new Set(texts)].map((text) => ` 'sha256-${hash('sha256', text, 'base64')}'`).join('');

function policyOf({ names, styles, styleAttributes }: PageInventory): string {
  const has = (...wanted: string[]) => wanted.some((name) => names.has(name));
  // Opened from disk, 'self' matches nothing in Firefox, and files of the site are at `file:`. On a host `file:` matches nothing.
  const own = "'self' file:";
  return [
    "default-src 'none'",
    `style-src ${own}${digests(styles)}`,
    ...(styleAttributes.length > 0
      ? [`style-src-attr 'unsafe-hashes'${digests(styleAttributes)}`]
      : []),
    `img-src data: ${own}`,
    `font-src data: ${own}`,
    ...(has('audio', 'video') ? [`media-src data: ${own}`] : []),
    ...(has('iframe') ? [`frame-src ${own}`] : []),
    ...(has('object', 'embed') ? [`object-src ${own}`] : []),
    "base-uri 'none'",
    `form-action ${has('form') ? "'self'" : "'none'"}`,
  ].join(';');
}

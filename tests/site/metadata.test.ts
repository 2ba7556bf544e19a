import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { pagesOf, readPage } from '../support/pages.ts';
import { decodePicture } from '../support/pictures.ts';
import { sites, tags, type BuiltSite } from '../support/built-sites.ts';

/** The head of a page, as programs read it. */
interface Head {
  readonly canonical: string[];
  /** `hreflang` and `href`. */
  readonly alternates: [string, string][];
  /** By `property`. */
  readonly properties: Map<string, string>;
  /** By `name`. */
  readonly names: Map<string, string>;
}

function headOf(tree: Root): Head {
  const head: Head = { canonical: [], alternates: [], properties: new Map(), names: new Map() };
  const text = (element: Element, name: string) => String(element.properties[name] ?? '');
  visit(tree, 'element', (element) => {
    const rel = [element.properties['rel']].flat();
    if (element.tagName === 'link' && rel.includes('canonical'))
      head.canonical.push(text(element, 'href'));
    if (element.tagName === 'link' && element.properties['hrefLang'] !== undefined)
      head.alternates.push([text(element, 'hrefLang'), text(element, 'href')]);
    if (element.tagName !== 'meta') return;
    for (const [key, into] of [
      ['property', head.properties],
      ['name', head.names],
    ] as const) {
      const name = text(element, key);
      // There are two theme colours.
      if (name === '' || name === 'theme-color') continue;
      assert.ok(!into.has(name), `there are two ${name}`);
      into.set(name, text(element, 'content'));
    }
  });
  return head;
}

async function headsOf({ dist, url }: BuiltSite): Promise<Map<string, Head>> {
  const pages = await pagesOf(dist);
  return new Map(
    await Promise.all(
      pages
        .filter((page) => !/\/(404|status)\.html$|\.offline\.html$/.test(page))
        .map(async (page) => [url + page, headOf(await readPage(dist, page))] as const),
    ),
  );
}

for (const [name, site] of Object.entries(sites)) {
  describe(`the metadata of the ${name} site`, async () => {
    const heads = await headsOf(site);

    it('gives each page its own address as canonical', () => {
      for (const [address, { canonical, properties }] of heads) {
        assert.deepEqual(canonical, [address]);
        assert.equal(properties.get('og:url'), address);
      }
    });

    it('links each page to its other languages, and back', () => {
      for (const [address, { alternates }] of heads) {
        if (alternates.length === 0) continue;
        assert.ok(
          alternates.some(([, href]) => href === address),
          address,
        );
        assert.equal(alternates.at(-1)?.[0], 'x-default');
        for (const [, href] of alternates)
          assert.deepEqual(heads.get(href)?.alternates, alternates, `${address} → ${href}`);
      }
    });

    it('has everything that Open Graph requires on every page, and nothing empty', () => {
      for (const [address, { properties, names }] of heads) {
        for (const property of ['og:title', 'og:type', 'og:url', 'og:site_name'])
          assert.ok(properties.has(property), `${address} ${property}`);
        assert.equal(
          names.get('twitter:card'),
          properties.has('og:image') ? 'summary_large_image' : 'summary',
        );
        assert.equal(names.get('description'), properties.get('og:description'));
        for (const [property, content] of [...properties, ...names])
          assert.ok(content.trim() !== '', `${address} ${property}`);
      }
    });

    it('shows each statement with its card, in the size that it declares', async () => {
      let count = 0;
      for (const [address, { properties }] of heads) {
        if (properties.get('og:type') !== 'article') continue;
        count += 1;
        const image = properties.get('og:image') ?? '';
        assert.equal(image, address.replace('.html', '.png'));
        const { width, height } = decodePicture(
          await readFile(path.join(site.dist, image.slice(site.url.length))),
        );
        assert.deepEqual(
          [properties.get('og:image:width'), properties.get('og:image:height')],
          [String(width), String(height)],
        );
        assert.ok(properties.get('og:title')?.endsWith(properties.get('og:image:alt') ?? '-'));
      }
      assert.ok(count >= 5);
    });

    it('has valid JSON-LD in statements only, after their texts', async () => {
      for (const [address, { properties }] of heads) {
        const html = await readFile(path.join(site.dist, address.slice(site.url.length)), 'utf8');
        const [block, ...others] = html.split('<script type="application/ld+json">').slice(1);
        assert.equal(others.length, 0);
        assert.equal(block !== undefined, properties.get('og:type') === 'article');
        if (block === undefined) continue;
        const data = JSON.parse(block.slice(0, block.indexOf('</script>'))) as Record<
          string,
          unknown
        >;
        assert.equal(data['@id'], address);
        assert.ok(properties.get('og:title')?.endsWith(String(data['headline'])));
        assert.ok(html.indexOf('class="text"') < html.indexOf('ld+json'));
      }
    });

    it('keeps 404.html, the offline pages and the one for editors out of search engines, without other metadata', async () => {
      const pages = await pagesOf(site.dist);
      for (const page of pages.filter((name) => /404|offline|\/status\.html/.test(name))) {
        const { canonical, properties, names } = headOf(await readPage(site.dist, page));
        assert.deepEqual([canonical, [...properties]], [[], []], page);
        assert.equal(names.get('robots'), 'noindex');
      }
    });
  });
}

describe('the first statement', () => {
  it('links to all five languages, and to its original for all others', async () => {
    for (const tag of tags) {
      const { alternates } = headOf(
        await readPage(sites.published.dist, `/${tag}/khuzestan-detainees.html`),
      );
      const address = (of: string) => `https://example.org/${of}/khuzestan-detainees.html`;
      assert.deepEqual(alternates, [
        ...tags.map((of) => [of, address(of)]),
        ['x-default', address('fa')],
      ]);
    }
  });

  it('is described by its first sentences', async () => {
    const tree = await readPage(sites.published.dist, '/fa/khuzestan-detainees.html');
    const description = headOf(tree).properties.get('og:description') ?? '';
    assert.equal(
      description,
      'در اعتراضات مردم خوزستان و برخی دیگر از شهرها صدها نفر دستگیر شده اند.',
    );
    assert.ok(toString(tree).includes(description));
  });

  it('sends readers of other languages to its original, if that is English', async () => {
    const { alternates } = headOf(await readPage(sites.shelf.dist, '/fa/night-hours.html'));
    assert.deepEqual(alternates.at(-1), [
      'x-default',
      'https://shelf.example/copies/first/en/night-hours.html',
    ]);
  });
});

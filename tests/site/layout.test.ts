import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { projectFile } from '../../src/environment.ts';
import { viewports } from '../support/browser.ts';
import { useSiteBrowser } from '../support/site-browser.ts';
import { pageKinds, pagesOf } from '../support/pages.ts';
import { sites, tags } from '../support/built-sites.ts';

// How parts of pages are laid out. What only Firefox or WebKit gets wrong is looked for in the styles.

const { look } = useSiteBrowser();

const all = await pagesOf(sites.shelf.dist);
const kinds = [
  ...new Set([
    ...tags.flatMap((tag) => pageKinds(all, tag)),
    '/fa/specimen.html',
    '/en/specimen.html',
  ]),
];

describe('a link', () => {
  /** Words that have both a stroke and an underline, their own or that of a link around them. */
  function strokedAndUnderlined(): string[] {
    const found: string[] = [];
    for (const element of document.querySelectorAll('a, a *')) {
      const { webkitTextStrokeWidth, display } = getComputedStyle(element);
      const isUnderlined = [element, element.closest('a')].some(
        (one) => one && getComputedStyle(one).textDecorationLine.includes('underline'),
      );
      if (parseFloat(webkitTextStrokeWidth) > 0 && isUnderlined && display !== 'inline-block')
        found.push(element.outerHTML);
    }
    return found;
  }

  it('is never both stroked and underlined: WebKit paints everything after it bold', async () => {
    for (const page of kinds)
      assert.deepEqual(
        await look('shelf', page, (shown) => shown.evaluate(strokedAndUnderlined)),
        [],
        page,
      );
  });

  it('is at least 24 pixels wide outside of a text', async () => {
    for (const page of [...kinds, ...tags.map((tag) => `/${tag}/index.html`)]) {
      const narrow = await look(
        'shelf',
        page,
        (shown) =>
          shown.evaluate(() =>
            [...document.querySelectorAll('a:not(.text a)')]
              .filter((link) => link.getBoundingClientRect().width < 24)
              .map(({ outerHTML }) => outerHTML),
          ),
        { viewport: viewports.phone },
      );
      assert.deepEqual(narrow, [], page);
    }
  });
});

describe('a list item with a direction of its own', () => {
  it('begins on its own side: Firefox and WebKit would align it as its list', async () => {
    for (const page of ['/index.html', '/404.html']) {
      const others = await look('shelf', page, (shown) =>
        shown.evaluate(() => {
          const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
          return [...document.querySelectorAll('li[dir]')].filter(
            (item) =>
              !rules.some(
                (rule) =>
                  rule instanceof CSSStyleRule &&
                  rule.style.textAlign === 'start' &&
                  item.matches(rule.selectorText),
              ),
          ).length;
        }),
      );
      assert.equal(others, 0, page);
    }
  });
});

describe('the masthead', () => {
  /** The rows of a masthead, by the middles of its links, and whether its last link ends where it does. */
  function rowsOfMasthead() {
    const isRtl = document.documentElement.dir === 'rtl';
    const frame = document.querySelector('.masthead');
    const links = [...(frame?.querySelectorAll('a') ?? [])].map((link) =>
      link.getBoundingClientRect(),
    );
    const last = links.at(-1);
    const box = frame?.getBoundingClientRect();
    if (!last || !box) throw new Error('there is no masthead');
    return {
      rows: new Set(links.map(({ y, height }) => Math.round((y + height / 2) / 8))).size,
      gap: Math.abs(Math.round(isRtl ? last.left - box.left : box.right - last.right)),
      low: links.filter(({ height }) => height < 42).length,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  }

  for (const tag of tags) {
    it(`has the sections and the languages in two rows on a phone, and in one on a desktop, in ${tag}`, async () => {
      const rowsOn = (viewport: { width: number; height: number }) =>
        look(
          'published',
          `/${tag}/khuzestan-detainees.html`,
          (page) => page.evaluate(rowsOfMasthead),
          { viewport },
        );
      const phone = await rowsOn(viewports.phone);
      assert.deepEqual([phone.rows, phone.low, phone.overflow], [2, 0, 0]);
      assert.deepEqual(await rowsOn(viewports.desktop), { rows: 1, gap: 0, low: 0, overflow: 0 });
    });
  }

  it('has the sections in a second row below a long name if there are no languages', async () => {
    const styles = await readFile(projectFile('src/styles/frame.css'), 'utf8');
    for (const [name, rows] of [
      ['بیان', 1],
      ['کانون نویسندگان ناکجاآباد', 2],
    ] as const)
      await look(
        'published',
        '/fa/khuzestan-detainees.html',
        async (page) => {
          await page.evaluate((text) => {
            document.querySelector('.languages')?.remove();
            document.querySelector('.masthead')?.classList.add('wrapped');
            for (const item of document.querySelectorAll('.sections li:nth-child(n+4)'))
              item.remove();
            const site = document.querySelector('.site');
            if (!site) throw new Error('there is no masthead');
            site.textContent = text;
          }, name);
          await page.setContent(
            (await page.content()).replace(/(<style>[^]*?)<\/style>/, `$1${styles}</style>`),
          );
          const { overflow, ...found } = await page.evaluate(rowsOfMasthead);
          const isCut = await page.evaluate(() => {
            const site = document.querySelector('.site');
            return site !== null && site.scrollWidth > site.clientWidth;
          });
          assert.deepEqual([found.rows, found.low, overflow, isCut], [rows, 0, 0, false], name);
        },
        { viewport: viewports.phone, bypassCSP: true },
      );
  });

  it('fades at the edge of a row that goes on, and never over its last word', async () => {
    for (const page of ['/fa/index.html', '/en/index.html'])
      for (const nav of ['.sections', '.languages']) {
        const { fade, room } = await look(
          'shelf',
          page,
          (shown) =>
            shown.locator(nav).evaluate((row) => {
              const isRtl = document.documentElement.dir === 'rtl';
              row.scrollLeft = isRtl ? -row.scrollWidth : row.scrollWidth;
              const [box, last] = [row, row.querySelector('li:last-child')].map((one) =>
                one?.getBoundingClientRect(),
              );
              if (!box || !last) throw new Error('the row is empty');
              const [, width = '0'] =
                /\) ([\d.]+)px\)$/.exec(getComputedStyle(row).maskImage) ?? [];
              return {
                fade: parseFloat(width),
                room: isRtl ? last.left - box.left : box.right - last.right,
              };
            }),
          { viewport: viewports.phone },
        );
        assert.ok(fade > 12, `${page} ${nav}`);
        // Browsers scroll by whole pixels.
        assert.ok(room > fade - 1, `${page} ${nav}: the last word ends ${room} before the edge`);
      }
  });

  it('never wraps and fits the page with a long name and twelve languages: its rows scroll', async () => {
    for (const page of ['/fa/open-the-library.html', '/en/open-the-library.html'])
      for (const [device, rows] of [
        ['phone', 2],
        ['desktop', 1],
      ] as const) {
        const found = await look(
          'shelf',
          page,
          async (shown) => {
            await shown.evaluate(() => {
              const site = document.querySelector('.site');
              const languages = document.querySelector('.languages ul');
              if (!site || !languages) throw new Error('there is no masthead');
              site.textContent = 'شورای هماهنگی تشکل‌های صنفی فرهنگیان و بازنشستگان سراسر کشور';
              const names = [...languages.children];
              for (let more = 0; more < 7; more += 1)
                languages.append(names[more % names.length]?.cloneNode(true) ?? '');
            });
            return shown.evaluate(rowsOfMasthead);
          },
          { viewport: viewports[device] },
        );
        assert.deepEqual(
          [found.rows, found.low, found.overflow],
          [rows, 0, 0],
          `${page} ${device}`,
        );
      }
  });
});

describe('a count in a list', () => {
  it('is next to the last line of a name that is wrapped', async () => {
    await look(
      'shelf',
      '/fa/topics/index.html',
      async (page) => {
        const [name, count] = await page.evaluate(() => {
          const link = document.querySelector('.entries a');
          if (!link) throw new Error('there is no topic');
          link.textContent =
            'آزادی همه زندانیان سیاسی و پایان دادن به شکنجه و اعدام در همه زندان‌ها';
          const boxes = [link, link.closest('li')?.querySelector('.count')].map((element) =>
            element?.getBoundingClientRect(),
          );
          return boxes.map((box) => [box?.top ?? 0, box?.bottom ?? 0]);
        });
        assert.ok(name && count);
        const [top = 0, bottom = 0] = name;
        assert.ok(bottom - top > 60, 'the name is not wrapped');
        assert.ok(Math.abs((count[1] ?? 0) - bottom) < 12, `${name.join(' ')} ${count.join(' ')}`);
      },
      { viewport: viewports.phone },
    );
  });
});

describe('a list', () => {
  it('begins each name at the edge of the page, whatever the direction of the name', async () => {
    for (const viewport of Object.values(viewports)) {
      const gaps = await look(
        'shelf',
        '/de/issuers/index.html',
        (page) =>
          page.evaluate(() =>
            [...document.querySelectorAll('.entries > li')].map((item) => {
              const link = item.querySelector('a');
              if (!link) throw new Error('an item has no link');
              // So long that it is wrapped.
              link.textContent = Array.from({ length: 8 }, () => link.textContent).join(' ');
              const lefts = [...link.getClientRects()].map(({ left }) => left);
              return Math.round(Math.max(...lefts) - item.getBoundingClientRect().left);
            }),
          ),
        { viewport },
      );
      assert.ok(gaps.length > 1);
      assert.deepEqual(new Set(gaps), new Set([0]));
    }
  });

  it('begins the rows of a year and of what is missing in it at one edge', async () => {
    const edges = await look('shelf', '/en/years/2023.html', (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.statements')].map(
          (list) => list.getBoundingClientRect().left,
        ),
      ),
    );
    assert.equal(edges.length, 2);
    assert.equal(edges[0], edges[1]);
  });
});

describe('the names of the site on the root page', () => {
  it('are each in one line, and no line begins with a dot', async () => {
    const rows = await look(
      'shelf',
      '/index.html',
      (page) =>
        page.locator('.names').evaluate((heading) => {
          for (const name of [...heading.children]) heading.append(' ', name.cloneNode(true));
          const texts = [...heading.childNodes]
            .filter((node) => node.nodeType === Node.TEXT_NODE)
            .map(({ textContent }) => (textContent ?? '').trim());
          return {
            between: texts.join(''),
            names: [...heading.children].map(({ textContent }) => textContent.trim()),
          };
        }),
      { viewport: viewports.phone },
    );
    assert.equal(rows.between, '');
    assert.ok(rows.names.length > 2);
    for (const name of rows.names) assert.doesNotMatch(name, /^·/);
  });
});

describe('the colophon of a short text', () => {
  it('is under the text on a desktop, however much there is beside it', async () => {
    const gap = await look('shelf', '/en/open-the-library.html', (page) =>
      page.evaluate(() => {
        const text = document.querySelector('.text');
        text?.replaceChildren(text.firstElementChild ?? '');
        const colophon = document.querySelector('.colophon')?.getBoundingClientRect();
        return (colophon?.top ?? 0) - (text?.getBoundingClientRect().bottom ?? 0);
      }),
    );
    assert.ok(gap > 0 && gap < 80, `${gap}`);
  });
});

describe('the signatories', () => {
  it('have numbers if the text numbers them, and no signs otherwise', async () => {
    const types = await look('shelf', '/fa/specimen.html', (page) =>
      page.evaluate(() => {
        const list = document.querySelector('.signatories ul');
        const item = list?.querySelector('li') ?? document.body;
        const plain = getComputedStyle(item).listStyleType;
        const numbered = document.createElement('ol');
        list?.replaceWith(numbered);
        numbered.append(item);
        return [plain, getComputedStyle(item).listStyleType];
      }),
    );
    assert.deepEqual(types, ['none', 'persian']);
  });
});

describe('the page for editors', () => {
  it('has a line for each language on a phone, and nothing beside the screen', async () => {
    const over = await look(
      'shelf',
      '/status.html',
      (page) => page.locator('.status').evaluate((box) => box.scrollWidth - box.clientWidth),
      { viewport: viewports.phone },
    );
    assert.equal(over, 0);
  });

  it('shows all languages on a desktop', async () => {
    const over = await look('shelf', '/status.html', (page) =>
      page.locator('.status').evaluate((box) => box.scrollWidth - box.clientWidth),
    );
    assert.equal(over, 0);
  });
});

describe('a printed page', () => {
  it('does not have the titles of its neighbours', async () => {
    await look('shelf', '/fa/night-hours.html', async (page) => {
      assert.ok((await page.locator('.neighbours a').count()) > 0);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.neighbours').isVisible(), false);
    });
  });

  it('keeps the heading of the signatories with their names', async () => {
    await look('shelf', '/fa/specimen.html', async (page) => {
      await page.emulateMedia({ media: 'print' });
      const after = await page
        .locator('.signatories > :first-child')
        .evaluate((heading) => getComputedStyle(heading).breakAfter);
      assert.equal(after, 'avoid');
    });
  });
});

describe('a page without styles', () => {
  /** Words that touch the words before them, in a browser that knows only the elements of HTML 4. */
  function touching(): string[] {
    const blocks =
      'p, li, ul, ol, dl, dt, dd, div, h1, h2, h3, h4, table, tr, th, td, blockquote, pre, hr, br, form';
    const found: string[] = [];
    let before: Text | undefined;
    const walker = document.createTreeWalker(
      document.body,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element && node.matches(blocks)) before = undefined;
      if (!(node instanceof Text) || node.parentElement?.closest('style, script, .text')) continue;
      if (node.data === '') continue;
      const block = before?.parentElement?.closest(blocks);
      const isTouching =
        before !== undefined &&
        block === node.parentElement?.closest(blocks) &&
        /[\p{L}\p{N}]$/u.test(before.data) &&
        /^[\p{L}\p{N}]/u.test(node.data) &&
        node.parentElement !== before.parentElement;
      if (isTouching) found.push(`${before?.data}|${node.data}`);
      before = node;
    }
    return found;
  }

  it('has spaces between words, as w3m and Lynx show it', async () => {
    for (const page of kinds)
      assert.deepEqual(await look('shelf', page, (shown) => shown.evaluate(touching)), [], page);
  });
});

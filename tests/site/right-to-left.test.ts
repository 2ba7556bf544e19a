import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { separator } from '../../src/views/link.ts';
import { viewports } from '../support/browser.ts';
import { useSiteBrowser } from '../support/site-browser.ts';
import { decodePicture } from '../support/pictures.ts';
import { project, sites, tags } from '../support/built-sites.ts';

// The fifteen checks of a right-to-left page, in a browser.

const { look } = useSiteBrowser();
const rtl = ['fa', 'ar', 'ckb'] as const;

const statement = (tag: string) => `${tag}/khuzestan-detainees.html`;

describe('1. language and direction', () => {
  for (const tag of tags) {
    it(`are set on the page and on each label of its language switcher, in ${tag}`, async () => {
      const found = await look('published', statement(tag), (page) =>
        page.evaluate(() => ({
          html: [
            document.documentElement.lang,
            getComputedStyle(document.documentElement).direction,
          ],
          labels: [...document.querySelectorAll<HTMLAnchorElement>('.languages a')].map((link) => [
            link.lang,
            link.hreflang,
            getComputedStyle(link).direction,
            link.innerText,
          ]),
        })),
      );
      assert.deepEqual(found, {
        html: [tag, tag === 'en' || tag === 'de' ? 'ltr' : 'rtl'],
        labels: [
          ['fa', 'fa', 'rtl', 'فارسی'],
          ['en', 'en', 'ltr', 'English'],
          ['ar', 'ar', 'rtl', 'العربية'],
          ['ckb', 'ckb', 'rtl', 'کوردیی ناوەندی'],
          ['de', 'de', 'ltr', 'Deutsch'],
        ],
      });
    });
  }
});

/** Rules of the page that differ between left and right. */
function oneSidedRules(): string[] {
  const found: string[] = [];
  const sides = ['margin', 'padding', 'border', 'inset'];
  const read = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (rule instanceof CSSGroupingRule && !(rule instanceof CSSStyleRule)) read(rule.cssRules);
      if (!(rule instanceof CSSStyleRule)) continue;
      for (const property of rule.style) {
        const value = rule.style.getPropertyValue(property);
        const other = property.includes('left')
          ? rule.style.getPropertyValue(property.replace('left', 'right'))
          : property.includes('right')
            ? rule.style.getPropertyValue(property.replace('right', 'left'))
            : value;
        const isSided =
          (sides.some((side) => property.startsWith(side)) || /^(left|right)$/.test(property)) &&
          value !== other;
        if (isSided || /^(left|right)$/.test(value) || property === 'float')
          found.push(`${rule.selectorText} { ${property}: ${value} }`);
      }
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  return found;
}

describe('2. logical properties', () => {
  for (const page of ['fa/specimen.html', 'en/specimen.html', 'fa/index.html', 'index.html']) {
    it(`are the only ones on ${page}`, async () => {
      assert.deepEqual(await look('shelf', page, (shown) => shown.evaluate(oneSidedRules)), []);
    });
  }

  it('make a page in one direction the mirror image of the page in the other', async () => {
    // In percent of the width, from the side where reading begins.
    const places = (page: Page) =>
      page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        const isRtl = document.documentElement.dir === 'rtl';
        return ['.site', '.kicker', '.text > p', '.colophon', '.quote blockquote', 'footer p'].map(
          (selector) => {
            const box = document.querySelector(selector)?.getBoundingClientRect();
            if (!box) return selector;
            return Math.round(((isRtl ? width - box.right : box.left) / width) * 100);
          },
        );
      });
    assert.deepEqual(
      await look('shelf', 'fa/specimen.html', places),
      await look('shelf', 'en/specimen.html', places),
    );
  });
});

describe('3. font size and line height', () => {
  for (const [device, viewport] of Object.entries(viewports)) {
    for (const tag of tags) {
      it(`suit the script, in ${tag} on a ${device}`, async () => {
        const [size, lead] = await look(
          'published',
          statement(tag),
          (page) =>
            page
              .locator('.text > p')
              .first()
              .evaluate((paragraph) => {
                const { fontSize, lineHeight } = getComputedStyle(paragraph);
                return [
                  parseFloat(fontSize),
                  parseFloat(lineHeight) / parseFloat(fontSize),
                ] as const;
              }),
          { viewport },
        );
        const isRtl = (rtl as readonly string[]).includes(tag);
        assert.ok(size >= 18 && size <= 20, `${size} px`);
        assert.ok(isRtl ? lead >= 1.8 && lead <= 1.95 : lead >= 1.5 && lead <= 1.6, String(lead));
      });
    }
  }
});

/** The number of characters in each full line of the text. */
function lineLengths(): number[] {
  const lengths: number[] = [];
  for (const paragraph of document.querySelectorAll('.text > p')) {
    const lines = new Map<number, number>();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let index = 0; index < (node.textContent?.length ?? 0); index += 1) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const top = Math.round(range.getBoundingClientRect().bottom / 10);
        lines.set(top, (lines.get(top) ?? 0) + 1);
      }
    }
    lengths.push(...[...lines.values()].slice(0, -1));
  }
  return lengths;
}

describe('4. the measure', () => {
  for (const tag of tags) {
    it(`is 60 to 75 characters on a desktop, in ${tag}`, async () => {
      const lengths = await look('published', statement(tag), (page) => page.evaluate(lineLengths));
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      assert.ok(
        lengths.length > 15 && mean >= 60 && mean <= 75,
        `${mean} in ${lengths.length} lines`,
      );
    });
  }
});

/** Returns the values of a property of some elements, each with one of these elements. */
const valuesOf = (
  page: Page,
  selector: string,
  property: 'textAlign' | 'letterSpacing' | 'fontStyle' | 'hyphens',
) =>
  page.evaluate(
    ([selector, property]) =>
      Object.fromEntries(
        Array.from(document.querySelectorAll(selector), (element) => [
          getComputedStyle(element)[property],
          `${element.tagName} ${element.className}`,
        ]),
      ),
    [selector, property] as const,
  );

describe('5. text is start-aligned', () => {
  it('without justification and without stretched letters', async () => {
    await look('shelf', 'fa/specimen.html', async (page) => {
      const values = await valuesOf(
        page,
        '.text :not(.center, .center *, .end, .end *), h1, p',
        'textAlign',
      );
      assert.deepEqual(Object.keys(values), ['start']);
      assert.doesNotMatch(await page.locator('body').innerText(), /\u0640/);
      // In justified text, all lines of a paragraph would end at one place.
      const ends = await page
        .locator('.text > p')
        .first()
        .evaluate((paragraph) => {
          const range = document.createRange();
          range.selectNodeContents(paragraph);
          const lines = new Map<number, number>();
          for (const { bottom, left } of range.getClientRects())
            lines.set(
              Math.round(bottom / 20),
              Math.min(left, lines.get(Math.round(bottom / 20)) ?? left),
            );
          return [...lines.values()];
        });
      assert.ok(new Set(ends.map(Math.round)).size > 1);
    });
  });
});

describe('6. letters are not spaced', () => {
  for (const page of ['fa/specimen.html', 'ckb/specimen.html', 'fa/index.html', '404.html']) {
    it(`on ${page}`, async () => {
      const values = await look('shelf', page, (shown) => valuesOf(shown, '*', 'letterSpacing'));
      assert.deepEqual(Object.keys(values), ['normal']);
    });
  }
});

describe('7. emphasis', () => {
  it('is weight, never a slant, nor an underline, which looks like a link', async () => {
    await look('shelf', 'fa/specimen.html', async (page) => {
      const slants = await valuesOf(page, ':dir(rtl), html[dir=rtl] .text *', 'fontStyle');
      assert.deepEqual(Object.keys(slants), ['normal']);
      const { line, stroke } = await page
        .locator('.text em')
        .first()
        .evaluate((em) => {
          const { textDecorationLine, webkitTextStrokeWidth } = getComputedStyle(em);
          return { line: textDecorationLine, stroke: parseFloat(webkitTextStrokeWidth) };
        });
      assert.equal(line, 'none');
      assert.ok(stroke > 0);
    });
  });

  it('by weight takes more ink but no more space', async () => {
    await look('shelf', 'fa/specimen.html', async (page) => {
      const strong = page.locator('.text strong').first();
      const bold = { box: await strong.boundingBox(), ink: await inkOf(page, '.text strong') };
      await strong.evaluate((element: HTMLElement) => (element.style.webkitTextStroke = '0'));
      assert.deepEqual(await strong.boundingBox(), bold.box);
      assert.ok(bold.ink > 1.15 * (await inkOf(page, '.text strong')));
    });
  });
});

/** How much darker than the background the first match of a selector is, summed over its pixels. */
async function inkOf(page: Page, selector: string): Promise<number> {
  const { data } = decodePicture(await page.locator(selector).first().screenshot());
  let ink = 0;
  for (let index = 0; index < data.length; index += 4)
    ink += 250 - Math.min(250, data[index + 1] ?? 0);
  return ink;
}

describe('8. underlines', () => {
  it('do not touch the dots below letters', async () => {
    await look(
      'shelf',
      'fa/specimen.html',
      async (page) => {
        const link = page.locator('.text > p a').first();
        await link.evaluate((element: HTMLElement) => {
          element.textContent = 'بیبیپب';
          element.style.color = '#000';
          element.style.textDecorationColor = '#f00';
        });
        const { data, width, height } = decodePicture(await link.screenshot());
        let lowestInk = 0;
        let line = height;
        for (let y = 0; y < height; y += 1) {
          for (let x = 0; x < width; x += 1) {
            const at = (y * width + x) * 4;
            const [red = 0, green = 0] = [data[at], data[at + 1]];
            if (red > 200 && green < 120) line = Math.min(line, y);
            else if (red < 90) lowestInk = Math.max(lowestInk, y);
          }
        }
        assert.ok(line < height, 'no underline was seen');
        assert.ok(lowestInk < line, `ink down to ${lowestInk}, the line at ${line}`);
      },
      { deviceScaleFactor: 3 },
    );
  });
});

describe('9. ZWNJ', () => {
  const word = 'می‌خوانیم';

  it('survives from the file to the page and to the clipboard', async () => {
    await look('shelf', 'fa/specimen.html', async (page) => {
      const copied = await page.evaluate(() => {
        getSelection()?.selectAllChildren(document.querySelector('.text') ?? document.body);
        return getSelection()?.toString() ?? '';
      });
      assert.ok(copied.includes(word));
    });
  });

  it('separates letters, and is in the font', async () => {
    await look('shelf', 'fa/specimen.html', async (page) => {
      const widths = await page.evaluate((text) => {
        const measure = (shown: string) => {
          const span = document.createElement('span');
          span.textContent = shown;
          document.querySelector('.text > p')?.append(span);
          return span.getBoundingClientRect().width;
        };
        return [measure(text), measure(text.replace('\u200c', ''))];
      }, word);
      assert.ok((widths[0] ?? 0) > (widths[1] ?? 0) + 1, widths.join(' '));
    });
    assert.deepEqual(await fontsOf('shelf', 'fa/specimen.html', '.text > p:first-child'), [
      'V',
      'Roboto',
    ]);
  });
});

/** The fonts that the browser uses for the text of an element: `V` for ours, others by their names. */
async function fontsOf(
  site: keyof typeof sites,
  name: string,
  selector: string,
): Promise<string[]> {
  return look(site, name, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    await session.detach();
    return fonts
      .toSorted((a, b) => b.glyphCount - a.glyphCount)
      .map(({ isCustomFont, familyName }) => (isCustomFont ? 'V' : familyName));
  });
}

describe('10. letters', () => {
  for (const tag of rtl) {
    it(`of the first statement are all in one font, in ${tag}`, async () => {
      for (const selector of [
        'h1',
        '.text > p:nth-child(1)',
        '.text > p:nth-child(2)',
        '.text > p:last-child',
      ])
        assert.deepEqual(await fontsOf('published', statement(tag), selector), ['V'], selector);
    });
  }

  it('of Kurdish are in our font too', async () => {
    assert.deepEqual(await fontsOf('shelf', 'ckb/specimen.html', '.demands li'), ['V']);
    assert.deepEqual(await fontsOf('shelf', 'ckb/specimen.html', '.quote p'), ['V']);
  });

  for (const [site, page] of [
    ['published', statement('fa')],
    ['published', statement('ar')],
    ['published', statement('ckb')],
    ['shelf', 'fa/specimen.html'],
    ['shelf', 'ckb/specimen.html'],
    ['shelf', 'fa/long-letter.html'],
  ] as const) {
    it(`join in ${page} as in the whole font, pixel for pixel`, async () => {
      const font = await readFile(path.join(project, 'src/fonts/bayan-arabic.ttf'), 'base64');
      await look(site, page, async (shown) => {
        const subset = await shown.locator('.text').screenshot();
        await shown.evaluate(async (data) => {
          const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
          for (const face of document.fonts) if (face.family === 'V') face.display = 'block';
          const whole = await new FontFace('W', bytes).load();
          document.fonts.add(whole);
          document.body.style.fontFamily = getComputedStyle(document.body).fontFamily.replace(
            'V',
            'W',
          );
        }, font);
        const families = await shown.evaluate(
          () => getComputedStyle(document.querySelector('.text p') ?? document.body).fontFamily,
        );
        assert.match(families, /^W,/);
        assert.ok(
          subset.equals(await shown.locator('.text').screenshot()),
          'the two pictures differ',
        );
      });
    });
  }
});

describe('11. digits and signs', () => {
  it('are those of the language, in dates, lists and numbers', async () => {
    const facts = (tag: string) =>
      look('published', statement(tag), (page) => page.locator('.head time').innerText());
    assert.equal(await facts('fa'), 'تیر–مرداد ۱۴۰۰');
    assert.match(await facts('ckb'), /١٤٠٠$/);
    const marker = (tag: string) =>
      look('shelf', `${tag}/specimen.html`, (page) =>
        page.locator('.demands > ol').evaluate((list) => getComputedStyle(list).listStyleType),
      );
    assert.deepEqual(
      [await marker('fa'), await marker('ckb'), await marker('en')],
      ['persian', 'arabic-indic', 'decimal'],
    );
    const text = await look('shelf', 'fa/specimen.html', (page) =>
      page.locator('.text').innerText(),
    );
    for (const sign of ['٪۱۲', '۱٬۲۰۰٫۵', '،', '؛']) assert.ok(text.includes(sign), sign);
  });

  it('are set in the font of the page', async () => {
    for (const [page, selector] of [
      ['fa/specimen.html', 'td.end'],
      ['ckb/specimen.html', 'td.end'],
      ['fa/long-letter.html', '.head time'],
    ] as const)
      assert.deepEqual(await fontsOf('shelf', page, selector), ['V'], `${page} ${selector}`);
  });
});

describe('12. dates', () => {
  it('are shown in the reader’s calendar with the Gregorian one, and as ISO dates to machines', async () => {
    for (const [tag, shown] of [
      ['fa', 'تیر–مرداد ۱۴۰۰ (ژوئیه ۲۰۲۱)'],
      ['ckb', 'پووشپەڕ–گەلاوێژی ١٤٠٠ (تەممووزی ٢٠٢١)'],
      ['ar', 'تموز/يوليو ٢٠٢١'],
      ['en', 'July 2021'],
      ['de', 'Juli 2021'],
    ] as const) {
      await look('published', statement(tag), async (page) => {
        const facts = await page.locator('.head .facts').last().innerText();
        assert.equal(facts.split(separator)[0], shown);
        assert.equal(await page.locator('.head time').getAttribute('datetime'), '2021-07');
      });
    }
  });
});

describe('13. quotation marks', () => {
  it('open on the right and close on the left, one pair inside the other', async () => {
    const places = await look('shelf', 'fa/specimen.html', (page) =>
      page
        .locator('.text > p')
        .first()
        .evaluate((paragraph) => {
          const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const text = node.textContent ?? '';
            if (!text.includes('‹')) continue;
            return ['«', '‹', '›', '»'].map((sign) => {
              const range = document.createRange();
              range.setStart(node, text.indexOf(sign));
              range.setEnd(node, text.indexOf(sign) + 1);
              return range.getBoundingClientRect().left;
            });
          }
          return [];
        }),
    );
    assert.equal(places.length, 4);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => b - a),
    );
  });
});

describe('14. addresses, handles and foreign names', () => {
  it('are in order, with their parts and the signs around them', async () => {
    await look('shelf', 'fa/specimen.html', async (page) => {
      const lefts = await page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('.text > p')].find((candidate) =>
          candidate.textContent.includes('AFB'),
        );
        if (!paragraph) return {};
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        const places: Record<string, number[]> = {};
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          for (const match of (node.textContent ?? '').matchAll(/[A-Za-z]+|[0-9-]{10}|[()]/g)) {
            range.setStart(node, match.index);
            range.setEnd(node, match.index + match[0].length);
            (places[match[0]] ??= []).push(range.getBoundingClientRect().left);
          }
        }
        return places;
      });
      const left = (word: string) => lefts[word]?.[0] ?? NaN;
      // From left to right: the date, the bracket that ends, the abbreviation, the bracket that begins, the name.
      const order = ['2024-03-01', ')', 'AFB', '(', 'Amnesty', 'for', 'Books'];
      assert.deepEqual(
        order.toSorted((a, b) => left(a) - left(b)),
        order,
      );
    });
  });
});

describe('15. headlines', () => {
  for (const [device, viewport] of Object.entries(viewports)) {
    for (const tag of tags) {
      it(`are balanced and not hyphenated, in ${tag} on a ${device}`, async () => {
        await look(
          'published',
          statement(tag),
          async (page) => {
            const widths = await page.locator('h1').evaluate((title) => {
              const range = document.createRange();
              range.selectNodeContents(title);
              return Array.from(range.getClientRects(), ({ width }) => width);
            });
            assert.ok(widths.length > 1);
            // The last line has more than one word. With long words no balance is perfect.
            assert.ok((widths.at(-1) ?? 0) > 0.6 * Math.max(...widths), widths.join(' '));
            const { none, manual } = await valuesOf(page, 'h1, h2, .text p', 'hyphens');
            assert.ok(none ?? manual);
          },
          { viewport },
        );
      });
    }
  }
});

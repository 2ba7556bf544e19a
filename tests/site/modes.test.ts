import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser, openPage, viewports } from '../support/browser.ts';
import { addressOf, useSiteBrowser } from '../support/site-browser.ts';
import { comparePicture } from '../support/pictures.ts';
import { pageKinds, pagesOf } from '../support/pages.ts';
import { sites } from '../support/built-sites.ts';

// A page on small screens, enlarged, in the dark, in print, in forced colours, without its font and without script.

const { open, look } = useSiteBrowser();

/** Elements that extend beyond the sides of the page. */
function overflowing(): string[] {
  const width = document.documentElement.clientWidth;
  const over = Array.from(document.querySelectorAll<HTMLElement>('body *')).filter((element) => {
    const { left, right, width: own } = element.getBoundingClientRect();
    // What is wider than the screen scrolls in its box: a table, a row of the masthead.
    return (
      own > 0 &&
      !element.closest('.table, .masthead ul, .skip') &&
      (left < -0.5 || right > width + 0.5)
    );
  });
  const { scrollWidth } = document.documentElement;
  return [
    ...over.map((element) => `${element.tagName} ${element.className}`),
    ...(scrollWidth > width ? [`the page, ${scrollWidth - width} px`] : []),
  ];
}

const shown = await pagesOf(sites.shelf.dist);

describe('a page at 320 pixels, which is a desktop at 400%', () => {
  for (const name of [
    ...pageKinds(shown, 'fa'),
    ...pageKinds(shown, 'en'),
    '/fa/specimen.html',
    '/en/specimen.html',
    '/ckb/specimen.html',
    '/fa/tall-shelves.html',
  ]) {
    it(`fits: ${name}`, async () => {
      const over = await look('shelf', name, (page) => page.evaluate(overflowing), {
        viewport: { width: 320, height: 600 },
      });
      assert.deepEqual(over, []);
    });
  }
});

describe('a page at 200%', () => {
  for (const name of ['/fa/specimen.html', '/en/specimen.html', '/fa/index.html']) {
    it(`of the screen, and of the text only, fits: ${name}`, async () => {
      const screen = await look('shelf', name, (page) => page.evaluate(overflowing), {
        viewport: { width: 640, height: 400 },
        deviceScaleFactor: 2,
      });
      assert.deepEqual(screen, []);
      const letters = await look(
        'shelf',
        name,
        async (page) => {
          await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
          return page.evaluate(overflowing);
        },
        { viewport: viewports.phone },
      );
      assert.deepEqual(letters, []);
    });
  }
});

describe('a page in the dark', () => {
  it('has light text on a dark background, and tells the browser', async () => {
    const read = (page: Page) =>
      page.evaluate(() => {
        const { backgroundColor, color, colorScheme } = getComputedStyle(document.body);
        const lightness = (value: string) =>
          (value.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0) / 765;
        return { ground: lightness(backgroundColor), ink: lightness(color), colorScheme };
      });
    const light = await look('published', '/fa/index.html', read, { colorScheme: 'light' });
    const dark = await look('published', '/fa/index.html', read, { colorScheme: 'dark' });
    assert.ok(light.ground > 0.9 && light.ink < 0.2, JSON.stringify(light));
    assert.ok(dark.ground < 0.15 && dark.ink > 0.8, JSON.stringify(dark));
    assert.deepEqual([light.colorScheme, dark.colorScheme], ['light dark', 'light dark']);
  });

  it('tells the browser its background colour, in the dark and in the light', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const [ground, theme] = await look(
        'published',
        '/fa/index.html',
        (page) =>
          page.evaluate(() => {
            const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')];
            const theme = metas.find(({ media }) => matchMedia(media).matches)?.content ?? '';
            const ground = getComputedStyle(document.body).backgroundColor;
            document.body.style.backgroundColor = theme;
            return [ground, getComputedStyle(document.body).backgroundColor];
          }),
        { colorScheme },
      );
      assert.equal(theme, ground);
    }
  });
});

describe('a printed statement', () => {
  for (const tag of ['fa', 'en', 'ckb']) {
    it(`is a leaflet with its address and without navigation, in ${tag}`, async () => {
      await look('published', `/${tag}/khuzestan-detainees.html`, async (page) => {
        await page.emulateMedia({ media: 'print' });
        for (const selector of ['nav', '.skip', 'footer', '.neighbours'])
          for (const element of await page.locator(selector).all())
            assert.equal(await element.isVisible(), false, selector);
        const text = await page.locator('body').innerText();
        assert.ok(text.includes(`https://example.org/${tag}/khuzestan-detainees.html`));
        assert.ok(!text.includes('TXT'));
        const colours = await page.evaluate(() => [
          getComputedStyle(document.body).color,
          getComputedStyle(document.body).backgroundColor,
        ]);
        assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
        const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
        const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
        assert.ok(pages >= 1 && pages <= 2, `${pages} pages`);
      });
    });
  }
});

describe('a page in forced colours', () => {
  it('shows the current language, the links and the focus without colours of its own', async () => {
    await look(
      'published',
      '/fa/khuzestan-detainees.html',
      async (page) => {
        const lines = await page.evaluate(() => {
          const styles = ['.languages [aria-current]', '.head .facts a'].map((selector) =>
            getComputedStyle(document.querySelector(selector) ?? document.body),
          );
          return [styles[0]?.borderBlockEndWidth, styles[1]?.textDecorationLine];
        });
        assert.deepEqual(lines, ['2px', 'underline']);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(
          () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
        );
        assert.equal(outline, 'solid');
      },
      { forcedColors: 'active' },
    );
  });

  it('draws a line around what otherwise has a background', async () => {
    await look(
      'shelf',
      '/fa/specimen.html',
      async (page) => {
        for (const selector of [
          '.demands',
          '.notice',
          '.note',
          '.quote blockquote',
          '.signatories',
        ]) {
          const lined = await page
            .locator(selector)
            .first()
            .evaluate((element) => {
              const style = getComputedStyle(element);
              return ['borderTopWidth', 'borderRightWidth', 'borderLeftWidth'].some(
                (side) => parseFloat(style[side as 'borderTopWidth']) > 0,
              );
            });
          assert.ok(lined, selector);
        }
      },
      { forcedColors: 'active' },
    );
  });
});

describe('a page without its font', () => {
  it('fits in the fonts of the system', async (test) => {
    for (const fonts of ['android', 'other'] as const) {
      const browser = await launchBrowser(fonts, ['--disable-remote-fonts']);
      test.after(() => browser.close());
      for (const name of ['/fa/specimen.html', '/ckb/specimen.html', '/fa/index.html']) {
        const { page } = await openPage(browser, { viewport: viewports.phone });
        await page.goto(addressOf('shelf', name));
        assert.deepEqual(await page.evaluate(overflowing), [], name);
        const [loaded, text] = await page.evaluate(
          () =>
            [
              [...document.fonts].filter(
                ({ family, status }) => family === 'V' && status === 'loaded',
              ).length,
              document.querySelector<HTMLElement>('h1')?.innerText ?? '',
            ] as const,
        );
        assert.equal(loaded, 0);
        assert.notEqual(text, '');
      }
    }
  });
});

describe('a page without script', () => {
  it('is the same to the pixel', async () => {
    const picture = (javaScriptEnabled: boolean) =>
      (async () => {
        const { page, close } = await open({
          javaScriptEnabled,
          viewport: viewports.phone,
        });
        await page.goto(addressOf('shelf', '/fa/specimen.html'));
        const png = await page.screenshot({ fullPage: true });
        await close();
        return png;
      })();
    assert.ok((await picture(true)).equals(await picture(false)));
  });
});

describe('the specimen', () => {
  for (const [name, page, options] of [
    ['specimen-fa', '/fa/specimen.html', { viewport: viewports.phone }],
    ['specimen-ckb-dark', '/ckb/specimen.html', { viewport: viewports.phone, colorScheme: 'dark' }],
    [
      'specimen-en-desktop-dark',
      '/en/specimen.html',
      { viewport: viewports.desktop, colorScheme: 'dark' },
    ],
  ] as const) {
    it(`looks like the committed picture: ${name}`, async () => {
      const png = await look('shelf', page, (seen) => seen.screenshot({ fullPage: true }), options);
      assert.equal(await comparePicture(name, png), undefined);
    });
  }
});

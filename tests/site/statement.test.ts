import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { viewports } from '../support/browser.ts';
import { addressOf, useSiteBrowser } from '../support/site-browser.ts';
import { tags } from '../support/built-sites.ts';

// The page of a statement: its head, what can be taken along, a retraction, a long text.

const { open, look } = useSiteBrowser();

const first = (tag: string) => `${tag}/khuzestan-detainees.html`;

/** Returns the words of an element's lines. */
function linesOf(element: Element): string[] {
  const lines = new Map<number, string>();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const bottom = Math.round(range.getBoundingClientRect().bottom / 10);
      lines.set(bottom, `${lines.get(bottom) ?? ''} ${word}`);
    }
  return [...lines.values()];
}

describe('the head of a statement', () => {
  it('is issuer, title, then one line of date, topic and time, and leaves room for the text on a phone', async () => {
    // The text began at 427, 525, 531, 604 and 560 pixels when the masthead had one row and nothing could be taken along.
    const most = { fa: 340, en: 442, ar: 430, ckb: 480, de: 474 };
    for (const tag of tags)
      await look(
        'published',
        first(tag),
        async (page) => {
          const parts = await page
            .locator('.head > *')
            .evaluateAll((elements) => elements.map(({ tagName }) => tagName));
          assert.deepEqual(parts, ['P', 'H1', 'P', 'UL']);
          const top = (await page.locator('.text').boundingBox())?.y ?? Infinity;
          assert.ok(top <= most[tag], `${tag} ${top}`);
        },
        { viewport: viewports.phone },
      );
  });

  it('never ends a line of its title with the word و, and copies it to the letter', async () => {
    for (const width of [320, 340, 360, 400, 500, 1280])
      for (const tag of ['fa', 'ckb'])
        await look(
          'published',
          first(tag),
          async (page) => {
            const title = page.locator('h1');
            for (const line of await title.evaluate(linesOf))
              assert.doesNotMatch(line, / و$/, line);
            const [shown, kept] = await title.evaluate((element) => [
              getSelection()?.selectAllChildren(element) ?? getSelection()?.toString(),
              element.textContent,
            ]);
            assert.equal(shown, kept);
          },
          { viewport: { width, height: 740 } },
        );
  });

  it('leads on a phone to what can be taken along, and on a desktop has it in view, also at the end of the text', async () => {
    await look(
      'published',
      first('fa'),
      async (page) => {
        await page.getByRole('link', { name: 'دریافت و هم‌رسانی' }).click();
        const top = (await page.locator('.take').boundingBox())?.y ?? Infinity;
        assert.ok(Math.abs(top) < 740 / 2, String(top));
      },
      { viewport: viewports.phone },
    );
    await look('published', first('fa'), async (page) => {
      await page.locator('.text > p').last().scrollIntoViewIfNeeded();
      const box = await page.locator('.take').boundingBox();
      assert.ok(
        box && box.y >= 0 && box.y + box.height <= viewports.desktop.height,
        JSON.stringify(box),
      );
    });
  });
});

describe('what can be taken along', () => {
  for (const tag of tags)
    it(`is in rows and buttons that a thumb can hit, whole links with the size in words, in ${tag}`, async () => {
      for (const viewport of Object.values(viewports)) {
        const rows = await look(
          'published',
          first(tag),
          (page) =>
            page.evaluate(() => {
              const width = document.querySelector('.take')?.getBoundingClientRect().width ?? 0;
              return [...document.querySelectorAll('.take a')].map((link) => {
                const box = link.getBoundingClientRect();
                return {
                  isRow: link.closest('.files') !== null,
                  isWhole: Math.abs(box.width - width) < 1,
                  height: box.height,
                  format: link.querySelector('abbr')?.textContent,
                  size: link.lastElementChild?.textContent,
                };
              });
            }),
          { viewport },
        );
        for (const { isRow, isWhole, height, format, size } of rows) {
          assert.ok(height >= 44, String(height));
          if (!isRow) continue;
          assert.ok(isWhole);
          assert.match(format ?? '', /^(?:PDF|EPUB|HTML|TXT|ZIP)$/);
          const unit = { fa: 'کیلوبایت', ckb: 'کیلۆبایت', ar: 'كيلوبايت', en: 'KB', de: 'KB' }[tag];
          assert.match(size ?? '', new RegExp(`^ \\p{Nd}+\u00a0${unit}$`, 'u'));
        }
        assert.equal(rows.filter(({ isRow }) => isRow).length, 6);
      }
    });

  it('has an address that one tap selects whole, and that wraps after slashes', async () => {
    await look(
      'shelf',
      'fa/open-the-library.html',
      async (page) => {
        const address = page.locator('.address');
        assert.equal(
          await address.evaluate((element) => getComputedStyle(element).userSelect),
          'all',
        );
        assert.equal(
          await address.textContent(),
          'https://shelf.example/copies/first/fa/open-the-library.html',
        );
        assert.deepEqual(
          (await address.evaluate(linesOf)).map((line) => line.replaceAll(' ', '')),
          ['https://shelf.example/copies/first/fa/', 'open-the-library.html'],
        );
      },
      { viewport: { width: 360, height: 740 } },
    );
  });
});

describe('a retracted statement', () => {
  it('has a frame in front of its text, a struck title, and nothing to pass it on with', async () => {
    for (const viewport of Object.values(viewports))
      await look(
        'shelf',
        'de/old-promise.html',
        async (page) => {
          const wall = page.locator('.wall');
          assert.equal(
            await wall.getByRole('heading').innerText(),
            'Diese Erklärung wurde zurückgezogen',
          );
          assert.match(await wall.innerText(), /31\. Dezember 2023[^]*Bitte nicht weitergeben\.$/);
          const [struck, bold, framed] = await page.evaluate(() => {
            const title = getComputedStyle(document.querySelector('h1 s') ?? document.body);
            const frame = getComputedStyle(document.querySelector('.wall') ?? document.body);
            return [title.textDecorationLine, title.webkitTextStrokeWidth, frame.borderTopWidth];
          });
          assert.deepEqual([struck, bold, framed], ['line-through', '0px', '3px']);
          const [wallTop, textTop] = [
            (await wall.boundingBox())?.y ?? 0,
            (await page.locator('.text').boundingBox())?.y ?? 0,
          ];
          assert.ok(wallTop < textTop && wallTop < 400);
          assert.equal(await page.locator('.buttons').count(), 0);
          assert.ok((await page.locator('.files a').count()) > 3);
          assert.match(await page.title(), /^Zurückgezogen: /);
        },
        { viewport },
      );
  });
});

describe('a text with three headings', () => {
  it('has contents that open without a script, and a way back to the top', async () => {
    const { page, close } = await open({
      javaScriptEnabled: false,
      viewport: viewports.phone,
    });
    await page.goto(addressOf('shelf', 'fa/long-letter.html'));
    const contents = page.locator('.contents');
    assert.equal(await contents.getByRole('link').first().isVisible(), false);
    await contents.locator('summary').click();
    const link = contents.getByRole('link').first();
    const box = await link.boundingBox();
    assert.ok((box?.height ?? 0) >= 44);
    await link.click();
    assert.match(page.url(), /#sec-1$/);
    await page.locator('.top a').click();
    assert.match(page.url(), /#text$/);
    assert.ok(((await page.locator('h1').boundingBox())?.y ?? -1) >= 0);
    await close();
  });
});

describe('corrections', () => {
  it('are said once', async () => {
    const note = 'شمار قفسه‌ها در بند دوم هفت نوشته شده بود';
    await look('shelf', 'fa/open-the-library.html', async (page) => {
      const text = await page.locator('main').innerText();
      assert.equal(text.split(note).length, 2);
    });
  });
});

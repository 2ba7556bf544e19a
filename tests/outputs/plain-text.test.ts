import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { sites } from '../support/built-sites.ts';

/** Returns a text without its byte order mark; fails if it has none. */
async function textOf(site: 'published' | 'shelf', file: string): Promise<string> {
  const text = await readFile(path.join(sites[site].dist, file), 'utf8');
  assert.equal(text.lastIndexOf('\ufeff'), 0, file);
  return text.slice(1);
}

describe('the plain text of an edition', () => {
  it('has title and paragraphs, then issuer, date and address', async () => {
    const blocks = (await textOf('published', 'fa/khuzestan-detainees.txt')).split('\n\n');
    assert.equal(blocks.length, 7);
    assert.equal(blocks[0], 'همه دستگیرشدگان اعتراضات و کلیه زندانیان سیاسی باید آزاد شوند!');
    assert.equal(
      blocks[6],
      'حزب کمونیست کارگری\nتیر–مرداد ۱۴۰۰ (ژوئیه ۲۰۲۱)\nhttps://example.org/fa/khuzestan-detainees.html\n',
    );
  });

  it('begins with a byte order mark, because not every host sends a charset, and browsers save it', async () => {
    const { dist } = sites.published;
    const page = await readFile(path.join(dist, 'fa/khuzestan-detainees.html'), 'utf8');
    const saved = Array.from(
      page.matchAll(/<a href="([^"]*)" download>/g),
      ([, href = '']) => href,
    );
    assert.deepEqual(saved, ['khuzestan-detainees.txt', 'khuzestan-detainees.messages.txt']);
    for (const href of saved) {
      const bytes = await readFile(path.join(dist, 'fa', href));
      assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], href);
    }
    // Programs read these two, and would take the mark for a part of the first line.
    for (const file of ['robots.txt', '.well-known/security.txt'])
      assert.match(await readFile(path.join(sites.shelf.dist, file), 'latin1'), /^[A-Z]/);
  });

  it('shows that a translation is not reviewed, and links to the original', async () => {
    const [, notice] = (await textOf('published', 'en/khuzestan-detainees.txt')).split('\n\n');
    assert.equal(
      notice,
      '[This translation has not been reviewed yet and may contain errors. Read the original in Persian: https://example.org/fa/khuzestan-detainees.html]',
    );
  });

  it('has corrections with their dates', async () => {
    assert.match(
      await textOf('shelf', 'fa/open-the-library.txt'),
      /\n\[تصحیح · ۱۴ فروردین ۱۴۰۳: شمار قفسه‌ها/,
    );
  });

  it('of a retracted statement says so below its title, and asks not to pass it on', async () => {
    assert.match(
      await textOf('shelf', 'de/old-promise.txt'),
      /^Ein Versprechen für das ganze Jahr\n\n\[Diese Erklärung wurde zurückgezogen · 31\. Dezember 2023: .*\. Bitte nicht weitergeben\.\]\n/,
    );
  });

  it('makes lists, quotations, tables and footnotes readable', async () => {
    const text = await textOf('shelf', 'fa/open-the-library.txt');
    for (const part of [
      'فرستاد و در گزارش Library Watch (LW) سال 2024-03-01 آمده است، [۱] کلیدها',
      'کتابی که باز نشود،\nقفسه‌ای است که کوتاه مانده.',
      '— دفتر یادداشت نگهبان',
      '۱. درها هر روز باز شود؛\n۲. کلیدها را به خوانندگان بدهند:\n  - کلید در؛\n  - کلید پنجره؛\n۳. سکوت',
      'قفسه | شمار کتاب | یادداشت\nیکم | ۱٬۲۰۰ | ٪۱۲ پاره',
      '\n\n[۱] نامه در قفسه سوم است، برگ ۱۲.\n\n[۲] The second note is in English.\n\n',
    ]) {
      assert.ok(text.includes(part), part);
    }
  });
});

describe('the text of an edition in messages', () => {
  it('is one part without a number if it fits into a message', async () => {
    assert.equal(
      await textOf('published', 'fa/khuzestan-detainees.messages.txt'),
      await textOf('published', 'fa/khuzestan-detainees.txt'),
    );
  });

  it('is numbered parts if it is long, with whole paragraphs and every word', async () => {
    const parts = (await textOf('shelf', 'fa/long-letter.messages.txt'))
      .trimEnd()
      .split(/\n\n─+\n\n/);
    assert.ok(parts.length > 3);
    for (const [index, part] of parts.entries()) {
      assert.ok(part.length <= 4096);
      const number = (value: number) => value.toLocaleString('fa');
      assert.equal(part.split('\n')[0], `${number(index + 1)}/${number(parts.length)}`);
    }
    const joined = parts.map((part) => part.slice(part.indexOf('\n') + 1)).join('\n\n');
    assert.equal(`${joined}\n`, await textOf('shelf', 'fa/long-letter.txt'));
  });
});

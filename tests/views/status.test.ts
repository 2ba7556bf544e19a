import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { statusView } from '../../src/views/status.ts';
import { catalogOf } from '../support/catalog.ts';
import { temporaryRoot } from '../support/roots.ts';

describe('the page for editors', () => {
  it('shows the state of each edition, in the first language of the site, and links to the originals', async (test) => {
    const { frame, languages, rows } = statusView(
      await catalogOf(await temporaryRoot(test, 'shelf')),
    );
    assert.deepEqual([frame.tag, frame.metadata], ['fa', undefined]);
    assert.deepEqual(
      languages.map(({ text, lang }) => [text, lang]),
      [
        ['فارسی', undefined],
        ['English', 'en'],
        ['العربية', 'ar'],
        ['کوردیی ناوەندی', 'ckb'],
        ['Deutsch', 'de'],
      ],
    );
    const library = rows.find(({ link }) => link.text === 'open-the-library');
    assert.equal(library?.link.href, 'fa/open-the-library.html');
    assert.deepEqual(library.states, [
      ['متن اصلی', 'انتشار ثبت نشده است'],
      ['متن مبدأ ثبت نشده است', 'انتشار ثبت نشده است'],
      ['ترجمه نشده'],
      ['متن مبدأ تغییر کرده است', 'هنوز بازبینی نشده است', 'انتشار ثبت نشده است'],
      ['ترجمه نشده'],
    ]);
  });

  it('does not list drafts', async (test) => {
    const draft = '---\ntitle: نردبان‌ها\ntranslatedFrom: en\ndraft: true\n---\n\nمتن.\n';
    const root = await temporaryRoot(test, 'shelf', { 'statements/night-hours/ckb.md': draft });
    const { rows } = statusView(await catalogOf(root));
    assert.ok(!rows.some(({ link }) => link.text === 'unfinished'));
    const night = rows.find(({ link }) => link.text === 'night-hours');
    assert.deepEqual(night?.states[3], ['ترجمه نشده']);
  });

  it('lists the newest hundred, and says how many it leaves out', async (test) => {
    const text = (index: number) =>
      `---\ntitle: نامه ${index}\nissued: ${1900 + index}\nissuers: [reading-circle]\n---\n\nمتن.\n`;
    const many = Array.from({ length: 101 }, (_, index) => index);
    const root = await temporaryRoot(test, 'shelf', {
      statements: null,
      ...Object.fromEntries(many.map((index) => [`statements/letter-${index}/fa.md`, text(index)])),
    });
    const { rows, more } = statusView(await catalogOf(root));
    assert.deepEqual([rows.length, rows[0]?.link.text], [100, 'letter-100']);
    assert.equal(more, '۱ بیانیه قدیمی‌تر اینجا نیامده است.');
  });
});

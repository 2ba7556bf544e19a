import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordIn } from '../support/record.ts';
import { temporaryRoot } from '../support/roots.ts';
import { runBayan } from '../support/run.ts';

const shelf = 'https://shelf.example/copies/first';

describe('bayan announce', () => {
  it('prints title, summary and address in each language, and beside them what is to be done first', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    await recordIn(root, ['open-the-library/fa', 'published', '2024-03-05']);
    const { code, stdout, stderr } = runBayan('announce', 'open-the-library', '--root', root);
    assert.equal(code, 0);
    assert.equal(
      stdout,
      `--- fa فارسی

درهای کتابخانه قاف را از ساعت ۱۰:۳۰ باز کنید!

کتابخوانان خیالی می‌خواهند که کتابخانه خیالی هر روز باز باشد.

${shelf}/fa/open-the-library.html

--- en English

Open the doors of the Qaf library at 10:30!

The library of Mount Qaf has eight shelves and has been shut for hours. We said 10:30, not 11:00; the ratio stays 3:2.

${shelf}/en/open-the-library.html

--- ckb کوردیی ناوەندی

دەرگاکانی کتێبخانەی قاف لە کاتژمێر ١٠:٣٠ بکەنەوە!

کتێبخانەی چیای قاف هەشت ڕەفەی هەیە و چەند کاتژمێرە داخراوە.

${shelf}/ckb/open-the-library.html

`,
    );
    assert.equal(
      stderr,
      `Not recorded as published yet: en, ckb. When it goes public, run first: npx bayan publish open-the-library
${shelf} is the address of an example; write that of the site in content/site.yaml first.
`,
    );
  });

  it('prints one language alone, so that it can be sent into a file', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const { stdout } = runBayan('announce', 'tall-shelves', '--lang', 'fa', '--root', root);
    assert.match(stdout, /^نامه سرگشاده [^\n]*\n\nنردبان می‌خواهیم\.\n\nhttps:\S+\n$/);
  });

  it('leaves drafts out, and says so of a text that was taken back', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/old-promise/en.md':
        '---\ntitle: A promise\ntranslatedFrom: de\ndraft: true\n---\n\nWe build shelves of air.\n',
    });
    const { stderr, stdout } = runBayan('announce', 'old-promise', '--root', root);
    assert.doesNotMatch(stdout, /A promise/);
    assert.match(stderr, /^Left out, a draft or with errors: en\.$/m);
    assert.match(stderr, /^Taken back by a retraction: de\. Say so where you announce it\.$/m);
    const draft = runBayan('announce', 'unfinished', '--root', root);
    assert.deepEqual([draft.code, draft.stdout], [1, '']);
    assert.match(draft.stderr, /unfinished\/fa\.md: nothing here is public/);
  });

  it('says that site.yaml has no address', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'site.yaml': 'name: { fa: قفسه }\nlocales: [fa, en, ar, ckb, de]\n',
    });
    const { code, stderr } = runBayan('announce', 'tall-shelves', '--root', root);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^content\/site\.yaml\n {2}1:1 {2}error {2}url is missing; add it, as in "url: https:\/\/example\.org" .*\n\nWithout it there is no address to announce\.\n$/,
    );
  });

  it('explains itself, with an example', () => {
    assert.match(runBayan('announce', '--help').stdout, /Example: npx bayan announce /);
  });
});

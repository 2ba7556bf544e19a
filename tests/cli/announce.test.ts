import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announce } from '../../src/cli/commands/announce.ts';
import { callCommand } from '../support/call-command.ts';
import { recordIn } from '../support/record.ts';
import { temporaryRoot } from '../support/roots.ts';

const shelf = 'https://shelf.example/copies/first';

describe('bayan announce', () => {
  it('prints title, summary and address in each language, and to standard error what to do first', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    await recordIn(root, ['open-the-library/fa', 'published', '2024-03-05']);
    const { code, stdout, stderr } = await callCommand(announce, root, 'open-the-library');
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
      `Not recorded as published yet: en, ckb. When you publish it, first run: node bayan publish open-the-library
${shelf} is an example address. First write the address of the site in content/site.yaml.
`,
    );
  });

  it('prints only one language, so that the output can go into a file', async (test) => {
    const root = await temporaryRoot(test, 'shelf');
    const { stdout } = await callCommand(announce, root, 'tall-shelves', '--lang', 'fa');
    assert.match(stdout, /^نامه سرگشاده [^\n]*\n\nنردبان می‌خواهیم\.\n\nhttps:\S+\n$/);
  });

  it('leaves out drafts, and warns about a retracted text', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'statements/old-promise/en.md':
        '---\ntitle: A promise\ntranslatedFrom: de\ndraft: true\n---\n\nWe build shelves of air.\n',
    });
    const { stderr, stdout } = await callCommand(announce, root, 'old-promise');
    assert.doesNotMatch(stdout, /A promise/);
    assert.match(stderr, /^Left out because it is a draft or has errors: en\.$/m);
    assert.match(stderr, /^Retracted: de\. Say so when you announce it\.$/m);
    const draft = await callCommand(announce, root, 'unfinished');
    assert.deepEqual([draft.code, draft.stdout], [1, '']);
    assert.match(
      draft.stderr,
      /^There is nothing to announce: content\/statements\/unfinished\/fa\.md is a draft or has errors\./,
    );
  });

  it('reports that site.yaml has no address', async (test) => {
    const root = await temporaryRoot(test, 'shelf', {
      'site.yaml': 'name: { fa: قفسه }\nlocales: [fa, en, ar, ckb, de]\n',
    });
    const { code, stderr } = await callCommand(announce, root, 'tall-shelves');
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^content\/site\.yaml\n {2}1:1 {2}error {2}url is missing; add it, as in "url: https:\/\/example\.org" .*\n\nThe address of the site is not known\. Correct this first\.\n$/,
    );
  });
});

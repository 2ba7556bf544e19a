import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messageFaults } from '../../src/commits/message-faults.ts';

const shared = {
  name: 'Circle editors',
  email: 'editors@circle.example',
  since: [],
  committers: [],
};

const places = {
  accounts: ['forge.example/reading-circle', 'reading-circle'],
  repositories: ['texts'],
};

const faultsOf = (message: string): string[] =>
  messageFaults(message, { ...shared, signed: false }, places);

/** Messages with a line that says who had a part in the commit. */
const naming = [
  'A text\n\nCoauthored by: Parrot',
  'A text\n\nCo_Authored_By: Parrot',
  'A text\n\nCo\u2011authored\u2011by\uFF1A Parrot',
  'A text\n\nSigned-off-by = Parrot',
  'A text\n\n- Co-authored-by: Parrot',
  'A text\r\rSigned-off-by: Parrot\r',
  'A text\n\nTranslated by Parrot',
  'A text\n\nThanks to Parrot Example.',
  'A text\n\nThanks-to: Parrot',
  'A text\n\nCc: Parrot Example',
  'A text\n\nFrom: Parrot Example',
  'A text\n\nAssignees: Parrot',
  'A text\n\nAlso-by: Parrot',
  'A text\n\nBuddy: Parrot of-the Shop <parrot>',
  'author: Parrot Example',
  'Text\n\nÜbersetzt von: Parrot',
  'Text\n\nSigné-par: Parrot',
  'Text\n\nTraductor: Parrot',
  'Metin\n\nÇeviren: Parrot',
  'متن\n\nبازبین: طوطی',
  'متن\n\nبه همراهی: طوطی',
  'متن\n\nامضا شده توسط: طوطی',
  'نص\n\nالمؤلف: طوطی',
  'دەق\n\nوەرگێڕ: طوطی',
];

/** Messages with the account, the remote or the folder of somebody. */
const located = [
  "Merge branch 'x' into 'main'\n\nSee merge request parrot/texts!12",
  "Merge pull request 'A: text' (#3) from parrot/texts:fix into main",
  'Pull request #3: text\n\nMerge in ~PARROT/texts from fix to main',
  "Merge remote-tracking branch 'parrot/main'",
  "Merge branches 'a' and 'b' of ../parrot/texts",
  'A text\n\nSee https://todo.forge.example/~parrot/tracker/3',
  'A text\n\nhttps://forge.example/parrot/texts/issues/3',
  'A text\n\nFrom git@forge.example:parrot/texts.git',
];

/** Messages that name no one. */
const impersonal = [
  "Merge branch 'closing-hour'",
  "Merge remote-tracking branch 'upstream/main'",
  "Merge branch 'x'\n\nSee merge request reading-circle/texts!12",
  'content: Correct a date\n\nFixes: #12\nReason: Wrong in the source\nSource: Amnesty International',
  'editor: Add a button\n\n* translator: Show the language\n- by: noon',
  'import: Refuse the property Author: of Word files',
  'content: Add the stand of 12:30\n\nSee https://forge.example/reading-circle/texts/issues/3.',
  'docs: Link to https://forge.example/parrot/other-project/issues/3',
  'styles: Use @media print, @font-face and `@parrot`\n\nWritten by hand.',
  'A text\n\nThanks to the new cache, builds are fast.\nReviewed by: Circle editors',
  'متن\n\nدلیل: غلط املایی',
  'A text\n\nDate: Tue Mar 1 10:00:00 2022 +0000',
];

describe('the message of a commit', () => {
  for (const message of naming)
    it(`is refused with a line that names a person: ${JSON.stringify(message)}`, () => {
      const faults = faultsOf(message);
      assert.equal(faults.length, 1, faults.join());
      assert.match(faults[0] ?? '', /^a line "[^:]+:" in the message$/);
    });

  for (const message of located)
    it(`is refused with the place of a person: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(faultsOf(message), [
        'the account or the folder that it merged from in the message',
      ]);
    });

  it('is refused with an account that it mentions, and with the zone of a squashed commit', () => {
    assert.deepEqual(faultsOf('A text\n\nMany thanks to @parrot-of-shop.'), [
      'an account ("@…") in the message',
    ]);
    assert.deepEqual(faultsOf('Squashed\n\nDate:   Tue Mar 1 10:00:00 2022 +0330'), [
      'a time zone in the message',
    ]);
  });

  for (const message of impersonal)
    it(`is accepted: ${JSON.stringify(message)}`, () => {
      assert.deepEqual(faultsOf(message), []);
    });

  it('is read in linear time', () => {
    for (const part of ['a', 'a-', 'a.', '@a', 'A b ', '\u200Cم', 'x:', '1:00 ', "'a/", '~a/'])
      assert.equal(faultsOf(`A\n\n${part.repeat(300_000)}`).length < 3, true);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importBytes, reviewNotesOf } from './imported.ts';
import { p, r, wordFile } from './word-file.ts';

/** Imports paragraphs with `--lists`, as plain text and as a Word file, which must give the same Markdown. */
async function listsOf(...paragraphs: string[]): Promise<string> {
  const text = ['عنوان', 'آغاز.', ...paragraphs].join('\n\n');
  const plain = await importBytes(Buffer.from(text), '.txt', 'fa', true);
  const inWord = (line: string) => r(line).replaceAll('\n', '</w:t><w:br/><w:t>');
  const body =
    p(r('عنوان', '<w:b/><w:bCs/><w:rtl/>')) +
    ['آغاز.', ...paragraphs].map((line) => p(inWord(line))).join('');
  const word = await importBytes(wordFile({ body }), '.docx', 'fa', true);
  assert.equal(plain.markdown, word.markdown);
  const notes = [...reviewNotesOf(plain), ...reviewNotesOf(word)].join('\n');
  assert.doesNotMatch(notes, /looks like a list|did not come through|more often/);
  return word.markdown.replace(/^آغاز\.\n\n/, '').trimEnd();
}

describe('import with --lists', () => {
  it('turns typed items into lists that keep their numbers', async () => {
    for (const [one, two] of [
      ['۳- ', '۴- '],
      ['٣) ', '٤) '],
      ['3. ', '4. '],
      ['(3) ', '(4) '],
      ['۳-', '۴-'],
    ] as const)
      assert.equal(await listsOf(`${one}نان`, `${two}کار`, 'پایان.'), '3. نان\n4. کار\n\nپایان.');
    for (const bullet of ['• ', '- ', '– ', '▪ '])
      assert.equal(await listsOf(`${bullet}نان`, `${bullet}کار`), '- نان\n- کار');
  });

  it('begins another list where the numbers do not go on', async () => {
    assert.equal(await listsOf('۱- نان', '۲- کار', '۵- مسکن'), '1. نان\n2. کار\n\n5) مسکن');
  });

  it('keeps letters in the text, and puts them and bullets inside the number above', async () => {
    assert.equal(
      await listsOf('۱- نان', 'الف) گندم', 'ب) جو', '۲- کار', '• مزد'),
      '1. نان\n   - الف) گندم\n   - ب) جو\n2. کار\n   - مزد',
    );
    assert.equal(await listsOf('الف) نان', 'ب) کار'), '- الف) نان\n- ب) کار');
  });

  it('reads the lines of one paragraph, with a line above them and lines that go on', async () => {
    assert.equal(
      await listsOf('خواست‌ها:\n۱- نان\nو گندم\n۲- کار'),
      'خواست‌ها:\n\n1. نان\\\n   و گندم\n2. کار',
    );
  });

  it('keeps bold and links in an item', async () => {
    const bold = '<w:b/><w:bCs/><w:rtl/>';
    const body = p(r('آغاز.')) + p(r('۱- نان', bold) + r(' و کار')) + p(r('۲', bold) + r('- مسکن'));
    const { markdown } = await importBytes(wordFile({ body }), '.docx', 'fa', true);
    assert.equal(markdown, 'آغاز.\n\n1. **نان** و کار\n2. مسکن\n');
  });

  it('leaves other paragraphs, and without the option all, as they are', async () => {
    assert.equal(await listsOf('۱.۵ درصد', 'سال ۱۴۰۰ - نان'), '۱.۵ درصد\n\nسال ۱۴۰۰ - نان');
    const { markdown, reviewNotes } = await importBytes(Buffer.from('عنوان\n\n۱- نان'), '.txt');
    assert.equal(markdown, '۱- نان\n');
    assert.match(reviewNotes[0]?.message ?? '', /import it again with --lists/);
  });
});

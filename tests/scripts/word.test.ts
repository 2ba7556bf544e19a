import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { listWordFiles, tryImport, type Outcome } from '../../scripts/word/import-folder.ts';
import { isFault, lineOf, summaryOf } from '../../scripts/word/report.ts';
import { p, r, wordFile } from '../import/word-file.ts';

const lost = '<w:r><w:unknown><w:t>گمشده</w:t></w:unknown></w:r>';
const files = {
  'a.docx': wordFile({ body: p(r('متن.')) }),
  'deep/er/b.DOCX': wordFile({ body: p(r('متن.')) + p(r('و ') + lost) }),
  'c.docx': Buffer.from('PK\x03\x04'),
  'd.docx': Buffer.from('{\\rtf1}'),
  'e.docx': wordFile({ body: '', files: { 'word/document.xml': '<' } }),
  'f.docx': wordFile({ body: '', files: { 'word/document.xml': '<w:a' } }),
  '~$a.docx': Buffer.from('lock'),
  'notes.txt': Buffer.from('متن'),
};

describe('npm run test:word', () => {
  it('imports every Word file in a folder, and reports which lose words and why others are refused', async (test) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'bayan-word-'));
    test.after(() => rm(folder, { recursive: true }));
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), bytes);
    }
    const found = await listWordFiles(folder);
    assert.deepEqual(
      found.map((file) => path.relative(folder, file)),
      ['a.docx', 'c.docx', 'd.docx', 'deep/er/b.DOCX', 'e.docx', 'f.docx'],
    );
    const outcomes = await Promise.all(found.map((file) => tryImport(file, 'fa', 'arabext')));
    assert.deepEqual(outcomes.map(isFault), [false, false, false, true, false, false]);
    assert.deepEqual(
      found.flatMap(
        (file, index) =>
          lineOf(path.relative(folder, file), outcomes[index] ?? { kind: 'crashed', error: '' }) ??
          [],
      ),
      [
        'c.docx: refused: is damaged: its ZIP archive is incomplete or broken; ask for it again, or open it in Word, save it again, and import that.',
        'd.docx: refused: is an RTF file (Rich Text Format): open it in Word or LibreOffice, save it as .docx, and import that.',
        'deep/er/b.DOCX: "⁨گمشده⁩" of the paragraph "⁨و گمشده⁩" did not come through: add it where it belongs',
        ...['e', 'f'].map(
          (name) =>
            `${name}.docx: refused: is damaged: its word/document.xml is not well-formed XML (document must contain a root element); ask for it again, or open it in Word, save it again, and import that.`,
        ),
      ],
    );
    assert.equal(
      summaryOf(outcomes),
      [
        '2 imported, 4 refused, 0 crashed.',
        '  2 refused: is damaged: its … is not well-formed XML (…); ask for it again, or open it in Word, save it again, and import that.',
        '  1 refused: is damaged: its ZIP archive is incomplete or broken; ask for it again, or open it in Word, save it again, and import that.',
        '  1 refused: is an RTF file (…): open it in Word or LibreOffice, save it as .docx, and import that.',
        'Words were lost, moved or doubled in 1 of them.',
      ].join('\n'),
    );
  });

  it('says so if it is given a file or what does not exist', async () => {
    for (const folder of [import.meta.filename, `${import.meta.dirname}/missing`])
      await assert.rejects(listWordFiles(folder), { message: /is not a folder\. Name a folder/ });
  });

  it('counts a crash as a fault, with its stack', () => {
    const crash: Outcome = { kind: 'crashed', error: 'TypeError: x' };
    assert.equal(lineOf('a.docx', crash), 'a.docx: crashed: TypeError: x');
    assert.equal(isFault(crash), true);
    assert.match(summaryOf([crash]), /^0 imported, 0 refused, 1 crashed\.$/m);
  });
});

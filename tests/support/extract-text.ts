import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import * as mupdf from 'mupdf';

/** Returns the text of a PDF, or `undefined` if the program is not installed. */
export type Extractor = (pdf: Uint8Array) => Promise<string | undefined>;

/** Three PDF readers that share no code. Each is the clipboard of many programs. */
export const extractors: Readonly<Record<'pdfium' | 'pdftotext' | 'mupdf', Extractor>> = {
  pdfium: async (pdf) => {
    const library = await PDFiumLibrary.init();
    try {
      const document = await library.loadDocument(pdf);
      return [...document.pages()].map((page) => page.getText()).join('\n');
    } finally {
      library.destroy();
    }
  },
  pdftotext: (pdf) => Promise.resolve(runOn(pdf, 'pdftotext', ['-enc', 'UTF-8'], ['-'])),
  mupdf: (pdf) => {
    const document = mupdf.Document.openDocument(pdf, 'application/pdf');
    const pages = Array.from({ length: document.countPages() }, (_, number) =>
      document.loadPage(number).toStructuredText('').asText(),
    );
    return Promise.resolve(pages.join('\n'));
  },
};

function runOn(
  pdf: Uint8Array,
  command: string,
  before: readonly string[],
  after: readonly string[] = [],
): string | undefined {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bayan-pdf-'));
  try {
    const file = path.join(folder, 'file.pdf');
    writeFileSync(file, pdf);
    const { error, stdout } = spawnSync(command, [...before, file, ...after], { encoding: 'utf8' });
    return error ? undefined : stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The share of the words of `source`, from 0 to 1, that are in `extracted` in the same order, with or without other words
 * between them. Words are compared letter by letter in NFC, and a zero-width non-joiner is a letter. Presentation forms and
 * letters in display order are other words.
 */
export function wordAccuracy(extracted: string, source: string): number {
  const [found, wanted] = [wordsOf(extracted), wordsOf(source)];
  // The longest common subsequence, of all of `found` and of as much of `wanted` as has been seen.
  let lengths = new Uint32Array(found.length + 1);
  for (const word of wanted) {
    const next = new Uint32Array(found.length + 1);
    found.forEach((candidate, index) => {
      next[index + 1] =
        candidate === word
          ? (lengths[index] ?? 0) + 1
          : Math.max(next[index] ?? 0, lengths[index + 1] ?? 0);
    });
    lengths = next;
  }
  return wanted.length === 0 ? 1 : (lengths.at(-1) ?? 0) / wanted.length;
}

/** Whether a word is a number in Arabic-Indic digits. MuPDF reverses these, as if they were letters. */
export const isArabicNumber = (word: string): boolean => /^[٠-٩]+$/.test(word);

/** The words of `extracted` that are reversed words of `source`, and not themselves words of it. */
export function reversedWords(extracted: string, source: string): string[] {
  const words = new Set(wordsOf(source));
  const reversed = (word: string) => Array.from(word).reverse().join('').normalize('NFC');
  return wordsOf(extracted).filter((word) => !words.has(word) && words.has(reversed(word)));
}

/**
 * The words of a text, without punctuation at either end, because readers disagree about the direction of brackets.
 *
 * Direction marks are removed. In a right-to-left line, pdftotext puts a number or a foreign word between two of them, with the
 * following space before it. There the closing mark becomes a space.
 */
function wordsOf(text: string): string[] {
  return text
    .replace(/\u202a([^\p{L}\p{N}\u202c]*\s[^\u202c]*)\u202c/gu, '$1 ')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{M}\p{N}\u200c]+|[^\p{L}\p{M}\p{N}\u200c]+$/gu, ''))
    .filter((word) => word !== '');
}

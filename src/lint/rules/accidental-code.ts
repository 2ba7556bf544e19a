import { visit } from '../../text/visit.ts';
import { rangeOf } from '../reading/blocks.ts';
import { functionWords } from '../language/function-words.ts';
import { quoted } from '../../text/quote.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds words in code signs: pages show them as code, from left to right and in another font. */
export const accidentalCode: Rule = {
  name: 'accidental-code',
  family: 'markdown',
  severity: 'warning',
  about: 'words between ` or ``` that become computer code, as when ` is used as an apostrophe',
  *find({ tree, value, language }) {
    const found: Finding[] = [];
    visit(tree, ['code', 'inlineCode'], (node) => {
      const range = rangeOf(node);
      if (!range || (node.type !== 'code' && node.type !== 'inlineCode')) return;
      const excerpt = quoted(node.value.trim());
      if (node.type === 'code') {
        if (node.lang || !isProse(node.value, language)) return;
        const end = range.start + 3;
        const message = `the lines from ${excerpt} on are shown as computer code; remove the lines of \`\`\` or ~~~ around them`;
        found.push({ start: range.start, end, message });
        return;
      }
      const { start, end } = range;
      const isWithinWord = /\p{L}/u.test(value[start - 1] ?? '') && /\s/.test(node.value);
      if (!isWithinWord && !isProse(node.value, language)) return;
      const sign = isWithinWord && /[a-z]/i.test(value[start - 1] ?? '') ? '’' : '\\`';
      const words = value.slice(start, end).replace(/^`+/, '').replace(/`+$/, '');
      found.push({
        start,
        end,
        message: `${excerpt} is shown as computer code; write ${sign === '’' ? '’ for an apostrophe' : '«…» for a quotation'}, or \\\` to keep the signs`,
        fix: { replacement: `${sign}${words}${sign}`, isSafe: false, changes: ['code'] },
      });
    });
    yield* found;
  },
};

/** Whether `code` is natural language: it is not in ASCII letters, or has frequent words of the language. */
function isProse(code: string, language: string): boolean {
  const words = code.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  if (words.length < 3 || /[={}()[\];$<>]/.test(code)) return false;
  const small = functionWords[language] ?? [];
  return (
    /^\P{ASCII}/u.test(words.join('')) || words.filter((word) => small.includes(word)).length > 1
  );
}

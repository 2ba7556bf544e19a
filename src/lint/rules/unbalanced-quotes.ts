import { arabicScriptLanguages, orthographyOf } from '../language/orthography.ts';
import { lineAround } from '../reading/context.ts';
import { guillemetsOf } from '../reading/guillemets.ts';
import type { Finding, Rule } from '../rule.ts';

/** Finds « without », and » without «. The rule quotes reports »…«. */
export const unbalancedQuotes: Rule = {
  name: 'unbalanced-quotes',
  family: 'punctuation',
  severity: 'warning',
  about: '« without », or » without «',
  languages: arabicScriptLanguages(({ quotes }) => quotes[0] === '«»'),
  *find(text) {
    if (orthographyOf(text.tag)?.quotes[0] !== '«»') return;
    const { stray, unclosed } = guillemetsOf(text);
    const finding = (at: number, what: string, other: string): Finding => ({
      start: at,
      end: at + 1,
      message: `${other === '«' ? '»' : '«'} ${what}, in ${lineAround(text.value, at, at + 1)}; write ${other} where it belongs, or remove it`,
    });
    yield* stray.map((at) => finding(at, 'closes no quotation', '«'));
    yield* unclosed.map((at) => finding(at, 'opens a quotation that is never closed', '»'));
  },
};

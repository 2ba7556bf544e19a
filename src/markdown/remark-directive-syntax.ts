import { directive } from 'micromark-extension-directive';
import type {
  Code,
  Construct,
  Extension,
  State,
  TokenizeContext,
  TokenType,
} from 'micromark-util-types';
import type { Processor } from 'unified';

/** The container directives of a statement, `:::quote` and so on. */
export const containerNames = ['quote', 'demands', 'signatories', 'note'] as const;
export type ContainerName = (typeof containerNames)[number];

const colon = 58;
const langOpening = ':lang[';

/**
 * Narrows remark-directive, which must come before it, to the syntax of statements: containers, and inline `:lang[…]`. Anything
 * else that looks like a directive is not tokenized as one: `10:30`, `متن:کلمه` and `:name[label]` stay text, and the Markdown
 * in them is read.
 */
export function remarkDirectiveSyntax(this: Processor): void {
  const extensions: Extension[] = (this.data().micromarkExtensions ??= []);
  const whole = extensions.findIndex(
    (extension) => extension.text?.[colon] && extension.flow?.[colon],
  );
  if (whole < 0)
    throw new Error(
      'remark-directive has to come before remarkDirectiveSyntax in the list of plugins',
    );
  const { text, flow } = directive();
  const container = constructs(flow?.[colon]).find((construct) => construct.concrete === true);
  const [inline] = constructs(text?.[colon]);
  if (!container || !inline)
    throw new Error('micromark-extension-directive has changed its constructs');
  extensions[whole] = { text: { [colon]: onlyLang(inline) }, flow: { [colon]: container } };
}

function constructs(value: Construct | Construct[] | undefined): Construct[] {
  return value === undefined ? [] : [value].flat();
}

/** Returns the construct `inline`, limited to text that continues with `:lang[`. */
function onlyLang(inline: Construct): Construct {
  return {
    ...inline,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const directive = inline.tokenize.call(this, effects, ok, nok);
      return effects.check(opening, directive, nok);
    },
  };
}

const opening: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const type = 'directiveOpening' as TokenType;
    let index = 0;
    return (code) => {
      effects.enter(type);
      return step(code);
    };
    function step(code: Code): State | undefined {
      if (code !== langOpening.charCodeAt(index)) return nok(code);
      effects.consume(code);
      index += 1;
      if (index < langOpening.length) return step;
      effects.exit(type);
      return ok;
    }
  },
};

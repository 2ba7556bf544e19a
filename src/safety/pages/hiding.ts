import { ident, tokenize, tokenTypes } from 'css-tree';

/** A rule of a stylesheet. */
interface StyleRule {
  /** What is before its `{`. */
  readonly selector: string;
  /** Whether it holds on every screen. */
  readonly isGeneral: boolean;
  /** Values by property, in lower case, without escapes and `!important`. */
  readonly declarations: ReadonlyMap<string, string>;
}

/** Returns the rules of a stylesheet, also those in `@media` and the like, in linear time. */
export function rulesIn(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  const open: { selector: string; isGeneral: boolean; declarations: Map<string, string> }[] = [];
  let [from, brackets] = [0, 0];
  const declare = (end: number) => {
    const [name, value] = splitAt(plain(css.slice(from, end)), ':');
    if (value !== undefined) open.at(-1)?.declarations.set(name, value);
  };
  tokenize(css, (type, start, end) => {
    if (type === tokenTypes.Function || type === tokenTypes.LeftParenthesis) brackets += 1;
    else if (type === tokenTypes.RightParenthesis) brackets = Math.max(0, brackets - 1);
    else if (type === tokenTypes.LeftCurlyBracket) {
      const selector = css.slice(from, start).replaceAll(comment, '').trim();
      const around = open.at(-1);
      const isGeneral = around === undefined || (around.isGeneral && general.test(around.selector));
      open.push({ selector, isGeneral, declarations: new Map() });
    } else if (type === tokenTypes.RightCurlyBracket) {
      declare(start);
      const rule = open.pop();
      if (rule) rules.push(rule);
    } else if (type !== tokenTypes.Semicolon || brackets > 0) return;
    else declare(start);
    if (/[;{}]/.test(css.slice(end - 1, end)) && brackets === 0) from = end;
  });
  return rules;
}

const comment = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g;
const general = /^@(?:media\s*(?:all|screen|only screen)?$|layer\b|supports\b)/i;

function splitAt(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at === -1 ? [text, undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** Returns a declaration in lower case, without comments, escapes and `!important`. */
const plain = (text: string): string => {
  const bare = text.replaceAll(comment, '');
  return (bare.includes('\\') ? ident.decode(bare) : bare)
    .replace(/!\s*important\s*$/i, '')
    .trim()
    .toLowerCase();
};

/** How many pixels a unit has, about. */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 1.33,
  em: 16,
  rem: 16,
  '%': 0.16,
  vw: 10,
  vh: 10,
};

/** Returns a length in pixels, or `undefined` for another value. */
function lengthOf(value: string | undefined): number | undefined {
  const [, number, unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+))([a-z%]*)$/.exec(value ?? '') ?? [];
  const factor = Object.hasOwn(pixels, unit) ? pixels[unit] : undefined;
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

const colours: Readonly<Record<string, string>> = {
  white: '#fff',
  black: '#000',
  '#ffffff': '#fff',
  '#000000': '#000',
};
const colourOf = (value = ''): string =>
  Object.hasOwn(colours, value) ? (colours[value] ?? value) : value;

/** The sides that move an element out of the screen. */
const sides =
  'left right top bottom inset-inline-start inset-inline-end inset-block-start margin-left margin-right margin-inline-start margin-top text-indent'.split(
    ' ',
  );

/** Returns the property by which declarations hide an element: `display`; `undefined` if they show it. */
export function hidingProperty(declarations: ReadonlyMap<string, string>): string | undefined {
  const value = (name: string) => declarations.get(name) ?? '';
  if (value('display') === 'none') return 'display';
  // It can begin hidden.
  if ([...declarations.keys()].some((name) => name.startsWith('animation'))) return undefined;
  if (/^(?:hidden|collapse)$/.test(value('visibility'))) return 'visibility';
  if (value('content-visibility') === 'hidden') return 'content-visibility';
  const opacity = /^([\d.]+)(%?)$/.exec(value('opacity'));
  if (opacity && Number(opacity[1]) / (opacity[2] === '%' ? 100 : 1) < 0.05) return 'opacity';
  const size = lengthOf(declarations.get('font-size'));
  if (size !== undefined && Math.abs(size) < 2) return 'font-size';
  const colour = colourOf(declarations.get('color'));
  const ground = colourOf(declarations.get('background-color') ?? declarations.get('background'));
  if (
    /^transparent$|^(?:rgb|hsl)a?\((?:[^,()]*,[^,()]*,[^,()]*,|[^/()]*\/)\s*0*\.?0+%?\s*\)$|^#[\da-f]{3}0$|^#[\da-f]{6}00$/.test(
      colour,
    )
  ) {
    // Letters can show their ground in place of a colour.
    if (!(value('background-clip') + value('-webkit-background-clip')).includes('text'))
      return 'color';
  }
  if (
    colour !== '' &&
    colour === ground &&
    !/^(?:inherit|initial|unset|currentcolor|var\()/.test(colour)
  )
    return 'color';
  for (const side of sides) {
    const length = lengthOf(declarations.get(side)) ?? 0;
    // A margin of half a page centres old pages.
    if (length <= (side.startsWith('margin') ? -2000 : -999) || length >= 5000) return side;
  }
  // A box without a height can have that of its padding.
  const hasPadding = [...declarations.keys()].some((name) => name.startsWith('padding'));
  if (/hidden|clip/.test(value('overflow')) && !hasPadding)
    for (const side of ['height', 'max-height', 'width', 'max-width'])
      if (lengthOf(declarations.get(side)) === 0) return side;
  if (/^rect\((?:\s*[01](?:px)?[\s,]*){4}\)$/.test(value('clip'))) return 'clip';
  if (/^(?:inset\(\s*(?:50|100)%|circle\(\s*0)/.test(value('clip-path'))) return 'clip-path';
  if (/\bscale[xy]?\(\s*0?\.?0*\s*[,)]/.test(value('transform'))) return 'transform';
  return undefined;
}

/** Names of classes for words that only screen readers read out, and of links that appear when they have the focus. */
const spoken = /sr-?only|visually-?hidden|screen-?reader|assistive|a11y|skip/i;

/** Properties that elements within can have again. */
export const ofOwnText = /^(?:font-size|color|text-indent)$/;

/** An element as a selector sees it. */
export interface Selected {
  readonly name: string;
  /** Its own text, up to the first element in it. */
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Returns a function that returns the rule that hides an element on every screen; none if another rule shows it. */
export function hiddenByRules(
  rules: readonly StyleRule[],
): (element: Selected) => string | undefined {
  const hiding = rules
    .filter(({ isGeneral }) => isGeneral)
    .flatMap(({ selector, declarations }) => {
      const property = hidingProperty(declarations);
      return property === undefined
        ? []
        : selector.split(',').map((one) => ({ selector: one.trim(), property }));
    })
    .flatMap(({ selector, property }) => {
      const match = /^([a-z][a-z\d]*)?((?:[.#][\w\u0080-\uffff-]+)*)$/i.exec(selector);
      if (
        !match ||
        selector === '' ||
        (spoken.test(selector) &&
          !/^(?:display|visibility|opacity|font-size|color)$/.test(property))
      )
        return [];
      const names = (match[2] ?? '').match(/[.#][^.#]+/g) ?? [];
      const key = names.at(-1) ?? match[1] ?? '';
      const isShown = rules.some(
        (rule) =>
          rule.declarations.has(property) &&
          hidingProperty(rule.declarations) !== property &&
          rule.selector.includes(key),
      );
      return isShown ? [] : [{ selector, property, element: match[1]?.toLowerCase(), names }];
    });
  return ({ name, attributes, text }) => {
    const own = new Set([
      ...(attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`),
      `#${attributes.get('id') ?? ''}`,
    ]);
    const rule = hiding.find(
      (one) =>
        (one.element ?? name) === name &&
        (text.trim() !== '' || !ofOwnText.test(one.property)) &&
        one.names.every((each) => own.has(each)),
    );
    return rule && `${rule.selector} { ${rule.property} }`;
  };
}

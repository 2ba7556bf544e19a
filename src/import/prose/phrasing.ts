import type { PhrasingContent } from 'mdast';
import { directionOf } from '../../domain/language-tag.ts';
import { quoted } from '../../text/quote.ts';
import type { ImportLog } from '../import-log.ts';
import { refuseLongParagraph } from '../limits.ts';
import { linkAddresses, publicAddresses, safeLinks } from './addresses.ts';
import { tidyCharacters } from './characters.ts';
import { letter } from './emphasis-edges.ts';
import { settleEmphasis } from './emphasis.ts';
import { uniteLinks } from './links.ts';
import { textOf, type Piece, type Words } from './piece.ts';
import { tidySpaces } from './spaces.ts';

/** What is needed to make a line. */
export interface Prose {
  readonly tag: string;
  readonly log: ImportLog;
  /** The label of a footnote, by its key; `undefined` if there is no such footnote. */
  readonly labelOf: (key: string) => string | undefined;
}

/** A line of text as mdast, with what the editor has to look at. */
export interface Line {
  readonly children: PhrasingContent[];
  readonly reviewNotes: readonly string[];
  readonly text: string;
}

/** Turns pieces into a line: without meaningless characters, and with nothing that Markdown cannot express. */
export function makeLine(pieces: readonly Piece[], { tag, log, labelOf }: Prose): Line {
  refuseLongParagraph(
    pieces.reduce((length, piece) => length + (piece.kind === 'words' ? piece.text.length : 1), 0),
  );
  const { pieces: plain, reviewNotes } = tidyCharacters(pieces, tag, log);
  const known = plain.filter((piece) => piece.kind !== 'note' || labelOf(piece.key) !== undefined);
  if (known.length < plain.length)
    reviewNotes.push(
      'a reference to a note was left out: the note is empty or missing, or the reference is inside another note',
    );
  const lines = tidySpaces(
    linkAddresses(publicAddresses(uniteLinks(safeLinks(known, reviewNotes)), reviewNotes)),
  );
  const settled = settleEmphasis(lines);
  // Italic is not shown in Arabic script.
  const lost =
    directionOf(tag) === 'ltr' && lettersIn(italicIn(settled)) < lettersIn(italicIn(lines));
  if (lost)
    reviewNotes.push(
      `italic is left out in ${quoted(italicIn(lines))}, because Markdown cannot mark all of it next to bold words or in part of a link: write * around it where it matters`,
    );
  const children = bold(settled, labelOf);
  return { children, reviewNotes, text: textOf(lines) };
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Returns the words that are italic and not bold. */
const italicIn = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      piece.kind === 'words' && piece.isItalic && !piece.isBold && letter.test(piece.text)
        ? piece.text.trim()
        : '',
    )
    .join(' ')
    .trim();

type LabelOf = Prose['labelOf'];

const bold = (pieces: readonly Piece[], labelOf: LabelOf): PhrasingContent[] =>
  grouped(pieces, (piece) => piece.isBold).flatMap(({ is, group }) =>
    is ? [{ type: 'strong', children: italic(group, labelOf) }] : italic(group, labelOf),
  );

const italic = (pieces: readonly Piece[], labelOf: LabelOf): PhrasingContent[] =>
  grouped(pieces, (piece) => piece.isItalic).flatMap(({ is, group }) =>
    is ? [{ type: 'emphasis', children: links(group, labelOf) }] : links(group, labelOf),
  );

function links(pieces: readonly Piece[], labelOf: LabelOf): PhrasingContent[] {
  return pieces.flatMap((piece): PhrasingContent[] => {
    if (piece.kind === 'break') return [{ type: 'break' }];
    if (piece.kind === 'note') {
      const label = labelOf(piece.key);
      return label === undefined ? [] : [{ type: 'footnoteReference', identifier: label, label }];
    }
    const text: PhrasingContent = { type: 'text', value: piece.text };
    return piece.href === undefined
      ? [text]
      : [{ type: 'link', url: piece.href, children: [text] }];
  });
}

/** Groups pieces by whether they have a property. A break between two that have it belongs to their group. */
function grouped(
  pieces: readonly Piece[],
  has: (piece: Words) => boolean,
): { is: boolean; group: Piece[] }[] {
  const groups: { is: boolean; group: Piece[] }[] = [];
  pieces.forEach((piece, index) => {
    const next = pieces.slice(index + 1, index + 2)[0];
    const last = groups.at(-1);
    const is =
      piece.kind === 'words'
        ? has(piece)
        : piece.kind === 'break' && last?.is === true && next?.kind === 'words' && has(next);
    if (last?.is === is) last.group.push(piece);
    else groups.push({ is, group: [piece] });
  });
  return groups;
}

import { merge, words, type Piece, type Words } from './piece.ts';

/** Unites each link in one piece, emphasised as a whole or not at all, without spaces at its ends. */
export function uniteLinks(pieces: readonly Piece[]): Piece[] {
  const united: Piece[] = [];
  for (let at = 0; at < pieces.length;) {
    const first = pieces[at];
    if (first?.kind !== 'words' || first.href === undefined) {
      if (first) united.push(first);
      at += 1;
      continue;
    }
    const link: Words[] = [];
    for (
      let next = pieces[at];
      next?.kind === 'words' && next.href === first.href;
      next = pieces[at]
    ) {
      link.push(next);
      at += 1;
    }
    united.push(...unite(first, link));
  }
  return merge(united);
}

function unite({ href }: Words, link: readonly Words[]): Words[] {
  const text = link.map((piece) => piece.text).join('');
  const set = {
    isBold: link.every((piece) => piece.isBold),
    isItalic: link.every((piece) => piece.isItalic),
  };
  const plain = text.trim();
  // A link on nothing but spaces cannot be followed.
  if (plain === '') return [words(text, set)];
  const start = text.indexOf(plain);
  return [
    words(text.slice(0, start), set),
    words(plain, { ...set, href }),
    words(text.slice(start + plain.length), set),
  ];
}

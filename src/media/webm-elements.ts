/** What the content of an element is: elements, a number, a number or text of a fixed meaning, or something with rules of its own. */
export type ContentKind = 'elements' | 'number' | 'rule';

const schema = {
  // The file.
  0: { elements: [0x1a45dfa3, 0x18538067] },
  // Its header.
  0x1a45dfa3: { numbers: [0x4286, 0x42f7, 0x42f2, 0x42f3, 0x4287, 0x4285], rules: [0x4282] },
  // The segment: seek head, info, tracks, cues, tags, clusters.
  0x18538067: {
    elements: [0x114d9b74, 0x1549a966, 0x1654ae6b, 0x1c53bb6b, 0x1254c367, 0x1f43b675],
  },
  0x114d9b74: { elements: [0x4dbb] },
  0x4dbb: { numbers: [0x53ab, 0x53ac] },
  0x1549a966: { numbers: [0x2ad7b1, 0x4489], rules: [0x4d80, 0x5741, 0x73a4] },
  0x1654ae6b: { elements: [0xae] },
  // A track.
  0xae: {
    elements: [0xe0, 0xe1],
    numbers: [
      0xd7, 0x73c5, 0x83, 0xb9, 0x88, 0x55aa, 0x9c, 0x6de7, 0x6df8, 0x23e383, 0x55ee, 0xaa, 0x56aa,
      0x56bb, 0x23314f,
    ],
    rules: [0x22b59c, 0x22b59d, 0x86, 0x63a2],
  },
  // Its picture, with colours, and its sound.
  0xe0: {
    elements: [0x55b0, 0x7670],
    numbers: [
      0x9a, 0x9d, 0x53b8, 0x53c0, 0xb0, 0xba, 0x54aa, 0x54bb, 0x54cc, 0x54dd, 0x54b0, 0x54ba,
      0x54b2, 0x2383e3, 0x2eb524,
    ],
  },
  0x55b0: {
    elements: [0x55d0],
    numbers: [
      0x55b1, 0x55b2, 0x55b3, 0x55b4, 0x55b5, 0x55b6, 0x55b7, 0x55b8, 0x55b9, 0x55ba, 0x55bb,
      0x55bc, 0x55bd,
    ],
  },
  0x55d0: {
    numbers: [0x55d1, 0x55d2, 0x55d3, 0x55d4, 0x55d5, 0x55d6, 0x55d7, 0x55d8, 0x55d9, 0x55da],
  },
  0x7670: { numbers: [0x7671, 0x7673, 0x7674, 0x7675] },
  0xe1: { numbers: [0xb5, 0x78b5, 0x9f, 0x6264, 0x52f1] },
  // Cues.
  0x1c53bb6b: { elements: [0xbb] },
  0xbb: { elements: [0xb7], numbers: [0xb3] },
  0xb7: { numbers: [0xf7, 0xf1, 0xf0, 0xb2, 0x5378, 0xea] },
  // Tags.
  0x1254c367: { elements: [0x7373] },
  0x7373: { elements: [0x63c0], rules: [0x67c8] },
  0x63c0: { numbers: [0x68ca, 0x63c5, 0x63c9, 0x63c4, 0x63c6], rules: [0x63ca] },
  // A cluster with its blocks.
  0x1f43b675: { elements: [0xa0], numbers: [0xe7, 0xab, 0xa7], rules: [0xa3] },
  0xa0: { numbers: [0x9b, 0xfb, 0x75a2, 0xfa], rules: [0xa1] },
} as const satisfies Record<
  number,
  { elements?: readonly number[]; numbers?: readonly number[]; rules?: readonly number[] }
>;

const kinds = new Map<number, Map<number, ContentKind>>(
  Object.entries(schema).map(([parent, lists]) => {
    const {
      elements = [],
      numbers = [],
      rules = [],
    } = lists as {
      elements?: readonly number[];
      numbers?: readonly number[];
      rules?: readonly number[];
    };
    return [
      Number(parent),
      new Map([
        ...elements.map((id) => [id, 'elements'] as const),
        ...numbers.map((id) => [id, 'number'] as const),
        ...rules.map((id) => [id, 'rule'] as const),
      ]),
    ];
  }),
);

/** Returns what the content of an element in `parent` is; `undefined` if it may not be there. The file itself is 0. */
export const contentKind = (parent: number, id: number): ContentKind | undefined =>
  kinds.get(parent)?.get(id);

const names: Record<number, string> = {
  0x4461: 'the time when it was made',
  0x7ba9: 'a title',
  0x7384: 'the name of a file',
  0x3c83ab: 'the name of a file',
  0x3e83bb: 'the name of a file',
  0x536e: 'the name of a track',
  0x258688: 'the name of an encoder',
  0x1043a770: 'chapters',
  0x1941a469: 'attached files',
};

/** Returns an element that may not be there, in words. */
export const nameOfElement = (id: number): string =>
  names[id] ?? `an element ${id.toString(16).toUpperCase()}`;

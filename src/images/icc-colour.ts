/** The types that the tags for colours have. */
const types: Readonly<Record<string, readonly string[]>> = {
  XYZ: ['XYZ '],
  curve: ['curv', 'para'],
  table: ['mft1', 'mft2', 'mAB ', 'mBA '],
};

const kinds: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['rXYZ', 'gXYZ', 'bXYZ', 'wtpt', 'bkpt'].map((name) => [name, types['XYZ']]),
  ),
  ...Object.fromEntries(['rTRC', 'gTRC', 'bTRC', 'kTRC'].map((name) => [name, types['curve']])),
  ...Object.fromEntries(
    ['A2B0', 'A2B1', 'A2B2', 'B2A0', 'B2A1', 'B2A2', 'gamt'].map((name) => [name, types['table']]),
  ),
  chad: ['sf32'],
  chrm: ['chrm'],
  cicp: ['cicp'],
};

/** Returns whether a tag of a colour profile shows colours, and has nothing else. */
export function isColour(name: string, tag: Buffer): boolean {
  const type = tag.toString('latin1', 0, 4);
  if (!kinds[name]?.includes(type) || tag.readUInt32BE(4) !== 0) return false;
  const length = lengthOf(type, tag);
  const rest = tag.subarray(length);
  return length <= tag.length && rest.length < 4 && rest.every((byte) => byte === 0);
}

/** Returns how long the content of a tag is by its own numbers. */
function lengthOf(type: string, tag: Buffer): number {
  const byte = (at: number) => tag[at] ?? 0;
  const short = (at: number) => (at + 2 <= tag.length ? tag.readUInt16BE(at) : 0);
  switch (type) {
    case 'XYZ ':
      return 20;
    case 'sf32':
      return 44;
    case 'chrm':
      return 36;
    case 'cicp':
      return 12;
    case 'curv':
      return tag.length < 12 ? Infinity : 12 + 2 * tag.readUInt32BE(8);
    case 'para':
      return 12 + 4 * ([1, 3, 4, 5, 7][short(8)] ?? Infinity);
    case 'mft1':
    case 'mft2': {
      const [inputs, outputs] = [byte(8), byte(9)];
      const grid = byte(10) ** inputs * outputs;
      return type === 'mft1'
        ? 48 + 256 * (inputs + outputs) + grid
        : 52 + 2 * (short(48) * inputs + grid + short(50) * outputs);
    }
    default:
      // Its parts are in any order, and are not read.
      return tag.length;
  }
}

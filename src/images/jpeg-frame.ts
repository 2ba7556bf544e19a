import { sizeOf, truncated, type Size } from './reading.ts';
import type { Scan, ScanComponent } from './jpeg-scan.ts';
import type { JpegTables } from './jpeg-tables.ts';

/** A component of a frame: one colour, with how often it is sampled. */
interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
  readonly quantization: number;
  readonly columns: number;
  readonly rows: number;
  readonly stride: number;
  readonly nonZero: Uint32Array;
  /** For each coefficient, the lowest bit that the scans so far have given; -1 before the first. */
  readonly precision: Int8Array;
}

/** The header of a picture. */
export interface Frame {
  readonly size: Size;
  readonly isProgressive: boolean;
  readonly components: readonly Component[];
  readonly unitsAcross: number;
  readonly unitsDown: number;
}

/** The numbers that programs give to the components. Others can be words. */
const knownIds = new Set(
  ['0', '1', '0,1,2', '1,2,3', '1,34,35', '82,71,66', '0,1,2,3', '1,2,3,4', '67,77,89,75'].concat([
    // A picture of one colour, which has the number of this colour.
    '2',
    '3',
    '89',
    '71',
  ]),
);

const damaged = 'the header of its picture is wrong';

/** The pixels that a picture may have. Browsers show no larger ones. */
const maxPixels = 300_000_000;

/**
 * Reads the header of a frame; returns why it cannot be shown if it is wrong.
 * @param length the bytes of the file
 */
export function readFrame(marker: number, content: Buffer, length: number): Frame | string {
  if (marker > 0xc2) return 'it is compressed in a way that browsers do not show';
  const count = content[5] ?? 0;
  if (content.length !== 6 + 3 * count) return damaged;
  if (content[0] !== 8)
    return 'it has more than 8 bits for each colour, which browsers do not show';
  const [height, width] = [content.readUInt16BE(1), content.readUInt16BE(3)];
  const size = sizeOf(width, height);
  if (!size) return 'it has no size';
  if (width * height > maxPixels) return 'it has more than 300 million pixels';
  if (![1, 3, 4].includes(count)) return damaged;
  const listed = Array.from({ length: count }, (_, index) => [
    ...content.subarray(6 + 3 * index, 9 + 3 * index),
  ]).map(([id = 0, sampling = 0, quantization = 0]) => ({
    id,
    across: sampling >> 4,
    down: sampling & 15,
    quantization,
  }));
  if (!knownIds.has(listed.map(({ id }) => id).join(',')))
    return 'its header numbers the colours in an unusual way';
  if (listed.some(({ across, down }) => across < 1 || across > 4 || down < 1 || down > 4))
    return damaged;
  const most = (side: 'across' | 'down') => Math.max(...listed.map((one) => one[side]));
  const [mostAcross, mostDown] = [most('across'), most('down')];
  const unitsAcross = Math.ceil(width / (8 * mostAcross));
  const unitsDown = Math.ceil(height / (8 * mostDown));
  // Each block of pixels takes one bit at least.
  const blocks = listed.reduce((sum, { across, down }) => sum + across * down, 0);
  if (unitsAcross * unitsDown * blocks > 8 * length) return truncated;
  const isProgressive = marker === 0xc2;
  const components = listed.map((component): Component => {
    const { across, down } = component;
    const stride = unitsAcross * across;
    return {
      ...component,
      columns: Math.ceil((width * across) / (8 * mostAcross)),
      rows: Math.ceil((height * down) / (8 * mostDown)),
      stride,
      nonZero: new Uint32Array(isProgressive ? 2 * stride * unitsDown * down : 0),
      precision: new Int8Array(64).fill(-1),
    };
  });
  return { size, isProgressive, components, unitsAcross, unitsDown };
}

/** Reads the header of a scan; returns why it cannot be shown if it is wrong. Marks the tables that it uses. */
export function readScanHeader(
  content: Buffer,
  frame: Frame,
  tables: JpegTables,
  restart: number,
): Scan | string {
  const wrong = 'the header of a scan is wrong';
  const count = content[0] ?? 0;
  if (count < 1 || count > 4 || content.length !== 4 + 2 * count) return wrong;
  const [from = 0, to = 0, bits = 0] = content.subarray(1 + 2 * count);
  const [before, after] = [bits >> 4, bits & 15];
  const { isProgressive } = frame;
  const isPossible = isProgressive
    ? from <= to && to < 64 && (from > 0 ? count === 1 : to === 0) && after < 14
    : from === 0 && to === 63 && bits === 0;
  if (!isPossible || (before > 0 && before !== after + 1)) return wrong;
  const components: ScanComponent[] = [];
  const seen = new Set<Component>();
  for (let index = 0; index < count; index += 1) {
    const [id, ids = 0] = content.subarray(1 + 2 * index, 3 + 2 * index);
    const component = frame.components.find((one) => one.id === id);
    if (!component || seen.has(component)) return wrong;
    seen.add(component);
    if (!refine(component.precision, [from, to], before, after))
      return 'it has a second picture in its scans';
    tables.useQuantization(component.quantization);
    const needsDc = from === 0 && before === 0;
    components.push({
      ...component,
      dc: needsDc ? tables.useCode(0, ids >> 4) : undefined,
      ac: to > 0 ? tables.useCode(1, ids & 15) : undefined,
    });
  }
  return {
    components,
    isProgressive,
    from,
    to,
    isRefinement: before > 0,
    unitsAcross: frame.unitsAcross,
    unitsDown: frame.unitsDown,
    restart,
  };
}

/** Records the bits that a scan gives. Returns false if an earlier scan has given them. */
function refine(
  precision: Int8Array,
  [from, to]: readonly [number, number],
  before: number,
  after: number,
): boolean {
  for (let index = from; index <= to; index += 1) {
    if (precision[index] !== (before === 0 ? -1 : before)) return false;
    precision[index] = after;
  }
  return true;
}

import { PdfName, PdfStream, type PdfDict, type PdfValue, type Resolve } from './values.ts';

const simple: Readonly<Record<string, number>> = {
  DeviceGray: 1,
  G: 1,
  CalGray: 1,
  DeviceRGB: 3,
  RGB: 3,
  CalRGB: 3,
  Lab: 3,
  DeviceCMYK: 4,
  CMYK: 4,
  Indexed: 1,
  I: 1,
  Separation: 1,
};

/** Returns how many bytes the pixels of an image take; `undefined` if its colours are not known. */
export function pixelBytes(dict: PdfDict, resolve: Resolve): number | undefined {
  const get = (key: string) => resolve(dict.get(key));
  const [width, height, bits] = ['Width', 'Height', 'BitsPerComponent'].map(get);
  const isMask = get('ImageMask') === true;
  const colors = isMask ? 1 : componentsOf(get('ColorSpace'), resolve);
  if (typeof width !== 'number' || typeof height !== 'number' || colors === undefined)
    return undefined;
  const depth = isMask ? 1 : typeof bits === 'number' ? bits : 8;
  const parameters = resolve(get('DecodeParms'));
  const last: PdfValue | undefined = Array.isArray(parameters)
    ? resolve((parameters as readonly PdfValue[]).at(-1))
    : parameters;
  const predictor = last instanceof Map ? resolve((last as PdfDict).get('Predictor')) : 1;
  // A predictor of PNG puts a byte before each row.
  const extra = typeof predictor === 'number' && predictor >= 10 ? 1 : 0;
  return (Math.ceil((width * depth * colors) / 8) + extra) * height;
}

function componentsOf(space: PdfValue | undefined, resolve: Resolve): number | undefined {
  if (space instanceof PdfName) return simple[space.name];
  if (!Array.isArray(space)) return undefined;
  const [family, second] = (space as readonly PdfValue[]).map(resolve);
  if (!(family instanceof PdfName)) return undefined;
  if (family.name === 'ICCBased') {
    const count = second instanceof PdfStream ? resolve(second.dict.get('N')) : undefined;
    return typeof count === 'number' ? count : undefined;
  }
  if (family.name === 'DeviceN') return Array.isArray(second) ? second.length : undefined;
  return simple[family.name];
}

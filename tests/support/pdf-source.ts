import { inflateSync } from 'node:zlib';

/** Returns the source of a PDF in latin1, followed by the objects in its object streams. */
export function sourceOfPdf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = text.matchAll(/\/Type \/ObjStm [^]*?\/Length (\d+)>>\nstream\n/g);
  const packed = Array.from(streams, ({ index, 0: head, 1: length }) => {
    const start = index + head.length;
    return inflateSync(pdf.subarray(start, start + Number(length))).toString('latin1');
  });
  return [text, ...packed].join('\n');
}

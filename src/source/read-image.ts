import { hash } from 'node:crypto';
import { problemAt, fileStart, type Problem } from '../domain/problem.ts';
import { kindOf } from '../images/kinds.ts';
import type { ImageReading } from '../images/reading.ts';
import type { ImageFile } from './content.ts';

/** Above how many bytes an image is reported as large, and above how many it is refused. */
const limits = { large: 500_000, tooLarge: 5_000_000 } as const;

/** Reads an image: its size and digest if it can be published, and the problems that it has. */
export function readImage(
  path: string,
  { id, name }: Pick<ImageFile, 'id' | 'name'>,
  bytes: Buffer | Problem,
): { file: ImageFile; problems: Problem[] } {
  const file: ImageFile = { path, id, name, image: undefined };
  if (!Buffer.isBuffer(bytes)) return { file, problems: [bytes] };
  const refuse = (message: string) => ({
    file,
    problems: [problemAt(path, fileStart, 'image-format', message)],
  });
  const kind = kindOf(bytes);
  if (!kind)
    return refuse(
      'the file is not a JPEG, PNG, WebP or GIF image, whatever its name; save it as one of these',
    );
  const stem = name.slice(0, name.lastIndexOf('.'));
  if (name !== `${stem}.${kind.extension}`)
    return refuse(
      `the file is a ${kind.name}; rename it ${stem}.${kind.extension}, also in the texts that show it`,
    );
  const reading = kind.read(bytes);
  const { size, broken } = reading;
  if (!size || broken !== undefined)
    return refuse(`the ${kind.name} cannot be read: ${broken ?? 'it has no size'}; save it again`);
  return {
    file: { ...file, image: { name, ...size, bytes: bytes.length, digest: hash('sha256', bytes) } },
    problems: [...refuseExtras(path, reading), ...judgeLength(path, bytes.length)],
  };
}

function refuseExtras(path: string, { extras }: ImageReading): Problem[] {
  const [first, ...others] = extras.map(({ what }) => what);
  if (first === undefined) return [];
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const message = `the image contains data that may identify a person, a place or a device (${first}${more}); remove it with: node bayan import ${path} --out ${path} --force`;
  return [problemAt(path, fileStart, 'image-metadata', message)];
}

function judgeLength(path: string, bytes: number): Problem[] {
  const size = `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
  const remedy = 'make it smaller: a page needs no more than 1200 pixels of width';
  if (bytes > limits.tooLarge) {
    const message = `the image is ${size}, and the limit is 5 MB; ${remedy}`;
    return [problemAt(path, fileStart, 'image-size', message)];
  }
  if (bytes <= limits.large) return [];
  const message = `the image is ${size}, which is slow on a slow network and enlarges every e-book and archive; ${remedy}`;
  return [problemAt(path, fileStart, 'image-size', message, 'warning')];
}

import { hash } from 'node:crypto';
import { errorAt, fileStart, warningAt, type Problem } from '../domain/problem.ts';
import { kindOf } from '../images/kinds.ts';
import type { ImageReading } from '../images/reading.ts';
import type { ImageFile } from './content.ts';

/** From how many bytes on an image is said to be large, and from how many it is refused. */
const limits = { large: 500_000, tooLarge: 5_000_000 } as const;

/** Reads an image: what is to be known of it where it can be published, and what is wrong with it. */
export function readImage(
  path: string,
  { id, name }: Pick<ImageFile, 'id' | 'name'>,
  bytes: Buffer | Problem,
): { file: ImageFile; problems: Problem[] } {
  const file: ImageFile = { path, id, name, image: undefined };
  if (!Buffer.isBuffer(bytes)) return { file, problems: [bytes] };
  const refuse = (message: string) => ({
    file,
    problems: [errorAt(path, fileStart, 'image-format', message)],
  });
  const kind = kindOf(bytes);
  if (!kind)
    return refuse(
      'the file is none of the images that its name may end in; save the image as JPEG, PNG, WebP or GIF',
    );
  const stem = name.slice(0, name.lastIndexOf('.'));
  if (name !== `${stem}.${kind.extension}`)
    return refuse(
      `the file is a ${kind.name}; rename it ${stem}.${kind.extension}, in the texts that show it too`,
    );
  const reading = kind.read(bytes);
  const { size, broken } = reading;
  if (!size || broken !== undefined)
    return refuse(
      `the ${kind.name} cannot be read: ${broken ?? 'it does not tell its size'}; save it anew`,
    );
  return {
    file: { ...file, image: { name, ...size, digest: hash('sha256', bytes) } },
    problems: [...refuseExtras(path, reading), ...judgeLength(path, bytes.length)],
  };
}

function refuseExtras(path: string, { extras }: ImageReading): Problem[] {
  const [first, ...others] = extras.map(({ what }) => what);
  if (first === undefined) return [];
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  const message = `the image holds what is no image, and may tell of a person, a place or a device (${first}${more}); strip it, for instance with: exiftool -all= -overwrite_original ${path}`;
  return [errorAt(path, fileStart, 'image-metadata', message)];
}

function judgeLength(path: string, bytes: number): Problem[] {
  const size = `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
  const remedy = 'make it smaller: 1200 pixels of width are enough for a page';
  if (bytes > limits.tooLarge) {
    const message = `the image has ${size}, and 5 MB is the most that an image may have; ${remedy}`;
    return [errorAt(path, fileStart, 'image-size', message)];
  }
  if (bytes <= limits.large) return [];
  const message = `the image has ${size}, which takes long where lines are slow, and has to go into each file that holds the text; ${remedy}`;
  return [warningAt(path, fileStart, 'image-size', message)];
}

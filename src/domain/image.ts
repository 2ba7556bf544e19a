import { z } from 'astro/zod';

/** File name extensions of images in statements, with their media types. */
export const imageTypes = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
} as const;

export type ImageExtension = keyof typeof imageTypes;

/** The name of an image file, which becomes part of an address. */
export const imageName = /^[a-z0-9-]+\.(jpg|png|webp|gif)$/;

/** An image of a statement, in the folder of its editions. */
export const imageSchema = z.object({
  /** The file name: `map.png`. */
  name: z.string().regex(imageName),
  /** In pixels. */
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  /** SHA-256 of its bytes, in hex. */
  digest: z.string(),
});

export type StatementImage = z.infer<typeof imageSchema>;

/** Returns the media type of an image, from its file name. */
export function imageTypeOf({ name }: Pick<StatementImage, 'name'>): string {
  const extension = imageName.exec(name)?.[1] ?? '';
  return imageTypes[extension as ImageExtension];
}

/** The extensions of image files, whether Bayan can publish the format or not, for a regular expression. */
export const imageExtensions = 'jpe?g|jfif|png|webp|gif|avif|hei[cf]|svg|tiff?|bmp';

const imageFile = new RegExp(String.raw`^(?!https?:|mailto:).*\.(?:${imageExtensions})$`, 'i');

/** Whether an address is the name of an image file. */
export const isImageName = (url: string): boolean => imageFile.test(url);

/** An address that leads elsewhere than it says: why, and what to write. */
export interface NearAddress {
  readonly fault: string;
  readonly right: string;
}

const invisible =
  /[\p{Default_Ignorable_Code_Point}\u00a0\u202f]|%E2%80%8[B-F]|%E2%80%A[A-E]|%C2%A0/giu;
/** A host name with a frequent ending, so that `letter.html` and `fa/letter.html` stay addresses within the site. */
const host =
  /^(?:www\.[^\s/]+\.[^\s/]+|(?:[a-z0-9-]+\.)+(?:com|org|net|info|io|eu|ir|de|fr|uk|us|ca|tv|me|co|gov|edu|int|news|ngo|online|site|xyz))(?:[/?#:]|$)/i;

/** Returns what is wrong with an address that is read as one within the site; `undefined` if nothing is. */
export function nearAddressOf(url: string): NearAddress | undefined {
  const visible = url.replaceAll(invisible, '');
  if (visible !== url && /^(?:https?:|mailto:|www\.)/i.test(visible.trim()))
    return { fault: 'it contains an invisible character', right: visible.trim() };
  if (host.test(url)) return { fault: 'it has no https://', right: `https://${url}` };
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(url))
    return { fault: 'it has no mailto:', right: `mailto:${url}` };
  const [slip, scheme = ''] = /^(h?t?tps?|ftp)(?![:]\/\/[^/])[:;/\\]+(?=[\w-]+\.)/i.exec(url) ?? [];
  if (slip !== undefined && scheme.toLowerCase() !== 'ftp')
    return {
      fault: 'its https:// is mistyped',
      right: `http${/s$/i.test(scheme) ? 's' : ''}://${url.slice(slip.length)}`,
    };
  return undefined;
}

/**
 * Returns whether an ICC colour profile is sRGB. Any other may describe one screen, camera or scanner. Its name is in the tag
 * `desc`, as ASCII in version 2 or UTF-16 in version 4.
 */
export function isSrgb(profile: Buffer): boolean {
  if (profile.length < 132) return false;
  const count = profile.readUInt32BE(128);
  for (let index = 0; index < count && 144 + index * 12 <= profile.length; index += 1) {
    const entry = 132 + index * 12;
    if (profile.toString('latin1', entry, entry + 4) !== 'desc') continue;
    const start = profile.readUInt32BE(entry + 4);
    const text = profile
      .toString('latin1', start, start + profile.readUInt32BE(entry + 8))
      .replaceAll('\0', '');
    return /^(?:desc|mluc)[^A-Za-z]*(?:en..)?[^A-Za-z]*sRGB/i.test(text);
  }
  return false;
}

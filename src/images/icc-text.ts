/** Returns the texts of a tag of a colour profile; `undefined` if it is not a text and nothing else. */
export function textsOf(tag: Buffer): string[] | undefined {
  const texts = readTexts(tag);
  return texts?.map((text) => text.replaceAll('\0', '').trim()).filter((text) => text !== '');
}

function readTexts(tag: Buffer): string[] | undefined {
  switch (tag.toString('latin1', 0, 8)) {
    case 'text\0\0\0\0':
      return [tag.toString('latin1', 8)];
    case 'desc\0\0\0\0':
      return readDescription(tag);
    case 'mluc\0\0\0\0':
      return readTranslations(tag);
    default:
      return undefined;
  }
}

/** Version 2: the text in ASCII, in UTF-16, and in 67 bytes of an old encoding of the Macintosh. */
function readDescription(tag: Buffer): string[] | undefined {
  if (tag.length < 12) return undefined;
  const unicode = 12 + tag.readUInt32BE(8);
  if (unicode + 8 > tag.length) return undefined;
  const script = unicode + 8 + 2 * tag.readUInt32BE(unicode + 4);
  // Some programs leave the last part out or cut it short.
  if (script > tag.length || tag.length - script > 73) return undefined;
  return [
    tag.toString('latin1', 12, unicode),
    tag.toString('latin1', unicode + 8, script),
    tag.toString('latin1', script + 3),
  ];
}

/** Version 4: a text in UTF-16 for each language. */
function readTranslations(tag: Buffer): string[] | undefined {
  if (tag.length < 16 || tag.readUInt32BE(12) !== 12) return undefined;
  const count = tag.readUInt32BE(8);
  let end = 16 + count * 12;
  if (count > 100 || end > tag.length) return undefined;
  const texts: string[] = [];
  for (let entry = 16; entry < 16 + count * 12; entry += 12) {
    const start = tag.readUInt32BE(entry + 8);
    // Languages may share a text.
    if (start > end) return undefined;
    end = Math.max(end, start + tag.readUInt32BE(entry + 4));
    if (end > tag.length) return undefined;
    texts.push(tag.toString('latin1', start, start + tag.readUInt32BE(entry + 4)));
  }
  return tag.subarray(end).some((byte) => byte !== 0) || tag.length - end > 3 ? undefined : texts;
}

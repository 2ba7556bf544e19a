/** A file format for links and feeds. */
export interface FileFormat {
  /** The end of its addresses, without the first dot. */
  readonly extension: string;
  /** With parameters: `text/plain; charset=utf-8`. */
  readonly mediaType: string;
}

/** The media type without parameters: `text/plain`. */
export const bareMediaType = ({ mediaType }: FileFormat): string => mediaType.replace(/;.*$/s, '');

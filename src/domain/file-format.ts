/** A format of files, as links and feeds tell it. */
export interface FileFormat {
  /** What addresses of it end in. */
  readonly extension: string;
  /** With its parameters: `text/plain; charset=utf-8`. */
  readonly mediaType: string;
}

/** The media type alone: `text/plain`. */
export const bareMediaType = ({ mediaType }: FileFormat): string => mediaType.replace(/;.*$/s, '');

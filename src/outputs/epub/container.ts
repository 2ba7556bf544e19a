import { x } from 'xastscript';
import { writeXml } from '../xml.ts';

/** `META-INF/container.xml`: where in an archive the package document is. */
export const containerDocument = (path: string): string =>
  writeXml(
    x(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      x(
        'rootfiles',
        undefined,
        x('rootfile', { 'full-path': path, 'media-type': 'application/oebps-package+xml' }),
      ),
    ),
  );

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { imageTypes } from '../../src/domain/image.ts';
import {
  contentTypeOf,
  isCompressible,
  mediaTypeOf,
  mediaTypes,
} from '../../src/domain/media-types.ts';
import { knownExtensions } from '../../src/safety/kinds.ts';

describe('the list of media types', () => {
  it('has every extension that a site may have, each once, and of files next to a site', () => {
    const listed = mediaTypes.flatMap(({ extensions }) => extensions);
    assert.deepEqual(
      listed.toSorted(),
      // A Brotli file has no media type of its own.
      [...knownExtensions.filter((extension) => extension !== 'br'), 'car', 'cid'].sort(),
    );
  });

  it('has the types of images in statements', () => {
    for (const [extension, type] of Object.entries(imageTypes))
      assert.equal(contentTypeOf(`/images/a/b.${extension}`), type);
  });

  it('gives text a character set, and other files none', () => {
    assert.equal(contentTypeOf('/fa/a.txt'), 'text/plain; charset=utf-8');
    assert.equal(contentTypeOf('/fa/A.TXT'), 'text/plain; charset=utf-8');
    assert.equal(contentTypeOf('/fa/a.pdf'), 'application/pdf');
    assert.equal(contentTypeOf('/fa/a'), 'application/octet-stream');
  });

  it('knows some files by more than their extension', () => {
    assert.equal(
      contentTypeOf('/fa/a.csl.json'),
      'application/vnd.citationstyles.csl+json; charset=utf-8',
    );
    assert.equal(contentTypeOf('/feeds/statements.xml'), 'application/atom+xml; charset=utf-8');
    assert.equal(contentTypeOf('/sitemap.xml'), 'application/xml; charset=utf-8');
    assert.equal(contentTypeOf('/fa/feeds/topics/a.json'), 'application/feed+json; charset=utf-8');
    assert.equal(contentTypeOf('/LICENSE'), 'text/plain; charset=utf-8');
  });

  it('compresses text, drawings and fonts that are not compressed already', () => {
    const compressed = [
      '/a.html',
      '/a.svg',
      '/a.ttf',
      '/a.woff2',
      '/a.pdf',
      '/a.epub',
      '/a.png',
    ].filter((path) => isCompressible(mediaTypeOf(path)));
    assert.deepEqual(compressed, ['/a.html', '/a.svg', '/a.ttf']);
  });
});

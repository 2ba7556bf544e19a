import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { explainBuildError } from '../../src/build/build-error.ts';
import { BayanError } from '../../src/domain/bayan-error.ts';

const root = path.resolve('/home/press/site');
const file = path.join(root, 'content/pages/about/fa.mdx');

describe('an error of a build', () => {
  it('names the place in a page that MDX cannot compile: rule page', () => {
    // As Vite throws it.
    const cause = Object.assign(
      new Error('Unexpected end of file in expression, expected a closing brace for `{`'),
      { id: file, loc: { file, line: 5, column: 15 } },
    );
    const error = Object.assign(new Error('Build failed with 1 error:\n…'), { errors: [cause] });
    assert.deepEqual(
      explainBuildError(error, root),
      new BayanError(
        'content',
        String.raw`content/pages/about/fa.mdx
  5:15  error  Unexpected end of file in expression, expected a closing brace for ${'`{`'}; correct it, or write \{ to show a brace as text   page`,
      ),
    );
  });

  it('says what to write if a page cannot be rendered', () => {
    const error = Object.assign(new Error('name is not defined'), {
      params: { tag: 'fa', page: 'about' },
    });
    assert.deepEqual(
      explainBuildError(error, root),
      new BayanError(
        'content',
        'content/pages/about/fa.mdx could not be rendered: name is not defined.',
        String.raw`To show a brace as text, write \{.`,
      ),
    );
  });

  it('stays as it is if it is already explained, or is a bug', () => {
    const bug = new TypeError('x is not a function');
    const explained = new BayanError('archive', 'The site has a file SHA256SUMS.', 'Rename it.');
    assert.equal(explainBuildError(bug, root), bug);
    assert.equal(explainBuildError(explained, root), explained);
  });
});

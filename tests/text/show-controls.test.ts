import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { showControls, showName } from '../../src/text/show-controls.ts';

describe('what a terminal shows', () => {
  it('has code points in place of escape sequences, and keeps lines, tabs and half spaces', () => {
    assert.equal(
      showControls('می‌خواهیم\t«آزادی»\n\u{1B}[31mred\u{9B}2J\u{7F}\r'),
      'می‌خواهیم\t«آزادی»\n[U+001B][31mred[U+009B]2J[U+007F][U+000D]',
    );
  });
});

describe('the name of a file', () => {
  it('stays on its line and in its direction', () => {
    assert.equal(
      showName('بیانیه\n::error::\u{202E}txt.exe\u{2028}'),
      'بیانیه[U+000A]::error::[U+202E]txt.exe[U+2028]',
    );
  });
});

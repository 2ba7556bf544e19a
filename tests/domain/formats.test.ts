import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatNames, isChosen } from '../../src/domain/formats.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { siteSchema } from '../../src/domain/site.ts';

const read = (formats: unknown) =>
  siteSchema.safeParse({
    name: { fa: 'بیان' },
    url: 'https://example.org',
    locales: ['fa'],
    formats,
  });

/** The messages of the errors of `formats`, with their places. */
const errorsOf = (formats: unknown) =>
  read(formats).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('formats in site.yaml', () => {
  it('are names, or names with the first day of issue', () => {
    assert.deepEqual(read(['txt', { format: 'pdf', from: '2024-01-01' }]).data?.formats, [
      { format: 'txt' },
      { format: 'pdf', from: '2024-01-01' },
    ]);
    assert.deepEqual(read([]).data?.formats, []);
    assert.equal(read(undefined).data?.formats, undefined);
    assert.deepEqual(errorsOf(formatNames), undefined);
  });

  it('must exist, be there once, and not lack what they are made of', () => {
    const list =
      'pdf, epub, offline, txt, card, bundle, messages, citations, collection, webxdc, api, search, poster, handbill, pictures, stories';
    assert.deepEqual(errorsOf(['txt', 'docx']), [
      `formats.1.format: there is no format "docx"; write some of ${list}`,
    ]);
    assert.deepEqual(errorsOf(['txt', { format: 'txt', from: '2024-01-01' }]), [
      'formats.1: txt is there twice; write it once',
    ]);
    assert.deepEqual(errorsOf(['webxdc', 'bundle', 'messages']), [
      'formats.0: webxdc is made of offline; add it, or remove webxdc',
      'formats.1: bundle is made of txt, offline, pdf, epub, card; add one of them, or remove bundle',
    ]);
    assert.deepEqual(errorsOf([{ format: 'api', from: '2024-01-01' }]), [
      'formats.0: api has all statements in it, so it has no from; write api alone',
    ]);
    assert.deepEqual(errorsOf([{ format: 'pdf', from: '2024' }]), [
      'formats.0.from: write the day, such as 2021-08-01',
    ]);
    assert.deepEqual(errorsOf([3, { format: 'pdf', since: '2024-01-01' }]), [
      'formats.0: write the name of a format, or { format: pdf, from: 2024-01-01 }',
      'formats.1: write the name of a format, or { format: pdf, from: 2024-01-01 }',
    ]);
  });

  it('are chosen from a day on, of which a month counts as of its last day', () => {
    const choices = [{ format: 'pdf', from: '2024-02-10' }, { format: 'txt' }] as const;
    const has = (issued: string) => isChosen(choices, 'pdf', parsePartialDate(issued));
    assert.deepEqual(['2024-02-09', '2024-02-10', '2024-02', '2024-01', '2024', '2023'].map(has), [
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
    assert.ok(isChosen(choices, 'txt', parsePartialDate('1990')));
    assert.ok(!isChosen(choices, 'epub', parsePartialDate('2025')));
    assert.ok(!isChosen([], 'txt'));
    assert.ok(isChosen(undefined, 'txt'));
    assert.ok(!isChosen(undefined, 'poster'));
    assert.ok(isChosen([{ format: 'poster' }], 'poster'));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  arabicGroups,
  charactersOf,
  isOfLetters,
  needOf,
} from '../../src/fonts/character-groups.ts';

describe('the characters that a page needs from the font', () => {
  it('are all letters of its language and the digits of years, whichever of them it has', () => {
    const expected = [
      'shared',
      'ends',
      'eastern',
      'openE',
      'emphatic',
      'persian',
      'persianYears',
      'sentencePunctuation',
    ];
    assert.deepEqual(needOf('fa', 'بیانیه').groups, expected);
    assert.deepEqual(needOf('fa', 'ژاله ۱۴۰۰، ثبت (اعتراض)').groups, expected);
  });

  it('include quotation marks, the colon and the question mark if one of them is needed, and always in Persian', () => {
    for (const tag of ['ar', 'ckb']) {
      assert.ok(charactersOf(needOf(tag, 'ثبت «اعتراض»')).includes('؟'));
      assert.ok(!charactersOf(needOf(tag, 'ثبت (اعتراض)')).includes('؟'));
      assert.ok(charactersOf(needOf(tag, '‹نقل›')).includes('؟'));
    }
    assert.ok(charactersOf(needOf('fa', 'ثبت (اعتراض)')).includes('؟'));
  });

  it('always include the slash of dates in Arabic, and elsewhere only with the rarer punctuation', () => {
    const signsIn = (tag: string, text: string) =>
      needOf(tag, text).groups.filter((name) => /slash|unctuation/.test(name));
    assert.deepEqual(signsIn('ar', 'تموز/يوليو'), ['slash']);
    assert.deepEqual(signsIn('ar', 'بيان'), ['slash']);
    assert.deepEqual(signsIn('fa', 'تیر/مرداد'), ['sentencePunctuation', 'slash', 'punctuation']);
    assert.ok(charactersOf(needOf('fa', '‹نقل›')).includes('/'));
  });

  it('include the other digits if one of them is needed', () => {
    assert.ok(charactersOf(needOf('fa', 'سال ۱۳۵۷')).includes('۶'));
    assert.ok(!charactersOf(needOf('fa', 'سال ۱۴۰۰')).includes('۶'));
    assert.ok(charactersOf(needOf('ar', 'سنة ١٩٧٩')).includes('٦'));
  });

  it('include Persian letters on an Arabic page only if its text has one', () => {
    assert.ok(!charactersOf(needOf('ar', 'بيان')).includes('ی'));
    assert.ok(charactersOf(needOf('ar', 'کتاب')).includes('ی'));
  });

  it('include the letters of its language', () => {
    assert.ok(charactersOf(needOf('ckb', '')).includes('ڕ'));
    assert.ok(!charactersOf(needOf('fa', '')).includes('ڕ'));
    assert.ok(charactersOf(needOf('ar', '')).includes('ك'));
  });

  it('include no letters of Persian that Urdu writes otherwise', () => {
    const text =
      'ہم نے مطالبہ کیا ہے کہ تین مہینوں کی اجرتیں فوراً ادا کی جائیں، جھوٹے مقدمے ختم ہوں۔';
    const need = needOf('ur', text);
    assert.equal(need.rare, '');
    assert.doesNotMatch(charactersOf(need), /[هيةەۆ۰٠]/);
    assert.ok(charactersOf(need).includes('ٹ'));
    assert.ok(charactersOf(needOf('ur', 'سنہ ۱۹۴۷')).includes('۷'));
    assert.deepEqual(needOf('pnb', text), need);
  });

  it('include the letters of Pashto as a group', () => {
    const need = needOf('ps', 'زموږ غوښتنې: د څراغ جوړوونکو حقونه');
    assert.equal(need.rare, '');
    assert.ok(charactersOf(need).includes('ځ'));
    assert.doesNotMatch(charactersOf(need), /[ٹہەۆ٠]/);
  });

  it('include the more frequent letters if a rarer one is needed', () => {
    assert.ok(needOf('fa', 'تأمین').groups.includes('hamza'));
    assert.deepEqual(
      ['hamza', 'kurdish', 'arabic'].filter((name) =>
        needOf('fa', 'ڕۆژ').groups.some((group) => group === name),
      ),
      ['hamza', 'kurdish', 'arabic'],
    );
    assert.ok(!needOf('fa', 'حتماً').groups.includes('marks'));
    assert.ok(needOf('fa', 'مُهر').groups.includes('tanvin'));
  });

  it('include no Latin letters and no ASCII digits', () => {
    assert.doesNotMatch(charactersOf(needOf('fa', 'Amnesty 2021, 10:30')), /[A-Za-z0-9]/);
  });

  it('include what is in no group one by one, in a fixed order', () => {
    assert.equal(needOf('fa', 'ڳالهه ٻارن ۾').rare, 'ٻڳ۾');
    assert.equal(needOf('fa', '۾ٻڳ').rare, 'ٻڳ۾');
  });

  it('include only the letters themselves of labels', () => {
    assert.deepEqual(needOf('ar', 'نص', 'پښتو').groups, needOf('ar', 'نص').groups);
    assert.equal(needOf('ar', 'نص', 'پښتو Deutsch').rare, 'پښ');
    assert.equal(needOf('fa', 'متن', 'العربية کوردیی ناوەندی').rare, '');
  });

  it('are known to be letters only, or to have signs that make a font heavier', () => {
    assert.ok(isOfLetters(needOf('fa', 'تأمین')));
    for (const text of ['حتماً', '«‹نقل›»', 'ڳ']) assert.ok(!isOfLetters(needOf('fa', text)), text);
  });

  it('are each in one group only', () => {
    const all = Object.values(arabicGroups).join('');
    assert.equal(new Set(all).size, Array.from(all).length);
  });
});

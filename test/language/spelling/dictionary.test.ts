import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Dictionary, dictionaryOf } from '../../../rules/language/spelling/dictionary.ts';
import type { LanguageId } from '../../../rules/language/types.ts';
import { buildDictionaries } from '../../../scripts/build-dictionaries.mjs';

const files = new URL('../../../dist/dictionaries/', import.meta.url);

function dictionary(language: LanguageId): Dictionary {
  return dictionaryOf(readFileSync(new URL(`${language}.dawg`, files)), language);
}

describe('dictionaries', function () {
  this.timeout(120_000);
  before(() => {
    buildDictionaries();
  });

  describe('Russian', () => {
    let ru: Dictionary;
    before(() => {
      ru = dictionary('ru');
    });

    it('knows words in every form and letter case', () => {
      for (const word of 'заказ заказа Заказ ЗАКАЗ клиентам подскажите Вы Москва МОСКВА пожалуйста ещё еще Пётр Петр'.split(
        ' ',
      )) {
        assert.ok(ru.knows(word), word);
      }
    });

    it('knows modern words in every form', () => {
      const text =
        'промокоды промокодом кэшбэка мессенджере мессенджеры скан сканом виджетов онбординге вебинары дедлайнам ' +
        'маркетплейсах СМС пвз айфонов риелтором нейросетью видеозвонок автоплатежом Авито Озоне Сбером СДЭК Телеграме Ватсап';
      for (const word of text.split(' ')) assert.ok(ru.knows(word), word);
    });

    it('knows hyphenated words by their parts', () => {
      const text =
        'кто-нибудь по-прежнему по-русски во-первых всё-таки онлайн-запись чат-бот буквенно-цифровой чуть-чуть из‑за';
      for (const word of text.split(' ')) assert.ok(ru.knows(word), word);
      for (const word of ['онлайн-запсь', 'кто-нибуть', 'чят-бот']) assert.ok(!ru.knows(word), word);
    });

    it('knows negated participles and persons of reflexive verbs, but not glued verbs', () => {
      for (const word of ['неоплаченный', 'неподтверждённого', 'обслуживаетесь'])
        assert.ok(ru.knows(word), word);
      for (const word of ['незнаю', 'неможем', 'нехватает', 'извиняюся', 'непозднее'])
        assert.ok(!ru.knows(word), word);
    });

    it('takes no name for a common noun', () => {
      assert.ok(ru.knows('Тверь'));
      assert.ok(!ru.knows('тверь'));
    });

    it('offers the letter case in which the word was typed', () => {
      assert.equal(ru.suggest('Потдвердите')[0], 'Подтвердите');
      assert.equal(ru.suggest('ПОДТВЕРЖДЕНЕЕ')[0], 'ПОДТВЕРЖДЕНИЕ');
      assert.equal(ru.suggest('тверь').includes('Тверь'), true);
    });

    it('knows words with soft hyphens and stress, and verbs in -ировать with any prefix', () => {
      for (const word of ['до\u00adстав\u00adка', 'за\u0301мок', 'отбалансируем', 'задекларированный'])
        assert.ok(ru.knows(word), word);
      for (const word of ['отпирируем', 'задикларировать']) assert.ok(!ru.knows(word), word);
    });

    it('parts glued words', () => {
      assert.equal(ru.suggest('незнаю')[0], 'не знаю');
      assert.equal(ru.suggest('чтото')[0], 'что-то');
      assert.equal(ru.suggest('попрежнему')[0], 'по-прежнему');
      assert.equal(ru.suggest('Онлайн-запсь')[0], 'Онлайн-запись');
    });

    it('offers nothing rude, and nothing for other alphabets', () => {
      assert.ok(!ru.suggest('тильки', 20).includes('титьки'));
      assert.deepEqual(ru.suggest('qwerty'), []);
    });

    it('finds the right word for real slips: first in 85 % at least, among five in 97 %', () => {
      const rows = readFileSync(new URL('../../data/slips-ru.tsv', import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t') as [string, string]);
      assert.ok(rows.length >= 200);
      const fold = (word: string): string => word.replaceAll('ё', 'е');
      let first = 0;
      let five = 0;
      for (const [typed, right] of rows) {
        assert.ok(!ru.knows(typed), `${typed} passes`);
        const place = ru.suggest(typed, 5).map(fold).indexOf(fold(right));
        if (place === 0) first++;
        if (place >= 0) five++;
      }
      assert.ok(first / rows.length >= 0.85, `first: ${first / rows.length}`);
      assert.ok(five / rows.length >= 0.97, `five: ${five / rows.length}`);
    });
  });

  describe('English and Ukrainian', () => {
    it('knows both spellings of English, contractions and modern words', () => {
      const en = dictionary('en');
      for (const word of "colour color organise organize don't don’t we'll email checkout chatbot WhatsApp Kyiv Monday".split(
        ' ',
      )) {
        assert.ok(en.knows(word), word);
      }
      for (const word of ['recieve', 'tommorow', 'monday']) assert.ok(!en.knows(word), word);
      assert.equal(en.suggest('recieve')[0], 'receive');
    });

    it('knows Ukrainian with every apostrophe', () => {
      const uk = dictionary('uk');
      for (const word of "п'ятниця п’ятниця пʼятниця замовлення прийом доставка кешбек Київ будь-який".split(
        ' ',
      )) {
        assert.ok(uk.knows(word), word);
      }
      for (const word of ['замовленя', 'аккаунт', 'співпадаючий']) assert.ok(!uk.knows(word), word);
      assert.equal(uk.suggest('замовленя')[0], 'замовлення');
    });
  });
});

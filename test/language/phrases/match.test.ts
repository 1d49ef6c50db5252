import assert from 'node:assert/strict';
import { matchPhrases } from '../../../rules/language/phrases/index.ts';
import type { PhraseHit } from '../../../rules/language/types.ts';
import { parseTemplate } from '../../../rules/template/template.ts';

interface Team {
  readonly table?: string;
  readonly allow?: readonly string[];
}

function hits(text: string, { table, allow }: Team = {}): PhraseHit[] {
  const tables: Record<string, string> = table === undefined ? {} : { 'team.tsv': table };
  return matchPhrases(parseTemplate(text), 'ru', tables, allow);
}

const shown = (text: string, team?: Team): string[] =>
  hits(text, team).map(({ table, text: found, variants }) =>
    [table, found, ...variants].join(' | ').replace(/\s+/g, ' '),
  );

describe('phrases: matching', () => {
  it('finds whole words in any case, ё and NBSP alike', () => {
    assert.deepEqual(shown('Он в\u00a0НАСТОЯЩЕЕ\nвремя занят.'), [
      'bureaucratese | в НАСТОЯЩЕЕ время | сейчас',
    ]);
    assert.deepEqual(shown('Счётик готов, а счетика нет.'), [
      'diminutive | Счётик | Счёт',
      'diminutive | счетика | счёта',
    ]);
    assert.deepEqual(shown('Заспсить и спсик.'), []);
    assert.deepEqual(shown('Пуш-уведомление и шо-нибудь.'), []);
  });

  it('keeps capitals: of a sentence, of a shout, not of an abbreviation', () => {
    assert.deepEqual(shown('Щас проверим. ЩАС! Потом ЩАС.')[0], 'informal | Щас | Сейчас');
    assert.deepEqual(shown('Пришлите фото, СПС.'), ['informal | СПС | спасибо']);
    assert.deepEqual(shown('СПС за фото.'), ['informal | СПС | Спасибо']);
    assert.deepEqual(shown('ЗАЯВОЧКА ГОТОВА.'), ['diminutive | ЗАЯВОЧКА | ЗАЯВКА']);
  });

  it('goes over emphasis and one comma, and over nothing else', () => {
    assert.deepEqual(shown('*В* настоящее время ждём.'), ['bureaucratese | В настоящее время']);
    assert.deepEqual(shown('Очевидно, что срок прошёл.'), ['passive-aggressive | Очевидно, что']);
    assert.deepEqual(shown('Очевидно что срок прошёл.'), ['passive-aggressive | Очевидно что']);
    assert.deepEqual(shown('Мы звоним в. Настоящее время — 15:00.'), []);
    assert.deepEqual(shown('Нужно ли Вам\n\nдолжны ли мы.'), []);
    assert.deepEqual(shown('Вы: должны быть готовы документы.'), []);
    assert.deepEqual(shown('Вы {{ x }} должны.'), []);
    assert.deepEqual(shown('{% if a %}Вы{% else %}должны{% endif %} ждать.'), []);
  });

  it('takes the longest row of a table, and one table a word', () => {
    assert.deepEqual(shown('В связи с этим ждём.'), ['bureaucratese | В связи с этим | Поэтому']);
    assert.deepEqual(shown('Жду ответа немедленно.'), ['passive-aggressive | Жду ответа немедленно']);
    // «скиньте» is colloquial, «хрень» rude: profanity speaks before all.
    assert.deepEqual(shown('Это хрень.'), ['profanity | хрень']);
    assert.deepEqual(shown('Щас приедем.'), ['informal | Щас | Сейчас']);
  });

  it('passes over exceptions and quotations', () => {
    assert.deepEqual(shown('Вы должны были получить код.'), []);
    assert.deepEqual(shown('Вы должны были позвонить.'), ['harsh | Вы должны']);
    assert.deepEqual(shown('Клиент пишет: «Вы должны мне денег».'), []);
    assert.deepEqual(shown('> Вы должны мне денег.'), []);
    assert.deepEqual(shown('Акция «Только сегодня».'), ['spam | Только сегодня']);
  });

  it('follows the conditions of a row', () => {
    assert.deepEqual(shown('Ждите курьера с 10 до 12.'), []);
    assert.deepEqual(shown('Ждите.'), ['harsh | Ждите']);
    assert.deepEqual(shown('Нам всё равно понадобится паспорт.'), []);
    assert.deepEqual(shown('Нам всё равно.'), ['harsh | Нам всё равно']);
    assert.deepEqual(shown('Файл на 10 мб, {{ size }} мб.'), []);
    assert.deepEqual(shown('Если Вы ошиблись, напишите.'), []);
    assert.deepEqual(shown('Please reply in English.'), []);
    assert.deepEqual(shown('Нажмите ОК.'), []);
  });

  it('knows gaps of up to four words', () => {
    assert.deepEqual(shown('Сука породы бигль и её щенки.'), []);
    assert.deepEqual(shown('Разбирайтесь с этим банком сами.'), ['harsh | Разбирайтесь с этим банком сами']);
    assert.deepEqual(shown('Разбирайтесь раз два три четыре пять сами.'), []);
  });
});

describe('phrases: tables of a team', () => {
  it('speak before ours of any table', () => {
    const table = 'в настоящее время\tсейчас же\t\nкидайте\tпришлите\t\n';
    assert.deepEqual(shown('Кидайте в настоящее время.', { table }), [
      'jargon | Кидайте | Пришлите',
      'jargon | в настоящее время | сейчас же',
    ]);
  });

  const table = [
    'phrase\treplacement\tnote',
    'вау-цена\tцена\t',
    'наш косметолог\tмастер\tharsh; hint; так решили',
  ].join('\n');

  it('are jargon, or belong to the table that a class names', () => {
    const [first, second] = hits('Вау-цена держится, наш косметолог ждёт.', { table });
    assert.deepEqual([first?.table, first?.variants, first?.row.safe], ['jargon', ['Цена'], true]);
    assert.deepEqual([second?.table, second?.row.classes], ['harsh', ['harsh', 'hint']]);
  });

  it('read CRLF, a byte order mark, comments and rows without columns', () => {
    const odd = '\uFEFFphrase\treplacement\tnote\r\n# свои слова\r\n\r\nмурмур\r\n';
    assert.deepEqual(shown('Мурмур, заказ готов.', { table: odd }), ['jargon | Мурмур']);
  });

  it('have exceptions that no table may report', () => {
    assert.deepEqual(shown('Пришлите скрин.', { table: 'скрин*\t\tallow' }), []);
    assert.deepEqual(shown('Пришлите скрин и доки.', { allow: ['скрин', '🌸', ''] }), [
      'informal | доки | документы',
    ]);
  });

  it('may hold expressions, but none that could run for ever', () => {
    assert.deepEqual(shown('Артикул AB-12 готов.', { table: '/[A-Z]{2}-\\d+/\tкод\t' }), ['jargon | AB-12']);
    assert.deepEqual(shown('аааааааааааааааааааааааааааа!', { table: '/(а+)+$/\t\t' }), []);
    assert.deepEqual(shown('Скобка.', { table: '/(/\t\t' }), []);
  });

  it('are read anew when the configuration changes', () => {
    const template = parseTemplate('Пришлите скрин.');
    const tables = {};
    assert.equal(matchPhrases(template, 'ru', tables, []).length, 1);
    assert.equal(matchPhrases(template, 'ru', tables, ['скрин']).length, 0);
  });
});

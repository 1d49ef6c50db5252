import assert from 'node:assert/strict';
import { expand } from '../../../rules/language/phrases/pattern.ts';

/** Every way to say a phrase as plain text, with its replacement if it has one. */
function said(phrase: string, ...texts: string[]): string[] {
  return expand(phrase, texts).map(
    ({ slots, texts: own }) =>
      slots.map((slot) => slot.join('/')).join(' ') + (own.length > 0 ? ` → ${own.join(', ')}` : ''),
  );
}

describe('phrases: pattern language', () => {
  it('takes words, stems, alternatives and groups', () => {
    assert.deepEqual(said('Ещё раз'), ['еще раз']);
    assert.deepEqual(said('апрув*|апдейт'), ['апрув*', 'апдейт']);
    assert.deepEqual(said('вы (снова|опять) не'), ['вы снова/опять не']);
    assert.deepEqual(said('(на|по)ху(й|я)*'), ['нахуй*/нахуя*/похуй*/похуя*']);
  });

  it('leaves optional words out, and resolves groups of several words', () => {
    assert.deepEqual(said('это (очень|) важно'), ['это очень важно', 'это важно']);
    assert.deepEqual(said('(прямо сейчас|сегодня)'), ['прямо сейчас', 'сегодня']);
    assert.deepEqual(said('дедлайн(|а|у)'), ['дедлайн/дедлайна/дедлайну']);
  });

  it('makes a comma optional inside a phrase and demands it at the end', () => {
    assert.deepEqual(said('очевидно, что'), ['очевидно что', 'очевидно , что']);
    assert.deepEqual(said('блин,'), ['блин ,']);
    assert.deepEqual(said('супер!'), ['супер !']);
    assert.deepEqual(said('сук* … щен*'), ['сук* … щен*']);
  });

  it('gives every way of saying its own replacement', () => {
    assert.deepEqual(said('счетик(|а|и)', '(счёт|счёта|счета)'), [
      'счетик → счёт',
      'счетика → счёта',
      'счетики → счета',
    ]);
    assert.deepEqual(said('заявочк*|заявочек', 'заявк*|заявок'), ['заявочк* → заявк*', 'заявочек → заявок']);
    assert.deepEqual(said('согласно (договора|акта)', 'согласно (договору|акту)'), [
      'согласно договора → согласно договору',
      'согласно акта → согласно акту',
    ]);
    // Groups pair by their size: the group of two has no counterpart.
    assert.deepEqual(said('(за|)тест(им|ить|или)', 'провер(им|ить|или)'), [
      'затестим → проверим',
      'затестить → проверить',
      'затестили → проверили',
      'тестим → проверим',
      'тестить → проверить',
      'тестили → проверили',
    ]);
  });

  it('says nothing where there is nothing or too much', () => {
    assert.deepEqual(said(''), []);
    assert.deepEqual(said('  '), []);
    assert.deepEqual(said('(а|б)'.repeat(20)), []);
    assert.deepEqual(said('(незакрыто'), ['незакрыто']);
  });
});

import assert from 'node:assert/strict';
import type { Courtesy, Marker } from '../../rules/language/courtesy.ts';
import { en } from '../../rules/language/en/index.ts';
import { findMarkers } from '../../rules/language/markers.ts';
import { ru } from '../../rules/language/ru/index.ts';
import { uk } from '../../rules/language/uk/index.ts';

/** Words apart by spaces, `{}` for an output, `/` between sentences. */
function tokensOf(text: string) {
  return text.split(' / ').flatMap((sentence, index) =>
    sentence
      .replace('?', '')
      .trim()
      .split(' ')
      .map((key) => ({ key, sentence: index })),
  );
}

function found(marker: Marker, phrases: readonly string[], text: string): string[] {
  const courtesy = { ...ru.courtesy!, markers: { [marker]: phrases } } as Courtesy;
  const tokens = tokensOf(text);
  const questions = text.split(' / ').map((sentence) => sentence.trimEnd().endsWith('?'));
  return findMarkers(tokens, courtesy, (sentence) => questions[sentence] === true).map(({ first, last }) =>
    tokens
      .slice(first, last + 1)
      .map(({ key }) => key)
      .join(' '),
  );
}

describe('markers', () => {
  it('matches words, stems and alternatives of several words', () => {
    assert.deepEqual(found('thanks', ['спасибо'], 'большое спасибо вам'), ['спасибо']);
    assert.deepEqual(found('thanks', ['благодар*'], 'мы благодарны вам'), ['благодарны']);
    assert.deepEqual(found('talk', ['(по телефону|созвон*) завтра'], 'лучше по телефону завтра'), [
      'по телефону завтра',
    ]);
  });

  it('skips an optional member and up to four words of a gap', () => {
    assert.deepEqual(found('talk', ['как (к вам|) обращаться'], 'как обращаться / как к вам обращаться'), [
      'как обращаться',
      'как к вам обращаться',
    ]);
    assert.deepEqual(found('talk', ['как … обращаться'], 'как я могу к вам обращаться'), [
      'как я могу к вам обращаться',
    ]);
    assert.deepEqual(found('talk', ['как … обращаться'], 'как мне лучше всего теперь обращаться'), [
      'как мне лучше всего теперь обращаться',
    ]);
    assert.deepEqual(found('talk', ['как … обращаться'], 'как нам с вами здесь теперь обращаться'), []);
  });

  it('takes an output for a word and never crosses the end of a sentence', () => {
    assert.deepEqual(found('introduction', ['{} на связи'], '{} на связи'), ['{} на связи']);
    assert.deepEqual(found('introduction', ['меня зовут'], 'от меня / зовут'), []);
  });

  it('asks for a question where the phrase ends in a question mark', () => {
    assert.deepEqual(found('permission', ['удобно ?'], 'вам удобно ?'), ['удобно']);
    assert.deepEqual(found('permission', ['удобно ?'], 'вам удобно'), []);
  });

  it('takes the longest way through a phrase', () => {
    assert.deepEqual(found('talk', ['удобно (общаться|) (здесь|)'], 'удобно общаться здесь'), [
      'удобно общаться здесь',
    ]);
  });

  for (const { id, courtesy } of [ru, uk, en]) {
    it(`${id}: every phrase can be found by its first word`, () => {
      for (const [marker, phrases] of Object.entries(courtesy!.markers)) {
        for (const phrase of phrases) {
          const text = sample(phrase);
          const hits = found(marker as Marker, [phrase], `${text} ?`);
          assert.ok(hits.length > 0, `${marker}: «${phrase}» does not match «${text}»`);
        }
      }
    });

    it(`${id}: phrases are written in the form in which words are compared`, () => {
      for (const phrase of Object.values(courtesy!.markers).flat()) {
        assert.equal(phrase, phrase.toLowerCase().replaceAll('ё', 'е'));
        assert.doesNotMatch(phrase, /\s\s|\(\)|^\(.*\|\) *$/);
      }
    });
  }
});

/** A text that says the phrase: the first member of every group, a stem with an ending. */
function sample(phrase: string): string {
  return phrase
    .replace(/ \?$/, '')
    .replace(/\(([^|)]*)[^)]*\)/g, '$1')
    .replaceAll('…', 'слово')
    .replaceAll('*', 'а')
    .replace(/\s+/g, ' ')
    .trim();
}

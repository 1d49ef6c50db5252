import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { matchPhrases } from '../../../rules/language/phrases/index.ts';
import type { Sentence, Word } from '../../../rules/template/types.ts';
import { readHunspell } from '../../../scripts/lib/hunspell.mjs';

/** How the rude words of dictionary-ru begin; read by people. Whatever else the table hits is a collision. */
const RUDE =
  /^(?:бля[дт]|болван|быдл|выродо?к|говн|дебил|дерьм|дрочи|дур(?:а|ы|у|ой|ак|ень)|жид(?!к)|жоп|заткни|идиот|истеричк|катитесь|кацап|кретин|лох|москал|отвали|офиге|подлец|подон|потаскух|придур|проваливай|проститутк|скотин|сволоч|сук[аиеуо]|твар|тупиц|убирайтесь|ублюд|урод|хам|хер|хохл|хренов|шалав|шлюх|мраз|мерзав|негодяй|паскуд|имбецил|гондон|мандавош|елд)/;

/** Ordinary words that hold the letters of a rude one. */
const INNOCENT = `застрахуйте подстрахуйте психуйте хулиган художник хуже хурма хутор вебинар учебник ребёнок потребитель
  употреблять хлеба мебель небо себе тебе лебедь колебаться гребля требовать дебет стебель команда мандарин мандат рубля
  корабля ансамбля сабля бляха бляшка мудрец мудрить сразу сравнить страсть ссылка ссуда сукно суккулент сучок
  говядина говор педикюр педиатр хрен хреном охрана фигура болванка урожай хамон козёл херсон херес шит оскорблять
  загребущий подхухоливать страхуй скотч дуршлаг дурман жидкий команды пошив осока архаизм`;

describe('phrases: profanity over the dictionary', function () {
  this.timeout(60_000);

  it('hits no word of dictionary-ru that is not rude', () => {
    const folder = new URL('../../../node_modules/dictionary-ru/', import.meta.url);
    const { entries, forms } = readHunspell({
      aff: readFileSync(new URL('index.aff', folder), 'utf8'),
      dic: readFileSync(new URL('index.dic', folder), 'utf8'),
    });
    const found = new Set<string>();
    let words: string[] = [];
    for (const [word, flags] of entries) {
      words.push(...forms(word, flags));
      if (words.length > 20_000) {
        for (const hit of rude(words)) found.add(hit);
        words = [];
      }
    }
    for (const hit of rude(words)) found.add(hit);
    assert.ok(found.size > 500, `only ${found.size} forms found`);
    assert.deepEqual(
      [...found].filter((word) => !RUDE.test(word.toLowerCase())),
      [],
    );
  });

  it('leaves ordinary words alone', () => {
    assert.deepEqual(rude(INNOCENT.split(/\s+/)), []);
  });
});

/** The words that the table of profanity hits, each read as a sentence of its own. */
function rude(list: readonly string[]): string[] {
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  let prose = '';
  for (const [index, text] of list.entries()) {
    const range = { start: prose.length, end: prose.length + text.length };
    const block = { kind: 'paragraph' as const, range, ordered: false, depth: 0 };
    sentences.push({ range, block, firstWord: index, lastWord: index + 1 });
    words.push({ range, text, key: text.toLowerCase().replaceAll('ё', 'е'), sentence: index });
    prose += `${text}\n`;
  }
  return matchPhrases({ prose, words, sentences, quotes: [] }, 'ru')
    .filter(({ table }) => table === 'profanity')
    .map(({ text }) => text);
}

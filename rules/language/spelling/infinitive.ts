/** «Вы можете обратится»: the mark of the infinitive is lost where another verb or a word of need asks for it. */
import type { LanguageId } from '../types.ts';
import type { Neighbours } from './neighbours.ts';

const governing = new Set(
  (
    'могу может можем можете могут мог могла могли смогу сможет сможем сможете смогут смог смогла смогли хочу хочет хотим ' +
    'хотите хотят хотел хотела хотели хотелось хочется можно нужно надо необходимо нельзя следует пора должен должна ' +
    'должны готов готова готовы удастся удалось успеете успеем успею успеть решили планируете планируем предлагаем ' +
    'предлагаю рекомендуем рекомендую советуем советую просим прошу сможем захотите захотели собираетесь'
  ).split(' '),
);

/** Words that may stand between the two. */
const between = new Set(
  'не ли бы же и вы вам нам мне им ему ей также всегда сразу легко сами сам сама пока только уже еще'.split(
    ' ',
  ),
);

/** How many words may stand between. */
const REACH = 3;

/**
 * The infinitive that was meant by the form in -тся at `index`, and the word that asks for it; null where nothing does.
 */
export function lostInfinitive(
  language: LanguageId,
  key: string,
  index: number,
  neighbours: Neighbours,
  knows: (word: string) => boolean,
): { readonly right: string; readonly governor: string } | null {
  if (language !== 'ru' || !key.endsWith('тся')) return null;
  for (let distance = 1; distance <= REACH; distance++) {
    const word = neighbours.at(index, -distance)?.key;
    if (word === undefined) return null;
    if (governing.has(word)) {
      const right = `${key.slice(0, -2)}ься`;
      return knows(right) ? { right, governor: word } : null;
    }
    if (!between.has(word)) return null;
  }
  return null;
}

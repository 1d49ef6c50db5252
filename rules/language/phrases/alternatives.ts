/** Words by which a refusal goes on to say what is possible instead. Beginnings of words, ё as е. */
import type { LanguageId } from '../types.ts';

export interface Alternatives {
  /** Before these, in the same sentence, a way out follows: «но», «зато». */
  readonly turns: ReadonlySet<string>;
  /** Beginnings of words that offer something: «можем», «взамен», «подбер…». */
  readonly offers: readonly string[];
  /** After one of these an offer is none: «не можем». */
  readonly negations: ReadonlySet<string>;
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);

export const ALTERNATIVES: Readonly<Partial<Record<LanguageId, Alternatives>>> = {
  ru: {
    turns: new Set(words('но зато однако поэтому')),
    offers:
      words(`можем можно могу можете сможем сможете предлаг предлож вместо взамен попробу обратит свяжит свяжем
      свяжус позвони напиши рекоменд советую советуем подбер подойд готов верн возвра замен передад передам передал помог
      помож вариант альтернатив возможност другой другую другие другое другом ближайш хотите приезжайте закаж оформ сдела
      привез пришл найд отправ компенс скидк поищем уточн спрошу спросим`),
    negations: new Set(words('не нельзя невозможно ничем нечем')),
  },
  uk: {
    turns: new Set(words('але зате проте однак тому')),
    offers:
      words(`можемо можна можу можете зможемо зможете пропону запропону замість спробу зверні зв’яжі зателефон
      напиш рекоменд радимо підбер підійд готов поверн замін переда допомож варіант альтернатив можлив інший іншу інше
      найближч хочете оформ зроби привез надішл знайд компенс знижк уточн`),
    negations: new Set(words('не неможливо нічим нічого')),
  },
  en: {
    turns: new Set(words('but however instead')),
    offers: words(
      'can could may offer instead try contact recommend suggest alternative another option will',
    ),
    negations: new Set(words('not cannot never nothing')),
  },
};

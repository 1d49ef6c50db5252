/** Where in a sentence a phrase counts: what the classes of a row's note demand beyond its words. */
import { MASK_OUTPUT, type Sentence, type Word } from '../../template/types.ts';

/** The part of a template that phrases are looked for in. */
export interface PhraseText {
  readonly prose: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
}

type Test = (text: PhraseText, first: number, last: number) => boolean;

/** Words that make a reproach a supposition: «если Вы ошиблись», «возможно, Вы неверно указали». */
const SUPPOSITION = new Set(
  `если когда вдруг чтобы возможно вероятно похоже кажется может либо пока хотя
   якщо коли можливо імовірно if when unless perhaps maybe possibly`.split(/\s+/),
);
/** How many words before the phrase such a word may stand. */
const SUPPOSITION_REACH = 3;

const TESTS: Readonly<Record<string, Test>> = {
  /** Begins its sentence. */
  start: (text, first) => sentenceOf(text, first).firstWord === first,
  /** Ends its sentence. */
  last: (text, first, last) => sentenceOf(text, first).lastWord === last + 1,
  /** Is the whole sentence. */
  alone: (text, first, last) =>
    sentenceOf(text, first).firstWord === first && sentenceOf(text, first).lastWord === last + 1,
  /** Begins its clause: the sentence, or what follows a comma, a dash, a colon or a bracket. */
  clause: (text, first) => {
    if (sentenceOf(text, first).firstWord === first) return true;
    let at = text.words[first]!.range.start;
    while (at > 0 && /\s/.test(text.prose[at - 1]!)) at--;
    return /[,;:(—–]/.test(text.prose[at - 1] ?? '');
  },
  /** Begins with a lower-case letter: «лс», and not «ЛС» (an account) or a name. */
  lower: ({ words }, first) => words[first]!.text[0] === words[first]!.text[0]!.toLowerCase(),
  /** Is not all capitals: «Ок», and not the button «ОК». */
  'no-caps': ({ words }, first) => words[first]!.text !== words[first]!.text.toUpperCase(),
  /** Stands among words of the language, and not in a sentence in Latin letters. */
  'no-latin': ({ words }, first, last) =>
    [words[first - 1], words[last + 1]].every(
      (word) => word?.sentence !== words[first]!.sentence || !/[a-z]/.test(word.key),
    ),
  /** Follows no number: «мб», and not «10 мб». */
  'no-number': ({ prose, words }, first) => {
    let at = words[first]!.range.start;
    while (at > 0 && /[^\S\n]/.test(prose[at - 1]!)) at--;
    return at === 0 || !/\d/.test(prose[at - 1]!.replace(MASK_OUTPUT, '0'));
  },
  /** Asks nothing: «Что ему нельзя есть?» forbids nothing. */
  'no-question': ({ prose, words, sentences }, first) => {
    const { start, end } = sentences[words[first]!.sentence]!.range;
    return !/\?[»”"')\]]*\s*$/.test(prose.slice(start, end));
  },
  /** No supposition: no «если» or «возможно» shortly before. */
  'no-if': (text, first) => {
    const from = Math.max(sentenceOf(text, first).firstWord, first - SUPPOSITION_REACH);
    return !text.words.slice(from, first).some(({ key }) => SUPPOSITION.has(key));
  },
};

function sentenceOf({ words, sentences }: PhraseText, word: number): PhraseText['sentences'][number] {
  return sentences[words[word]!.sentence]!;
}

/** Whether a class of a note is a condition. */
export function isCondition(name: string): boolean {
  return Object.hasOwn(TESTS, name);
}

/** Whether words `first … last` meet all conditions of a row. */
export function meets(conditions: readonly string[], text: PhraseText, first: number, last: number): boolean {
  return conditions.every((name) => TESTS[name]!(text, first, last));
}

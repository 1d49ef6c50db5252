/** How words are put together, by language: what the word list does not say. */
import type { LanguageId } from '../types.ts';

export interface WordParts {
  /** Parts of hyphenated words that are no words of their own: «кто-нибудь», «по-прежнему». */
  readonly particles: ReadonlySet<string>;
  /** First parts that make a word of every known one: «видеозвонок», «автоплатёж». */
  readonly prefixes: readonly string[];
  /** Forms that are right where the captured base is a word. */
  readonly derived: readonly RegExp[];
  /** First parts of compounds («буквенно-цифровой», «зубо-челюстной»): their ending, and that of the word itself. */
  readonly linking: { readonly ending: string; readonly adjective: readonly string[] } | null;
  /** Two parts that need a hyphen between them: «чтото» → «что-то», «попрежнему» → «по-прежнему». */
  readonly hyphened: readonly RegExp[];
  /** A particle that is often glued to the next word: «незнаю» → «не знаю». */
  readonly negation: string | null;
  /** Other short words that may be glued to the next one. */
  readonly apart: readonly string[];
}

const list = (words: string): string[] => words.split(' ');

const nothing: WordParts = {
  particles: new Set(),
  prefixes: [],
  derived: [],
  linking: null,
  hyphened: [],
  negation: null,
  apart: [],
};

const ru: WordParts = {
  particles: new Set(
    list(
      'то либо нибудь таки ка кое кой по во в ти ю я й го му е х экс вице мини макси онлайн офлайн веб пиар бизнес ин аут ап кун куна куну куном куны кунов пасс лав',
    ),
  ),
  prefixes: list(
    'авиа авто агро аква анти арома бензо быстро высоко мало мелко низко одно полно свеже само средне трудно тяжело широко аудио аэро био броне веб вело вет видео гео гидро гипер гос двух дву доп евро зоо инвест инфо кибер кино контр крио ' +
      'крипто макро макси мат мега мед меж медиа микро мини много моно мото мульти нано нейро обще онлайн пере полу пост пред проф псевдо ' +
      'пяти радио само смарт соц спец стерео супер суб теле термо тех трёх трех тур турбо ультра физ фин фото четырёх четырех ' +
      'шести эко экспресс электро энерго юр',
  ),
  derived: [
    // Persons of reflexive verbs that the dictionary lists in the third person only: «обслуживаетесь».
    /^(.{3,}(?:[уюеёия]т|[еёи]шь|[еёи]м|л|ть|[йв]))ся$/u,
    /^(.{3,}(?:[ую]|[еёи]те|[йь]те|л[аои]))сь$/u,
    // Any verb in -ировать takes a prefix: «отбалансируем», «задекларировать».
    /^(?:до|за|от|пере|под|про|раз|с)(.{3,}ир(?:овать|овал[аои]?|ова[вн](?:[аоы]|ш?и|н\p{L}{2,3})?|у(?:ю|ет|ем|ете|ешь|ют|й|йте)))$/u,
    // A verb of any action may be done to its end: «дозаполните», «донастроим».
    /^до(.{5,}(?:[аяеиу]ть|[аяеиу]л[аои]?|[еи]м|[еи]т|[еи]те|[яую]т|[йь]те))$/u,
    // Sciences and treatments are coined every day.
    /^.{4,}(терапи(?:я|и|ю|ей|ям|ях)|скопи(?:я|и|ю|ей|ям|ях)|пластик(?:а|и|у|ой|е)|диагностик(?:а|и|у|ой|е))$/u,
    // Adjectives and participles with «не»; verbs and adverbs are written apart.
    /^не(.{3,}(?:[нмтвк](?:ый|ая|ое|ые|ого|ому|ым|ых|ыми|ую)|ск(?:ий|ие|их|им|ими)|[шщ](?:ий|ая|ее|ие|его|ему|им|их|ими|ую)|нн(?:ом|ой)))$/u,
  ],
  linking: { ending: 'о', adjective: ['ый', 'ий', 'ой', ''] },
  hyphened: [
    /^(.{2,})(то|либо|нибудь|таки)$/u,
    /^(по)(.{2,}(?:[ое]му|[сц]ки|ьи))$/u,
    /^(кое)([кчг].+)$/u,
    /^(во|в)((?:перв|втор|треть)[иы]х)$/u,
    /^(из)(за|под)$/u,
  ],
  negation: 'не',
  apart: list('ни на по из до за от об для при или как что'),
};

const uk: WordParts = {
  particles: new Set(list('то небудь таки но по будь казна віце екс міні онлайн офлайн веб бізнес')),
  prefixes: list(
    'авіа авто аудіо біо веб відео гео гіпер кібер кіно макро мега мед медіа мікро мото мульти нейро онлайн радіо соц ' +
      'спец супер теле термо ультра фото еко експрес електро енерго',
  ),
  derived: [],
  linking: { ending: 'о', adjective: ['ий', 'ій'] },
  hyphened: [/^(.{2,})(небудь|таки)$/u, /^(по)(.{2,}(?:ому|ему|[сц]ьки))$/u, /^(будь)(.{2,})$/u],
  negation: 'не',
  apart: list('ні на по із до за від про але та'),
};

const en: WordParts = {
  ...nothing,
  particles: new Set(list('e ex non pre re co st nd rd th')),
  prefixes: list('anti cyber eco micro mini multi non over pre re self sub super un under'),
  apart: list('a in on to of at as the for is be'),
};

export const wordParts: Readonly<Record<LanguageId, WordParts>> = { ru, uk, en, und: nothing };

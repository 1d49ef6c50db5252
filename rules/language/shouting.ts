import type { Range } from '../template/types.ts';
import type { Prose } from './address.ts';
import { isAllCaps } from './letter-case.ts';
import { SentenceWords } from './sentence-words.ts';
import type { LanguageId } from './types.ts';

interface Shouting {
  /** Words that people shout; an abbreviation is none of them. Keys. */
  readonly shouted: ReadonlySet<string>;
  /** Abbreviations that could be taken for words. Keys. */
  readonly abbreviations: ReadonlySet<string>;
  /** Endings of inflected words: no abbreviation of six letters has them. */
  readonly inflected: RegExp;
  /** The script whose capitals count. */
  readonly script: RegExp;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const CYRILLIC = /^[\u0400-\u04FF]+(?:-[\u0400-\u04FF]+)*$/;

const LANGUAGES: Readonly<Partial<Record<LanguageId, Shouting>>> = {
  ru: {
    shouted: words(
      'внимание срочно важно бесплатно скидка скидки скидку скидок акция акции акцию только сегодня сейчас завтра последний последняя ' +
        'обязательно не никогда всегда все очень пожалуйста спасибо ура нужно нельзя можно новинка новинки распродажа подарок подарки ' +
        'успей успейте купи купите жми жмите звони звоните быстро скоро лучший лучшая лучшие супер хит уже каждый каждому первый самый ' +
        'ждем выгода выгодно даром важная важное привет уважаемый уважаемые дорогие прямо именно любой любая даже никому нигде ничего ' +
        'никаких целый два три день дня дней заказ заказы оплата оплатите готов готово ' +
        'новый новая новые новое цена цены бонус бонусы товар время ' +
        'полностью целиком отменен отменена отменено отменены перенесен перенесена перенесено перенесены закрыт закрыта закрыто закрыты ' +
        'открыт открыта открыто открыты изменен изменена изменено изменены запрещен запрещена запрещено запрещены продлен продлена продлены ' +
        'оплачен оплачена оплачено оплачены просрочен просрочена просрочены отправлен отправлена отправлены доставлен доставлена доставлены ' +
        'строго осторожно отмена возврат штраф крайний ограничен ограничена ограничено ограничены заблокирован заблокирована приостановлен приостановлена приостановлено ' +
        'и на за по для до от без',
    ),
    abbreviations: words(
      'каско осаго сдэк снилс загс гибдд егрн овощ пао нато юнеско мкад рждв спорт россети росатом роснефть',
    ),
    inflected:
      /(?:[оеи]го|[оеи]му|[ыи]ми|ост[ьи]|[ае]ни[ея]|[юе]тся|ться|[иеюй]те|тесь|[аяиеы]ть|ци[ияюей]|[аеы]ми|ями|[ыи]й|[аоя]я|[оыи]е|[ую]ю|[аяую]ем|льно|енно|чно)$/,
    script: CYRILLIC,
  },
  uk: {
    shouted: words(
      'увага увагу терміново важливо безкоштовно знижка знижки акція акції тільки лише сьогодні зараз завтра останній обов’язково не ' +
        'ніколи завжди всі все дуже дякуємо ура потрібно можна новинка розпродаж подарунок подарунки встигни купуйте телефонуйте',
    ),
    abbreviations: words('каско снілс'),
    inflected: /(?:ого|ому|ими|ість|ення|ання|ється|ться|[іе]те|[аиі]ти|ці[яїюй]|ами|ями|ий|ові)$/,
    script: CYRILLIC,
  },
  en: {
    shouted: words(
      'attention important urgent urgently free now only today please sale not never always all very hurry last best buy call dear must hello ' +
        'everything everyone warning thank thanks required overdue final notice cancelled closed confirmed tomorrow',
    ),
    abbreviations: words('asap faq'),
    inflected: /(?:ing|tion|ment|ness|ally|ously|ively|tely|ntly)$/,
    script: /^[A-Za-z]+(?:['’-][A-Za-z]+)*$/,
  },
};

/** Function words never shout by themselves; they only join words that do. */
const JOINING = words('и на за по для до от без в с к у о а но из');
/** Before a brand in capitals: «ООО ЯСЕНЬ». */
const LEGAL_FORM = /^(?:ооо|оао|зао|пао|ао|ип|тц|трц|бц|жк|ск|ук|гк|тд|нко|снт|гск|тов|фоп|пп)$/;
/** Before a code or an answer to type in: «промокод ВЕСНА», «ответьте ДА». */
const LITERAL =
  /^(?:код|кода|кодом|промокод[а-я]*|купон[а-я]*|слово|словом|команд[а-я]+|кнопк[а-я]+|пункт|клавиш[а-я]+|артикул|модел[а-я]+|бренд[а-я]*|марк[а-я]+|компани[а-я]+|магазин[а-я]*|сервис[а-я]*|приложени[а-я]+|тариф[а-я]*|ответ[а-я]+|статус[а-я]*|режим[а-я]*|надпис[а-я]+|табличк[а-я]+|раздел[а-я]*|меню|вкладк[а-я]+|ошибк[а-я]+|отправ[а-я]+|напиши[а-я]*|пришли[а-я]*|введи[а-я]*|наж[а-я]+|набери[а-я]*|выбери[а-я]*|code|word|reply|type|press|send|слова|відправ[а-яіїє]+)$/;

/** A stretch of shouting and its words. */
export interface Shout {
  readonly range: Range;
  /** Indexes into `words`, the first and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Words in capitals that are no abbreviations, joined where they stand together. */
export function findShouting(prose: Prose, language: LanguageId, ignored: ReadonlySet<string>): Shout[] {
  const data = LANGUAGES[language];
  if (!data) return [];
  const sentences = new SentenceWords(prose);
  const shouts: Shout[] = [];
  for (let at = 0; at < prose.words.length; at++) {
    if (!isCaps(prose, at, data)) continue;
    let to = at + 1;
    while (to < prose.words.length && continues(prose, sentences, to, data)) to++;
    const shout = read(prose, sentences, at, to, data, ignored);
    if (shout) shouts.push(shout);
    at = to - 1;
  }
  return shouts;
}

function isCaps({ words: all, source }: Prose, at: number, { script }: Shouting): boolean {
  const { text, range } = all[at]!;
  // Most words end here.
  const second = text.charCodeAt(1);
  if (Number.isNaN(second) || (second >= 0x61 && second <= 0x7a) || (second >= 0x430 && second <= 0x45f))
    return false;
  if (!isAllCaps(text) || !script.test(text)) return false;
  return (
    !/[\d_/@#]/.test(source[range.start - 1] ?? '') &&
    !/[\d_/@]/.test(source[range.end] ?? '') &&
    !/^-\d/.test(source.slice(range.end, range.end + 2))
  );
}

function continues(prose: Prose, sentences: SentenceWords, at: number, data: Shouting): boolean {
  const { text, sentence } = prose.words[at]!;
  if (sentence !== prose.words[at - 1]!.sentence || !/^[\s\u0001,–—-]*$/.test(sentences.gap(at)))
    return false;
  if (isCaps(prose, at, data)) return true;
  return (
    text.length === 1 &&
    text !== text.toLowerCase() &&
    at + 1 < prose.words.length &&
    isCaps(prose, at + 1, data)
  );
}

function read(
  prose: Prose,
  sentences: SentenceWords,
  first: number,
  end: number,
  data: Shouting,
  ignored: ReadonlySet<string>,
): Shout | null {
  const { sentence, range } = prose.words[first]!;
  if (sentences.isQuoted(range)) return null;
  const before = sentences.key(first - 1, sentence) ?? '';
  if (LEGAL_FORM.test(prose.words[first]!.key) || LEGAL_FORM.test(before)) return null;
  if (end - first === 1 && LITERAL.test(before)) return null;
  let [from, to] = [first, end];
  const { firstWord, lastWord } = prose.sentences[sentence]!;
  const whole = first === firstWord && end === lastWord && end - first > 1;
  const counts = (index: number): boolean => isLoud(prose.words[index]!.key, data, ignored);
  while (from < to && !counts(from)) from++;
  while (to > from && !counts(to - 1)) to--;
  if (from === to) {
    const plain = prose.words
      .slice(first, end)
      .filter(({ key }) => key.length > 3 && !data.abbreviations.has(key));
    if (plain.length < 3) return null;
    [from, to] = [first, end];
  } else if (whole) {
    [from, to] = [first, end];
  } else {
    // What stands beside a shouted word is shouted too, abbreviations at the edges apart.
    while (from > first && isWord(prose.words[from - 1]!.key, data)) from--;
    while (to < end && isWord(prose.words[to]!.key, data)) to++;
  }
  return { range: { start: prose.words[from]!.range.start, end: prose.words[to - 1]!.range.end }, from, to };
}

function isLoud(
  key: string,
  { shouted, abbreviations, inflected }: Shouting,
  ignored: ReadonlySet<string>,
): boolean {
  if (ignored.has(key) || JOINING.has(key) || abbreviations.has(key)) return false;
  return shouted.has(key) || (key.length >= 6 && inflected.test(key));
}

function isWord(key: string, { abbreviations, shouted }: Shouting): boolean {
  return !abbreviations.has(key) && (shouted.has(key) || JOINING.has(key) || key.length > 5);
}

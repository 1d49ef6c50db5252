/** Whether a past tense without a pronoun speaks of the client: «если забыл пароль», but not «если пришёл ответ». */

import { isAllCaps } from '../../letter-case.ts';
import type { SentenceWords } from '../../sentence-words.ts';
import { isPreposition, isSubjectPronoun, isTransparent, opensClause } from './closed-words.ts';

/** Stems of verbs whose subject is a person even where a noun in the nominative follows: «забыл пароль» is no password's deed. */
const PERSONAL =
  /^(?:забы|довери|порекомендова|посоветова|воспользова|пользова|позаботи|поддержа|участвова|поучаствова|проголосова|предложи|рассказа|дожда|верну|потеря|получи|оплати|выбра|заказа|купи|наш[её]?|прочита|посмотре|увиде|реши|хоте|захоте|иска|пропусти|остави|указа|вв[её]|измени|отправи|написа|сдела|поня|зна|узна|виде|откры|скача|установи|обнови|провери|подписа|отмени|перев[её]|взя|сда|жда|отложи|добави|удали|попробова|использова|оформи|заброниров|заполни|сохрани|нача|закончи|дела|чита|присла|высла|отда|верну|сообщи|зада|позвони|замети|почувствова|обнаружи|повреди|разби|слома|запомни|помени|поменя|сфотографирова|загрузи|зарегистрирова|записа|запланирова|забра|принима|приня|име|успе|передума|согласи|попроси|проси|спроси|спрашива|ответи|обрати|зашe|заш[её]?|загляну|посети|побыва|приобр[её]|оцени|отмети|подготови|приготови|собра|уложи|включи|выключи|подключи|отключи|нажа|перешe|переш[её]?|застрахова|арендова|снима|замени|запроси|постави|наде|носи|упакова|распакова|перепута|подтверди|посчита|рассчита|планирова|мечта|соскучи|опозда|проспа|пожалова|рекомендова|пригласи|приглаша|постара|тренирова|учи|выучи|ходи|сходи|езди|съезди|слуша|послуша|дочита|дописа|заплати|доплати|переплати|пыта|попыта|постира|помы|вымы|вложи|меня|фотографирова|застели|намаза|принес|привез|отвез|занес|внес|вынес|перенес|завез)(?:л|ла|лся|лась)$|^(?:при|от|за|в|вы|пере|у|до)(?:нес|вез)$/;

/** Our people, who do things themselves: «чтобы позвонил мастер». */
const PEOPLE =
  /^(?:мастер|менеджер|курьер|администратор|оператор|тренер|инструктор|консультант|врач|доктор|директор|бухгалтер|водитель|специалист|сотрудни[кц]|юрист|агент|риелтор|продавец|повар|логист|куратор|преподаватель|учитель|коллега|муж|жена|супруга?|мама|папа|друг|подруга|сосед|соседка|кто-то|кто-нибудь|никто)/;

/** Verbs of things and events: their subject follows or was named before. */
const IMPERSONAL =
  /^(?:понравил|не?понравил|подош[её]?л|появил|возник|возникл|оказал|случил|произош[её]?л|получил(?:ся|ась)|наступил|закончил(?:ся|ась)|кончил|начал(?:ся|ась)|наш[её]?л(?:ся|ась)|сгорел|сломал(?:ся|ась)|изменил(?:ся|ась)|истек|истекл|действовал|сработал|работал|пропал|потребовал(?:ся|ась)|понадобил|прош[её]?л|устроил|хватил|осталось|стоил|длил|бол[еи]л|дош[её]?л|пригодил|поступил|открыл(?:ся|ась)|загрузил(?:ся|ась)|запустил(?:ся|ась)|высветил|отобразил|скопил|списал(?:ся|ась)|отправил(?:ся|ась)|сохранил(?:ся|ась)|(?:обнов|установ|включ|выключ|отключ|удал|добав|разб|повред|отмен|замен|прекрат|заполн)ил(?:ся|ась)|потерял(?:ся|ась)|порвал(?:ся|ась))/;

/** How many words after a predicate are asked for its subject. */
const REACH = 12;

const THINGS = new Set([
  'нужен',
  'нужна',
  'важен',
  'важна',
  'известен',
  'известна',
  'дорог',
  'близок',
  'сложен',
  'положен',
  'положена',
]);

const infinitive = /(?:ть|ти|чь)(?:ся)?$/;
const nominativeMasculine = /(?:[бвгджзклмнпрстфхцчшщ]|[иыо]й|ь)$/;
const obliqueMasculine = /(?:[аяоеиы]м|[аяиы]х|[оеё]в|ами|ями)$/;
const nominativeFeminine = /(?:[аяь])$/;

/** Whether the predicate `at` is the client's own, if nothing that precedes it in its clause is a subject. */
export function isClients(words: SentenceWords, at: number): boolean {
  const { key } = words.word(at)!;
  if (THINGS.has(key)) return false;
  if (IMPERSONAL.test(key)) return false;
  return PERSONAL.test(key) ? !isOthers(words, at) : !hasSubjectAfter(words, at);
}

/**
 * Whether a past tense after «спасибо, что» is the client's: «спасибо, что доверил нам автомобиль». Only who came may be somebody else:
 * «спасибо, что пришло так много людей».
 */
export function isThankedFor(words: SentenceWords, at: number): boolean {
  const { key } = words.word(at)!;
  if (isClients(words, at)) return true;
  if (isOthers(words, at) || HAPPENING.test(key)) return false;
  return !COMING.test(key) || !hasSubjectAfter(words, at);
}

const HAPPENING =
  /^(?:понрави|подош|появи|возник|оказа|случи|получи[лс]|нашл?[ас]|нашелся|закончи|сработа|пригоди|хвати)/;
const COMING = /^(?:при|за|подъ|съ|у)(?:шел|шла|ехал|ехала|летел|летела)$/;

/** Whether the predicate `at` is followed by a person who did it: «попросил мастер», «как просил он». */
export function isOthers(words: SentenceWords, at: number): boolean {
  const next = nextTransparent(words, at);
  return (isSubjectPronoun(next) && next !== 'ты' && next !== 'вы') || PEOPLE.test(next);
}

/** The first word after particles, in the same clause. */
function nextTransparent(words: SentenceWords, at: number): string {
  const { sentence } = words.word(at)!;
  let next = at + 1;
  while (next < at + REACH && isTransparent(words.key(next, sentence) ?? '') && !words.isAfterBoundary(next))
    next++;
  const key = words.key(next, sentence);
  return key === undefined || words.isAfterBoundary(next) ? '' : key;
}

/** Whether a noun that agrees with the predicate follows it at once: «пришёл ответ», «нужна помощь». */
function hasSubjectAfter(words: SentenceWords, at: number): boolean {
  const { key, sentence } = words.word(at)!;
  let next = at + 1;
  while (next < at + REACH && words.key(next, sentence) !== undefined && !words.isAfterBoundary(next)) {
    const other = words.key(next, sentence)!;
    if (isSubjectPronoun(other)) return other !== 'ты' && other !== 'вы';
    if (isPreposition(other) || infinitive.test(other) || opensClause(other)) return false;
    if (words.isQuoted(words.word(next)!.range)) return true;
    const abbreviation = isAllCaps(words.word(next)!.text);
    if (abbreviation) return true;
    if (!isTransparent(other)) {
      const feminine = /(?:а|ась)$/.test(key);
      if (feminine) return nominativeFeminine.test(other);
      return nominativeMasculine.test(other) && !obliqueMasculine.test(other);
    }
    next++;
  }
  return words.tail(next - 1).includes('\uFFFC');
}

/** The brand that stands before a text: who writes is said by it. */
import { MASK_MARK, MASK_OUTPUT } from '../template/types.ts';

/** «[Полка] Заказ …». */
const BRACKETED = '\\[[^\\]\\n]{1,40}\\]';
/** «СТО „Мотор“: посылка …», «Поликлиника № 3: …». */
const BEFORE_COLON = `[\\p{L}\\d«»„“”"'’&№+|/™®.${MASK_MARK}${MASK_OUTPUT}\\s–-]{1,50}:\\s`;
/** «Магазин „Полка“ — заказ …», «Школа „Глагол“ (Тула): …», «ТЦ „Ока“, 2 этаж: …». */
const QUOTED =
  '(?:[\\p{L}\\d]+\\s){0,3}[«„“"][^«»„“”"\\n]{1,30}[»“”"](?:\\s?\\([^)\\n]{1,30}\\))?(?:,\\s[^.!?:\\n]{1,30}:|\\s?[:—–])\\s';
/** «МТС. Ваш счёт …», «Барбершоп OldBoy. …». */
const SENTENCE = "(?:\\p{Lu}\\p{L}+\\s)?(?:\\p{Lu}{3,}|[A-Z][A-Za-z\\d&'’-]+)\\.\\s(?=\\p{Lu})";
/** «Напоминаем: …», «Внимание: …»: a colon behind what is no name. */
const NO_BRAND =
  /^(?:напоминаем|напоминаю|сообщаем|сообщаю|уведомляем|информируем|уточняем|уточняю|просим|прошу|внимание|важно|срочно|обратите внимание|коротко|нагадуємо|повідомляємо|увага|важливо|attention|important|reminder)\s?:/iu;
const BRAND = new RegExp(`^(?:${BRACKETED}|${BEFORE_COLON}|${QUOTED}|${SENTENCE})`, 'u');

/** True where a brand stands before the text. */
export function isBranded(text: string): boolean {
  return BRAND.test(text) && !NO_BRAND.test(text);
}

/** The place after a greeting where the client's name stands. */
import { MASK_MARK, MASK_OUTPUT, type Range, type Template } from '../template/types.ts';

export interface NameSlot {
  readonly range: Range;
  /** `output`: a placeholder; `text`: a name written out, or another system's placeholder. */
  readonly kind: 'output' | 'text';
  /** What stands between the greeting and the name; null where the name comes first. */
  readonly gap: Range | null;
}

const OUTPUTS = `${MASK_OUTPUT}(?:[\\s${MASK_MARK}]*${MASK_OUTPUT})*`;
const TITLE = '(?:господин|госпожа|г-н|г-жа|коллега|доктор|пан|пані|пане|M(?:r|rs|s)\\.?|Dr\\.?)';
const VOCATIVE = `(?:(?:\\p{Ll}+(?:ый|ая|ые|ой|ий|ие|а|ні)|${TITLE})\\s+){0,2}`;
/** Capitalised words that are no names: polite pronouns, the writer himself, «Уважаемый клиент». */
const PRONOUNS = 'Ва[сшм]|Вы|Мы|Наш|Это|Мо[йя]|Уважаем|Дорог|Клиент|Шановн|Ми|Це';
/** Words that begin a sentence and may have a comma behind them: «Спасибо, что …», «Напоминаем, что …». */
const OPENERS =
  '(?:Спасибо|Благодар(?:им|ю)|Пожалуйста|Извините|Простите|Напомним|Просим|Прошу|Видим|Вижу|Конечно|Хорошо|Отлично|Кстати|Да|Нет|Увы|Итак|Сегодня|Завтра|Вчера|Скоро|Если|Чтобы|Когда|Рады?|Жаль|Дякуємо|Перепрошуємо|' +
  '\\p{Lu}\\p{Ll}+(?:[аяую]ем|[ийь]те|[аяує]ємо)(?:с[ья])?)(?!\\p{L})';
const NO_NAME = `(?!(?:${PRONOUNS})\\p{L}*|${OPENERS})`;
const NAME = `${NO_NAME}\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}+){0,2}`;
const FOREIGN = '[\\[{%#$<][^\\s\\]}%#>][^\\]}%#>\\n]{0,30}[\\]}%#>]+';
const AFTER = new RegExp(
  `^([\\s${MASK_MARK}]*[,.!—–-]?[\\s${MASK_MARK}]*)${VOCATIVE}[${MASK_MARK}]*(?:(${OUTPUTS})|(${NAME}|${FOREIGN}))(?=[\\s${MASK_MARK}]*(?:[,.!?)]|$)|[^\\S\\n]*\\n)`,
  'u',
);
const BEFORE = new RegExp(
  `(?:(${OUTPUTS})|(${NAME}|${FOREIGN}))[\\s${MASK_MARK}]*,?[\\s${MASK_MARK}]*$`,
  'u',
);

/** The name beside a greeting: after it («Добрый день, Анна!») or before it («Анна, добрый день!»); null without one. */
export function nameSlot({ prose, body }: Template, greeting: { readonly range: Range }): NameSlot | null {
  const { start, end } = greeting.range;
  const after = AFTER.exec(prose.slice(end, end + 200));
  // A capitalised line of its own is a title; a name that ends its line stands on the greeting's.
  const titled =
    after !== null && after[1]!.includes('\n') && /^[^\S\n]*\n/.test(prose.slice(end + after[0].length));
  if (after && !titled) {
    const nameEnd = end + after[0].length;
    const name = (after[2] ?? after[3])!;
    const kind = after[2] ? 'output' : 'text';
    return {
      range: { start: nameEnd - name.length, end: nameEnd },
      kind,
      gap: { start: end, end: end + after[1]!.length },
    };
  }
  const from = Math.max(body.start, start - 200);
  const before = BEFORE.exec(prose.slice(from, start));
  if (!before) return null;
  const name = (before[1] ?? before[2])!;
  const nameStart = from + before.index;
  return {
    range: { start: nameStart, end: nameStart + name.length },
    kind: before[1] ? 'output' : 'text',
    gap: null,
  };
}

/** What the command line says, in both languages. */
import type { Locale } from '../rules/engine/types.ts';

const severities = {
  error: { ru: 'ошибка', en: 'error' },
  warning: { ru: 'предупреждение', en: 'warning' },
  info: { ru: 'замечание', en: 'info' },
  hint: { ru: 'подсказка', en: 'hint' },
} as const;

const weekdays = {
  ru: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

export type Counted = 'problem' | 'error' | 'warning' | 'info' | 'hint' | 'file' | 'partial';

const nouns: Record<Counted, { ru: readonly [string, string, string]; en: readonly [string, string] }> = {
  problem: { ru: ['проблема', 'проблемы', 'проблем'], en: ['problem', 'problems'] },
  error: { ru: ['ошибка', 'ошибки', 'ошибок'], en: ['error', 'errors'] },
  warning: { ru: ['предупреждение', 'предупреждения', 'предупреждений'], en: ['warning', 'warnings'] },
  info: { ru: ['замечание', 'замечания', 'замечаний'], en: ['info', 'infos'] },
  hint: { ru: ['подсказка', 'подсказки', 'подсказок'], en: ['hint', 'hints'] },
  file: { ru: ['шаблон', 'шаблона', 'шаблонов'], en: ['template', 'templates'] },
  partial: { ru: ['фрагмент', 'фрагмента', 'фрагментов'], en: ['partial', 'partials'] },
};

const sentences = {
  clean: { ru: 'Проверено: {files}. Проблем нет.', en: '{files} checked. No problems.' },
  fixable: {
    ru: 'Сами исправятся: {count}. Запустите ту же команду с --fix.',
    en: '{count} can be fixed: run the same command with --fix.',
  },
  nothing: { ru: 'Шаблонов .msg.md здесь нет: {paths}', en: 'No .msg.md templates here: {paths}' },
  noFile: { ru: 'Нет такого файла или папки: {path}', en: 'No such file or folder: {path}' },
  noRule: { ru: 'Нет правила «{rule}».', en: 'There is no rule “{rule}”.' },
  near: { ru: 'Возможно, «{suggestion}»?', en: 'Did you mean “{suggestion}”?' },
  noOption: {
    ru: 'Нет опции {option}. Справка: msgmd --help',
    en: 'There is no option {option}. See msgmd --help',
  },
  badValue: {
    ru: 'У опции {option} нет значения, или оно лишнее, или не то. Справка: msgmd --help',
    en: 'The value of {option} is missing, superfluous or wrong. See msgmd --help',
  },
  badChoice: {
    ru: '{option}: «{value}» не подходит, можно {choices}. Справка: msgmd --help',
    en: '{option} cannot be “{value}”, it can be {choices}. See msgmd --help',
  },
  noCommand: {
    ru: 'Нет команды «{command}». Справка: msgmd --help',
    en: 'No command “{command}”. See msgmd --help',
  },
  unreadable: { ru: 'Не читается {path}: {detail}', en: 'Cannot read {path}: {detail}' },
  unwritable: { ru: 'Не исправлен {path}: {detail}', en: 'Cannot fix {path}: {detail}' },
  notUtf8: { ru: 'это не UTF-8, сохраните в этой кодировке', en: 'it is not UTF-8, save it as such' },
  denied: { ru: 'нет прав', en: 'permission denied' },
  isFolder: { ru: 'это папка', en: 'it is a folder' },
  standardInput: { ru: 'стандартный ввод', en: 'standard input' },
  wholeNumber: { ru: 'целое число', en: 'a whole number' },
  source: { ru: 'Источник', en: 'Source' },
  severity: { ru: 'Строгость', en: 'Severity' },
  fixed: { ru: 'Исправление', en: 'Fix' },
  bad: { ru: 'Плохо', en: 'Bad' },
  good: { ru: 'Хорошо', en: 'Good' },
  safe: { ru: 'есть, безопасное (--fix)', en: 'yes, safe (--fix)' },
  suggestion: { ru: 'предлагается в редакторе', en: 'offered in the editor' },
  none: { ru: 'нет', en: 'none' },
  rules: { ru: 'Правила:', en: 'Rules:' },
  oneFile: { ru: 'Назовите один файл: msgmd week ФАЙЛ', en: 'Name one file: msgmd week FILE' },
  window: { ru: 'Окно отправки', en: 'Send window' },
  noWish: { ru: 'без пожелания', en: 'no wish' },
} as const;

export type Sentence = keyof typeof sentences;

export interface Texts {
  readonly locale: Locale;
  say(sentence: Sentence, values?: Readonly<Record<string, string | number>>): string;
  severity(severity: keyof typeof severities): string;
  /** Monday = 0. */
  weekday(day: number): string;
  /** «3 ошибки», “3 errors”. */
  count(number: number, noun: Counted): string;
}

export function textsFor(locale: Locale): Texts {
  return {
    locale,
    say: (sentence, values = {}) =>
      sentences[sentence][locale].replace(/\{([a-z]+)\}/g, (slot, name) => String(values[name] ?? slot)),
    severity: (severity) => severities[severity][locale],
    weekday: (day) => weekdays[locale][day]!,
    count: (number, noun) =>
      `${number} ${locale === 'ru' ? russian(number, nouns[noun].ru) : english(number, nouns[noun].en)}`,
  };
}

function russian(number: number, [one, few, many]: readonly [string, string, string]): string {
  const tens = number % 100;
  const ones = number % 10;
  if (tens >= 11 && tens <= 14) return many;
  return ones === 1 ? one : ones >= 2 && ones <= 4 ? few : many;
}

function english(number: number, [one, many]: readonly [string, string]): string {
  return number === 1 ? one : many;
}

/** The locale of messages: what the user asked for, else the environment's, else the system's (Windows), else English. */
export function localeFrom(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Locale {
  // An empty variable counts as unset (POSIX).
  const tag =
    asked ||
    environment.LC_ALL ||
    environment.LC_MESSAGES ||
    environment.LANG ||
    new Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ru(?![a-z])/i.test(tag) ? 'ru' : 'en';
}

/** What is wrong in YAML, in words: shared by front matter and `.msgmd.yml`. */
import type { Locale, Messages } from '../engine/types.ts';
import type { DataError } from '../template/types.ts';
import type { Issue } from './validate.ts';

export const yamlMessages = {
  yaml: {
    ru: 'YAML не удаётся прочитать: {detail}. Пока это не исправлено, проверить остальное нельзя.',
    en: 'The YAML cannot be read: {detail}. Until it is mended nothing else can be checked.',
  },
  unquoted: {
    ru: 'Значение с {{ … }} здесь нужно взять в кавычки, иначе YAML примет скобки за свои.',
    en: 'A value with {{ … }} needs quotes here, else YAML takes the braces for its own.',
  },
  duplicate: {
    ru: 'Поле повторяется: {detail}. Оставьте одно.',
    en: 'The key stands twice: {detail}. Keep one.',
  },
  unclosed: {
    ru: 'Шапка не закрыта: после полей нужна строка «---».',
    en: 'The front matter is not closed: a line “---” must follow the keys.',
  },
  notMap: {
    ru: 'Здесь должны стоять строки вида «поле: значение».',
    en: 'Lines “key: value” belong here.',
  },
  unknownKey: {
    ru: 'Неизвестное поле «{found}»: оно ни на что не влияет.',
    en: 'Unknown key “{found}”: it has no effect.',
  },
  unknownKeyNear: {
    ru: 'Неизвестное поле «{found}». Возможно, «{suggestion}»?',
    en: 'Unknown key “{found}”. Did you mean “{suggestion}”?',
  },
  type: {
    ru: 'Поле «{path}» другого вида: здесь нужно {expected}.',
    en: '“{path}” is of another type: {expected} belongs here.',
  },
  value: {
    ru: 'У поля «{path}» не бывает значения «{found}». Возможны: {expected}.',
    en: '“{path}” cannot be “{found}”. It can be: {expected}.',
  },
  valueForm: {
    ru: 'Поле «{path}»: значение «{found}» записано не так, как нужно.',
    en: '“{path}”: the value “{found}” is not of the right form.',
  },
  missing: { ru: 'Нет обязательного поля «{path}».', en: 'The required key “{path}” is missing.' },
  unknownRule: { ru: 'Нет правила «{found}».', en: 'There is no rule “{found}”.' },
  rename: { ru: 'Заменить на «{suggestion}»', en: 'Replace by “{suggestion}”' },
  quote: { ru: 'Взять значение в кавычки', en: 'Put the value in quotes' },
} as const satisfies Messages;

export type YamlMessage = keyof typeof yamlMessages;

const BY_CODE: Readonly<Record<string, YamlMessage>> = {
  UNQUOTED_LIQUID: 'unquoted',
  DUPLICATE_KEY: 'duplicate',
  UNCLOSED_FRONT_MATTER: 'unclosed',
  NOT_A_MAP: 'notMap',
};

/** Message and slot values for an error of the YAML itself. */
export function describeError(error: DataError): { message: YamlMessage; values: Record<string, string> } {
  return { message: BY_CODE[error.code] ?? 'yaml', values: { detail: error.detail } };
}

/** Message and slot values for what the schema finds. */
export function describeIssue(
  issue: Issue,
  locale: Locale,
): { message: YamlMessage; values: Record<string, string> } {
  const { kind, path, found, suggestion, expected } = issue;
  const types = kind === 'wrong-type';
  return {
    message: messageOf(issue),
    values: {
      path,
      found,
      suggestion: suggestion ?? '',
      expected: types ? typeNames(expected, locale) : expected.join(', '),
    },
  };
}

function messageOf({ kind, suggestion, expected }: Issue): YamlMessage {
  switch (kind) {
    case 'unknown-key':
      return suggestion ? 'unknownKeyNear' : 'unknownKey';
    case 'wrong-type':
      return 'type';
    case 'wrong-value':
      return expected.length > 0 ? 'value' : 'valueForm';
    case 'missing-key':
      return 'missing';
  }
}

const TYPE_NAMES: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
  string: { ru: 'текст', en: 'text' },
  number: { ru: 'число', en: 'a number' },
  integer: { ru: 'целое число', en: 'a whole number' },
  boolean: { ru: 'true или false', en: 'true or false' },
  array: { ru: 'список', en: 'a list' },
  object: { ru: 'поля «имя: значение»', en: 'a map of “name: value”' },
};

function typeNames(types: readonly string[], locale: Locale): string {
  return types.map((type) => TYPE_NAMES[type]?.[locale] ?? type).join(locale === 'ru' ? ' или ' : ' or ');
}

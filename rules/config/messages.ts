/** What is wrong in YAML, in words: shared by front matter and `.msgmd.yml`. */

import type { DataError } from '../template/types.ts';
import type { Locale, Localized, Messages } from '../text/locale.ts';
import type { Issue } from './validate.ts';

export const yamlMessages = {
  yaml: {
    ru: 'YAML не удаётся прочитать: {detail}. Пока это не исправлено, проверить остальное нельзя.',
    en: 'The YAML cannot be read: {detail}. Until it is mended nothing else can be checked.',
  },
  yamlOfConfig: {
    ru: 'YAML не удаётся прочитать: {detail}. Пока действует последняя верная версия файла или то, что удалось прочитать.',
    en: 'The YAML cannot be read: {detail}. Until then the last good version of the file holds, or what of it can be read.',
  },
  unquoted: {
    ru: 'Значение с {{ … }} здесь нужно взять в кавычки, иначе YAML примет скобки за свои.',
    en: 'A value with {{ … }} needs quotes here, else YAML takes the braces for its own.',
  },
  duplicate: {
    ru: 'Поле «{detail}» повторяется. Оставьте одно.',
    en: 'The key “{detail}” stands twice. Keep one.',
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
    ru: 'В поле «{path}» должно стоять другое: {expected}.',
    en: '“{path}” is of another type: {expected} belongs here.',
  },
  value: {
    ru: 'У поля «{path}» не бывает значения «{found}». Возможны: {expected}.',
    en: '“{path}” cannot be “{found}”. It can be: {expected}.',
  },
  valueLike: {
    ru: 'Поле «{path}»: значение «{found}» записано не так, как нужно. Например: {expected}.',
    en: '“{path}”: the value “{found}” is not of the right form. For example: {expected}.',
  },
  valueForm: {
    ru: 'Поле «{path}»: значение «{found}» записано не так, как нужно.',
    en: '“{path}”: the value “{found}” is not of the right form.',
  },
  missing: { ru: 'Нет обязательного поля «{path}».', en: 'The required key “{path}” is missing.' },
  unknownRule: { ru: 'Нет правила «{found}».', en: 'There is no rule “{found}”.' },
  unknownRuleNear: {
    ru: 'Нет правила «{found}». Возможно, «{suggestion}»?',
    en: 'There is no rule “{found}”. Did you mean “{suggestion}”?',
  },
  noFile: { ru: 'Файла «{found}» нет.', en: 'There is no file “{found}”.' },
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
export function describeError(
  error: DataError,
  locale: Locale,
): { message: YamlMessage; values: Record<string, string> } {
  const { code, detail } = error;
  return { message: BY_CODE[code] ?? 'yaml', values: { detail: FAULTS[code]?.[locale] ?? detail } };
}

/** What the YAML parser means by its codes. */
const FAULTS: Readonly<Record<string, Localized>> = {
  TAB_AS_INDENT: {
    ru: 'отступ сделан табуляцией, а нужны пробелы',
    en: 'the line is indented by a tab, it takes spaces',
  },
  BAD_INDENT: {
    ru: 'отступ этой строки не такой, как у соседних, или выше не закрыта скобка',
    en: 'the indentation differs from the lines around, or a bracket above is not closed',
  },
  MISSING_CHAR: {
    ru: 'не хватает кавычки, скобки или двоеточия',
    en: 'a quotation mark, a bracket or a colon is missing',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    ru: 'второе двоеточие в одной строке. Возьмите значение в кавычки или поправьте отступ следующей строки',
    en: 'there is a second colon in the line. Put the value in quotes, or mend the indentation of the next line',
  },
  MULTILINE_IMPLICIT_KEY: {
    ru: 'после имени поля нет двоеточия',
    en: 'there is no colon after the key',
  },
  BAD_SCALAR_START: {
    ru: 'значение начинается со знака, который в YAML занят. Возьмите его в кавычки',
    en: 'the value begins with a character that YAML keeps for itself. Put it in quotes',
  },
  ALIAS: {
    ru: '«*» в начале значения в YAML занята. Возьмите его в кавычки',
    en: 'YAML keeps “*” at the beginning of a value for itself. Put the value in quotes',
  },
  BAD_DQ_ESCAPE: {
    ru: 'обратная косая черта в двойных кавычках занята. Возьмите значение в одинарные',
    en: 'YAML keeps the backslash in double quotes for itself. Use single quotes',
  },
  UNEXPECTED_TOKEN: {
    ru: 'лишний знак. Возможно, значение нужно взять в кавычки',
    en: 'an unexpected character. The value may need quotes',
  },
  BAD_KEY: { ru: 'имя поля — слово или строка', en: 'a key has to be a word or a string' },
  MULTIPLE_DOCS: { ru: 'строка «---» лишняя', en: 'there is one line “---” too many' },
};

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

function messageOf({ kind, path, suggestion, expected }: Issue): YamlMessage {
  switch (kind) {
    case 'unknown-key':
      return suggestion ? 'unknownKeyNear' : 'unknownKey';
    case 'wrong-type':
      return path === '' ? 'notMap' : 'type';
    case 'wrong-value':
      return 'value';
    case 'wrong-form':
      return expected.length > 0 ? 'valueLike' : 'valueForm';
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

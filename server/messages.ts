/** Every sentence of the server's own, in both languages. Texts of rules stand in the rules. */
import type { Locale, Localized } from '../rules/engine/types.ts';

const catalogue = {
  // Code actions
  fixAllOfRule: { ru: 'Исправить все «{rule}» в файле', en: 'Fix all “{rule}” in this file' },
  fixAll: { ru: 'Исправить всё, что исправляется само', en: 'Fix everything that has a safe fix' },
  disableLine: { ru: 'Отключить «{rule}» для этой строки', en: 'Disable “{rule}” for this line' },
  disableFile: { ru: 'Отключить «{rule}» во всём файле', en: 'Disable “{rule}” for this file' },
  ruleOff: {
    ru: 'Отключить «{rule}» для всей команды (.msgmd.yml)',
    en: 'Disable “{rule}” for the whole team (.msgmd.yml)',
  },
  // Hover and completion
  example: { ru: 'Пример: {value}', en: 'Example: {value}' },
  values: { ru: 'Значения: {values}', en: 'Values: {values}' },
  byDefault: { ru: 'по умолчанию', en: 'default' },
  optional: { ru: 'может быть пусто', en: 'may be empty' },
  sensitive: { ru: 'личные данные', en: 'personal data' },
  maxLength: { ru: 'не длиннее {count} знаков', en: 'at most {count} characters' },
  originTemplate: { ru: 'объявлено в этом шаблоне', en: 'declared in this template' },
  originConfig: { ru: 'объявлено в .msgmd.yml', en: 'declared in .msgmd.yml' },
  originStandard: { ru: 'стандартная переменная', en: 'standard placeholder' },
  originBuiltIn: {
    ru: 'считает сам msgmd по времени отправки',
    en: 'computed by msgmd from the moment of sending',
  },
  originLocal: { ru: 'задано в тексте шаблона', en: 'set in the text of the template' },
  undeclared: { ru: 'используется в тексте, но не объявлено', en: 'used in the text and not declared' },
  required: { ru: 'обязательно', en: 'required' },
  ruleSource: { ru: 'Источник: {source}', en: 'Source: {source}' },
  ruleSeverity: { ru: 'Строгость: {severity}', en: 'Severity: {severity}' },
  ruleDocs: { ru: 'Подробнее о правиле', en: 'More about the rule' },
  wholeMessage: { ru: 'Сообщение: {title}', en: 'Message: {title}' },
  untitled: { ru: 'Новое сообщение', en: 'New message' },
  anyOccasion: { ru: 'любой повод', en: 'any occasion' },
  wholeMessageDetail: { ru: 'приветствие, повод и прощание', en: 'greeting, occasion and farewell' },
  greetingInBranches: { ru: 'Приветствие по времени', en: 'A greeting by the time' },
  farewellInBranches: { ru: '{formula} + пожелание по времени', en: '{formula} + a wish by the time' },
  fitsWindow: { ru: 'подходит в любую минуту окна', en: 'fits at every minute of the window' },
  fitsNotWindow: { ru: 'подходит не во всём окне', en: 'does not fit the whole window' },
  isMissing: { ru: 'этого ещё нет в тексте', en: 'the text lacks it' },
  sentence: { ru: 'готовая фраза', en: 'a sentence' },
  clientReads: { ru: 'Клиент прочтёт:', en: 'The client reads:' },
  // Configuration
  // Inlay hints and code lenses
  length: { ru: '{count} зн.', en: '{count} ch.' },
  lengthOf: { ru: '{count} из {most} зн.', en: '{count} of {most} ch.' },
  lengthSms: { ru: '{count} зн., сегментов: {segments}', en: '{count} ch., segments: {segments}' },
  lensPreview: { ru: 'Предпросмотр', en: 'Preview' },
  lensProved: { ru: '✓ Пожелание верно во всём окне', en: '✓ The wish is right in the whole window' },
  lensWrong: { ru: '✗ Пожелание верно не всегда', en: '✗ The wish is not always right' },
  lensApprove: { ru: 'Согласовать', en: 'Approve' },
  lensApproveAgain: {
    ru: '⚠ Изменён после согласования: согласовать заново',
    en: '⚠ Changed since its approval: approve again',
  },
  weekProved: {
    ru: 'Доказано: в любую минуту окна ({hours}) пожелание верно.',
    en: 'Proved: the wish is right at every minute of the window ({hours}).',
  },
  weekNothing: { ru: 'Пожеланий, которые зависят от времени, нет.', en: 'No wish depends on the time.' },
  weekNoWindow: {
    ru: 'Окно «{hours}» не читается или никогда не открыто.',
    en: 'The window “{hours}” cannot be read or is never open.',
  },
  weekUnknown: {
    ru: 'Проверить нельзя: в тегах Liquid ошибка.',
    en: 'It cannot be checked: there is a mistake in the Liquid tags.',
  },
  weekWrong: {
    ru: '{day}, {time}: пожелание не подходит или его нет.',
    en: '{day}, {time}: the wish does not fit or is missing.',
  },
  // Rename
  renameStandard: {
    ru: '«{name}» — стандартное имя: его знают все шаблоны и правила. Объявите свою переменную в .msgmd.yml.',
    en: '“{name}” is a standard name that all templates and rules know. Declare a placeholder of your own in .msgmd.yml.',
  },
  renameBuiltIn: {
    ru: '«{name}» считает сам msgmd, имя не меняется.',
    en: '“{name}” is computed by msgmd; its name is fixed.',
  },
  renameBadName: {
    ru: '«{name}» не годится в имена: нужны буквы, цифры и _, части через точку.',
    en: '“{name}” is no name: use letters, digits and _, parts joined by dots.',
  },
  renameTaken: { ru: '«{name}» уже есть.', en: '“{name}” exists already.' },
  renamePartial: {
    ru: 'Имя должно начинаться с «{name}»: так его получает общий фрагмент.',
    en: 'The name must begin with “{name}”: a partial gets it that way.',
  },
  renaming: { ru: 'Переименование в шаблонах', en: 'Renaming in templates' },
  fixingWorkspace: { ru: 'Исправление шаблонов', en: 'Fixing templates' },
  checkingWorkspace: { ru: 'Проверка шаблонов', en: 'Checking templates' },
  fileMissing: { ru: 'Файл «{path}» не найден.', en: 'The file “{path}” is not there.' },
} as const satisfies Readonly<Record<string, Localized>>;

export type MessageId = keyof typeof catalogue;

/** The sentence in the editor's language, its `{slots}` filled in. */
export function say(
  locale: Locale,
  id: MessageId,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return catalogue[id][locale].replace(/\{(\w+)\}/g, (slot, name) => String(values[name] ?? slot));
}

export const messages: Readonly<Record<string, Localized>> = catalogue;

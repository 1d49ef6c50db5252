/** The filters of LiquidJS as data: for checking, completion and signature help. */

export interface FilterParameter {
  readonly name: string;
  readonly optional: boolean;
}

export interface FilterInfo {
  readonly name: string;
  readonly parameters: readonly FilterParameter[];
  readonly ru: string;
  readonly en: string;
}

/** name: [parameters (`?` = optional), what it gives in Russian, in English]. */
const ROWS: Readonly<Record<string, readonly [parameters: string, ru: string, en: string]>> = {
  // Text
  append: ['text', 'Дописывает текст в конец', 'Adds text at the end'],
  prepend: ['text', 'Дописывает текст в начало', 'Adds text at the start'],
  capitalize: [
    '',
    'Первая буква прописная, остальные строчные',
    'First letter upper case, the rest lower case',
  ],
  upcase: ['', 'Все буквы прописные', 'Upper case'],
  downcase: ['', 'Все буквы строчные', 'Lower case'],
  strip: ['chars?', 'Убирает пробелы по краям', 'Removes white space at both ends'],
  lstrip: ['chars?', 'Убирает пробелы в начале', 'Removes white space at the start'],
  rstrip: ['chars?', 'Убирает пробелы в конце', 'Removes white space at the end'],
  squish: ['', 'Убирает пробелы по краям и лишние внутри', 'Trims and collapses white space'],
  normalize_whitespace: ['', 'Заменяет подряд идущие пробелы одним', 'Collapses white space'],
  strip_newlines: ['', 'Убирает переводы строк', 'Removes line breaks'],
  newline_to_br: ['', 'Ставит <br /> перед переводом строки', 'Puts <br /> before line breaks'],
  replace: ['what, by?', 'Заменяет все вхождения', 'Replaces every occurrence'],
  replace_first: ['what, by?', 'Заменяет первое вхождение', 'Replaces the first occurrence'],
  replace_last: ['what, by?', 'Заменяет последнее вхождение', 'Replaces the last occurrence'],
  remove: ['what', 'Удаляет все вхождения', 'Removes every occurrence'],
  remove_first: ['what', 'Удаляет первое вхождение', 'Removes the first occurrence'],
  remove_last: ['what', 'Удаляет последнее вхождение', 'Removes the last occurrence'],
  truncate: ['length?, ellipsis?', 'Обрезает до числа знаков', 'Cuts to a number of characters'],
  truncatewords: ['words?, ellipsis?', 'Обрезает до числа слов', 'Cuts to a number of words'],
  number_of_words: ['mode?', 'Сколько слов', 'Number of words'],
  slice: ['start, length?', 'Часть текста или списка', 'Part of a text or list'],
  split: ['separator', 'Разбивает текст на список', 'Splits a text into a list'],
  array_to_sentence_string: ['connector?', 'Список через запятую с союзом', 'A list as a sentence'],
  slugify: ['mode?, cased?', 'Текст для адреса страницы', 'Text for an address'],
  // HTML and addresses
  escape: ['', 'Заменяет знаки HTML', 'Escapes HTML'],
  xml_escape: ['', 'Заменяет знаки XML', 'Escapes XML'],
  escape_once: ['', 'Заменяет знаки HTML, ещё не заменённые', 'Escapes HTML that is not escaped yet'],
  strip_html: ['', 'Убирает теги HTML', 'Removes HTML tags'],
  url_encode: ['', 'Кодирует для адреса', 'Encodes for an address'],
  url_decode: ['', 'Раскодирует адрес', 'Decodes an address'],
  cgi_escape: ['', 'Кодирует для строки запроса', 'Encodes for a query'],
  uri_escape: ['', 'Кодирует адрес целиком', 'Encodes a whole address'],
  base64_encode: ['', 'Кодирует в Base64', 'Encodes as Base64'],
  base64_decode: ['', 'Раскодирует Base64', 'Decodes Base64'],
  sha256: ['', 'Контрольная сумма SHA-256', 'SHA-256 digest'],
  hmac_sha256: ['key', 'Подпись HMAC-SHA-256', 'HMAC-SHA-256 signature'],
  // Numbers
  abs: ['', 'Модуль числа', 'Absolute value'],
  at_least: ['number', 'Не меньше числа', 'Not less than a number'],
  at_most: ['number', 'Не больше числа', 'Not more than a number'],
  ceil: ['', 'Округляет вверх', 'Rounds up'],
  floor: ['', 'Округляет вниз', 'Rounds down'],
  round: ['digits?', 'Округляет', 'Rounds'],
  plus: ['number', 'Прибавляет', 'Adds'],
  minus: ['number', 'Вычитает', 'Subtracts'],
  times: ['number', 'Умножает', 'Multiplies'],
  divided_by: ['number, integer?', 'Делит', 'Divides'],
  modulo: ['number', 'Остаток от деления', 'Remainder of a division'],
  to_integer: ['', 'Текст в число', 'Text to number'],
  // Dates
  date: ['format?, timezone?', 'Дата по образцу', 'Date by a format'],
  date_to_string: ['type?, style?', 'Дата с коротким месяцем', 'Date with a short month'],
  date_to_long_string: ['type?, style?', 'Дата с полным месяцем', 'Date with a long month'],
  date_to_rfc822: ['', 'Дата по RFC 822', 'Date as in RFC 822'],
  date_to_xmlschema: ['', 'Дата по ISO 8601', 'Date as in ISO 8601'],
  // Lists
  join: ['separator?', 'Соединяет список в текст', 'Joins a list'],
  first: ['', 'Первый элемент', 'First item'],
  last: ['', 'Последний элемент', 'Last item'],
  size: ['', 'Число знаков или элементов', 'Number of characters or items'],
  reverse: ['', 'В обратном порядке', 'Reverses'],
  sort: ['property?', 'Сортирует', 'Sorts'],
  sort_natural: ['property?', 'Сортирует без учёта регистра', 'Sorts ignoring case'],
  map: ['property', 'Одно поле каждого элемента', 'One property of every item'],
  sum: ['property?', 'Сумма', 'Sum'],
  compact: ['', 'Убирает пустые элементы', 'Removes empty items'],
  concat: ['list', 'Соединяет два списка', 'Joins two lists'],
  push: ['item', 'Добавляет в конец списка', 'Adds to the end of a list'],
  unshift: ['item', 'Добавляет в начало списка', 'Adds to the start of a list'],
  pop: ['', 'Список без последнего', 'List without its last item'],
  shift: ['', 'Список без первого', 'List without its first item'],
  uniq: ['', 'Убирает повторы', 'Removes repetitions'],
  sample: ['count?', 'Случайные элементы', 'Random items'],
  where: ['property, value?', 'Элементы с таким значением', 'Items with a value'],
  reject: ['property, value?', 'Элементы без такого значения', 'Items without a value'],
  where_exp: ['name, condition', 'Элементы по условию', 'Items by a condition'],
  reject_exp: ['name, condition', 'Элементы вопреки условию', 'Items against a condition'],
  group_by: ['property', 'Группирует по полю', 'Groups by a property'],
  group_by_exp: ['name, expression', 'Группирует по выражению', 'Groups by an expression'],
  has: ['property, value?', 'Есть ли такой элемент', 'Whether there is such an item'],
  has_exp: ['name, condition', 'Есть ли элемент по условию', 'Whether an item meets a condition'],
  find: ['property, value?', 'Первый такой элемент', 'First such item'],
  find_exp: ['name, condition', 'Первый элемент по условию', 'First item by a condition'],
  find_index: ['property, value?', 'Место такого элемента', 'Place of such an item'],
  find_index_exp: ['name, condition', 'Место элемента по условию', 'Place of an item by a condition'],
  // Other
  default: ['value, allow_false?', 'Значение, если своё пусто', 'A value in place of an empty one'],
  json: ['spaces?', 'Запись в JSON', 'As JSON'],
  jsonify: ['spaces?', 'Запись в JSON', 'As JSON'],
  inspect: ['spaces?', 'Запись в JSON с повторами', 'As JSON, cycles allowed'],
  raw: ['', 'Без замены знаков HTML', 'Without escaping'],
};

/** Whether LiquidJS has a filter of this name. */
export function isFilter(name: string): boolean {
  return Object.hasOwn(ROWS, name);
}

/** How many arguments a filter takes; named ones are extra. Cheap: called for every filter of every template. */
export function filterArity(name: string): { least: number; most: number } {
  const [parameters] = ROWS[name]!;
  if (parameters === '') return { least: 0, most: 0 };
  const list = parameters.split(', ').filter((parameter) => !NAMED.includes(parameter));
  return { least: list.filter((parameter) => !parameter.endsWith('?')).length, most: list.length };
}

const NAMED: readonly string[] = ['allow_false?'];

/** Every filter name, most useful first within its group. */
export function filterNames(): readonly string[] {
  return Object.keys(ROWS);
}

/** What a filter does and takes; null where there is none of this name. */
export function filterInfo(name: string): FilterInfo | null {
  if (!isFilter(name)) return null;
  const [parameters, ru, en] = ROWS[name]!;
  return {
    name,
    parameters: (parameters === '' ? [] : parameters.split(', ')).map((parameter) => ({
      name: parameter.replace('?', ''),
      optional: parameter.endsWith('?'),
    })),
    ru,
    en,
  };
}

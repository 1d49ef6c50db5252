/** Blanks that somebody was to fill in before sending. */
import { fact } from '../engine/fact.ts';
import {
  MASK_MARK,
  MASK_OUTPUT,
  type Range,
  type Sentence,
  type Span,
  type Template,
} from '../template/types.ts';
import { matchesOf } from '../text/matches.ts';
import { isValueName } from './placeholder-words.ts';

export type BlankKind = 'line' | 'dots' | 'signature' | 'word' | 'note' | 'mask';

export interface Blank {
  readonly range: Range;
  readonly kind: BlankKind;
  /** What belongs there, in the text's own words; null where nobody says. */
  readonly name: string | null;
}

/** Verbs of a note to oneself: «[указать дату]», «(вставить ссылку)», `[insert link]`. */
const FILL =
  '(?:указать|укажите|вставить|вставьте|вписать|впишите|заполнить|заполните|подставить|подставьте|дописать|допишите|добавить|уточнить|выбрать|ввести|' +
  'вказати|вставити|вписати|заповнити|додати|insert|add|fill in|enter|specify|put|choose|your)';
const NOUN = '(?:[\\p{L}-]+[ \\u00a0]+){0,2}?[\\p{L}-]+';
const ELLIPSIS = '(?:\\.{3,}|…+)';
const SIGNATURES =
  '(?:с[ \\u00a0]+(?:глубоким[ \\u00a0]+)?уважением|с[ \\u00a0]+наилучшими[ \\u00a0]+пожеланиями|искренне|всегда|ваш|ваша|ваши|ваш[ \\u00a0]+менеджер|' +
  'з[ \\u00a0]+повагою|best[ \\u00a0]+regards|kind[ \\u00a0]+regards|regards|sincerely|yours(?:[ \\u00a0]+\\p{L}+)?)';

const NOTES = new RegExp(
  [
    `[[<{]\\s*${FILL}(?![\\p{L}])[^\\[\\]<>{}\\n]{0,60}[\\]>}]`,
    `\\(\\s*(?:указать|вставить|вписать|подставить|вказати|вставити|вписати|insert)[ \\u00a0]+(${NOUN})\\s*\\)`,
    `\\[\\s*${ELLIPSIS}\\s*\\](?![(:])`,
  ].join('|'),
  'giu',
);
/** «Здравствуйте, (имя)!», «Ваш менеджер: (ФИО).» */
const IN_BRACKETS =
  /(?<=,[ \u00a0])\(([\p{L} \u00a0]{3,30})\)(?=!)|(?<=[:—–][ \u00a0])\((ФИО|Ф\. ?И\. ?О\.)\)(?=[.,;\s]|$)/gu;
const LINES = /_{3,}|(?<=[«„“"])_{2}(?=[»“”"])|(?<![.\p{L}\d])\.{5,}|…{3,}/gu;
/** Dates, numbers and sums in letters; the marks of drafts. */
const MASKS =
  /(?<![\p{L}\d])(?:(?:ДД|дд|DD|dd)[./-](?:ММ|мм|MM|mm)[./-](?:ГГ|гг|YY|yy){1,2}|(?:ЧЧ|чч|HH|hh):(?:ММ|мм|MM|mm)|[xхXХ]{2}[.:/-][xхXХ]{2}(?:[./-][xхXХ]{2,4})?|№[ \u00a0]?(?:[xхXХnN]{2,}|N)|[xхXХ]{3,}(?=[ \u00a0]?(?:руб|₽|р\.))|(?<=[Уу]важаем(?:ый|ая)[ \u00a0])[XХ]{3,}|(?<=[:—–][ \u00a0])(?<![Сс]ери[яи][ \p{L}]{0,20}[:—–][ ])[XХ]{3,}(?=[.,;!?)\n]|$)|TODO|TBD|FIXME|[Ll]orem ipsum)(?![\p{L}\d]|[-–/]\d)/gu;
/** What one of {@link MASKS} cannot do without: they are slow to look for. */
const MASK_HINT = /ДД|дд|DD|dd|ЧЧ|чч|HH|hh|[xхXХ]{2}|№[ \u00a0]?[xхXХnN]|TODO|TBD|FIXME|[Ll]orem/;
/** «в формате ДД.ММ.ГГГГ», «дата Вашего рождения (ДД.ММ.ГГГГ)»: what the client is to write, or how it reads. */
const FORMAT = /(?:формат|вид[еа]?(?!\p{L})|маск[аеу]|рожден|format)[^.!?\n]{0,25}$/iu;
/** Dots with a space before them; glued to a word they are a pause in speech. */
const DOTS = /(?<=[ \u00a0])(?:\.{3,}|…+)(?=[\s,;.!?)]|$)/gu;
/** Words after which such dots stand for a value. */
const EXPECTS =
  /(?:^|[^\p{L}])(?:в|во|на|по|до|от|из|за|к|ко|с|со|для|через|№|номер|номером|номера|сумма|сумму|сумме|адрес|адресу|тел|телефон|телефону|дата|дату|зовут|имя|компания|компании|компанию|заказ|договор|договора|цена|стоимость|время|at|on|to|by|for|number|name)[.:]?[ \u00a0]$/iu;
const MEASURE =
  /^[ \u00a0](?:руб|рублей|₽|час|часов|часа|мин|минут|дней|дня|день|шт|штук|года|%|процентов)(?!\p{L})/iu;
const ADDRESS = /(?:,|уважаем(?:ый|ая|ые)|дорог(?:ой|ая|ие)|dear)[ \u00a0]$/iu;
const SIGNATURE = new RegExp(`^(?:${SIGNATURES}[ \\u00a0]*)+,?[ \\u00a0]*${ELLIPSIS}$`, 'iu');
const TITLES =
  /[«"“](название(?:[ \u00a0]\p{L}+)?|имя[ \u00a0](?:клиента|фамилия|отчество)|назва(?:[ \u00a0]\p{L}+)?|company name)[»"”]/giu;

/** Any of these has to be there before it is worth looking. */
const HINT =
  /_{2}|\.{3}|…|[[<{(]\s*\p{L}|[хx]{2}|дд|dd|чч|hh|№|TODO|TBD|FIXME|lorem|названи|назва|company name/iu;

/** Every blank of the body, in text order. */
export const blanksOf = fact(({ template }): readonly Blank[] => {
  const { prose, body, source } = template;
  const found: Blank[] = [];
  if (HINT.test(prose)) {
    collect(prose, NOTES, found, (match) => {
      if (match[1] === undefined) return { kind: 'note', name: noteName(match[0]) };
      return isValueName(nominative(match[1])) ? { kind: 'note', name: match[1] } : null;
    });
    collect(prose, IN_BRACKETS, found, ({ 1: name, 2: full }) =>
      full || isValueName(name!.toLowerCase()) ? { kind: 'word', name: full ?? name! } : null,
    );
    collect(prose, LINES, found, () => ({ kind: 'line', name: null }));
    if (MASK_HINT.test(prose)) {
      collect(prose, MASKS, found, ({ index }) =>
        FORMAT.test(prose.slice(Math.max(0, index - 40), index)) ? null : { kind: 'mask', name: null },
      );
    }
    dotsIn(prose, found);
    collect(prose, TITLES, found, (match) => ({ kind: 'word', name: match[1]! }));
    for (const { range } of template.sentences) signatureIn(source, range, found);
  }
  for (const span of template.spans) emphasised(template, span, found);
  found.sort((a, b) => a.range.start - b.range.start);
  let end = body.start;
  return found.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
});

function collect(
  prose: string,
  pattern: RegExp,
  found: Blank[],
  read: (match: RegExpExecArray) => { kind: BlankKind; name: string | null } | null,
): void {
  for (const match of matchesOf(prose, pattern)) {
    if (match[0].includes(MASK_OUTPUT) || match[0].includes(MASK_MARK)) continue;
    if (pattern === LINES && /[\p{L}\d]/u.test(prose[match.index - 1] ?? '') && match[0].length < 4) continue;
    const blank = read(match);
    if (blank) found.push({ range: { start: match.index, end: match.index + match[0].length }, ...blank });
  }
}

/** «дату» → «дата»: what fills a blank stands in the accusative. */
function nominative(words: string): string {
  return words.replace(/^(\p{L}+)у(?!\p{L})/u, '$1а').replace(/^(\p{L}+)ю(?!\p{L})/u, '$1я');
}

function dotsIn(prose: string, found: Blank[]): void {
  for (const match of matchesOf(prose, DOTS)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const before = prose.slice(Math.max(range.start - 20, 0), range.start);
    const after = prose.slice(range.end, range.end + 14);
    const measured = MEASURE.test(after) && /[\p{L}\d,][ \u00a0]$/u.test(before);
    const addressed = ADDRESS.test(before) && /^[!,]/.test(after);
    if (EXPECTS.test(before) || measured || addressed) found.push({ range, kind: 'dots', name: null });
  }
}

/** «указать дату приёма» → «дату приёма». */
function noteName(note: string): string | null {
  const words = note
    .slice(1, -1)
    .trim()
    .split(/[\s\u00a0]+/)
    .slice(1);
  return words.length > 0 && words.length <= 3 ? words.join(' ') : null;
}

/** «С уважением, ...», «Всегда Ваш…» as a line of their own. */
function signatureIn(source: string, { start, end }: Range, found: Blank[]): void {
  if (end - start > 60 || !/(?:\.{3}|…)$/.test(source.slice(start, end))) return;
  const line = start + source.slice(start, end).lastIndexOf('\n') + 1;
  for (const from of start === line ? [start] : [start, line]) {
    const text = source.slice(from, end).replace(/\s*\r?\n\s*/g, ' ');
    if (!SIGNATURE.test(text)) continue;
    found.push({ range: { start: from, end }, kind: 'signature', name: null });
    return;
  }
}

/** How far a request reaches. */
const NEAR = 120;
const IMPERATIVE = /\p{L}+(?:ите|йте|ьте|айте|ейте)(?:сь)?(?!\p{L})/iu;
/** «поля *имя* и *дата*», «в графе *адрес*»: names of fields. */
const FIELDS =
  /(?<!\p{L})(?:пол[еяюй]|полем|полями|граф[аеуы]|столб\p{L}+|колонк\p{L}+|раздел\p{L}*|вкладк\p{L}+|строк\p{L}+|кнопк\p{L}+|fields?|columns?)(?!\p{L})[^.!?\n]{0,40}$/iu;
const AGREES =
  /(?:ый|ий|ой|ая|ое|ее|ую|ваш|ваша|ваше|вашу|наш|наша|наше|этот|эта|эту|свой|свою|весь|моя|мой)[ \u00a0]*$/iu;

/** `*дата*` in the middle of a sentence; «*Важно:*», «*Адрес* — …», «укажите *адрес*» are ordinary emphasis. */
function emphasised(template: Template, { kind, range, label }: Span, found: Blank[]): void {
  if ((kind !== 'emphasis' && kind !== 'strong') || !label) return;
  const { source, prose, sentences } = template;
  const text = source.slice(label.start, label.end);
  // «+7 (___) ___-__-__»: to Markdown these are the marks of an emphasis.
  if (source[range.start] === '_' && /^[\s()-]*$/.test(text)) {
    found.push({ range, kind: 'line', name: null });
    return;
  }
  if (!/^[\p{L}'’-]+(?:[ \u00a0][\p{L}'’-]+)?$/u.test(text) || !isValueName(text)) return;
  const plain = text.replace(/^ФИО(?= )/, 'фио');
  if (plain !== plain.toLowerCase() && plain !== plain.toUpperCase()) return;
  const sentence = sentenceAt(sentences, label);
  if (!sentence) return;
  const from = Math.max(sentence.range.start, range.start - NEAR);
  const before = prose.slice(from, range.start).replaceAll(MASK_MARK, '');
  const after = prose.slice(range.end, range.end + 3).replaceAll(MASK_MARK, '');
  const opensLine = /(?:^|\n)[\s\u0001]*$/.test(
    prose.slice(Math.max(sentence.range.start - 2, 0), range.start),
  );
  if (opensLine || before.trim() === '' || /^[ \u00a0]*[:—–-]/.test(after)) return;
  if (IMPERATIVE.test(before) || AGREES.test(before) || FIELDS.test(before)) return;
  found.push({ range, kind: 'word', name: text });
}

function sentenceAt(sentences: readonly Sentence[], { start }: Range): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.range.end <= start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.range.start <= start ? sentence : undefined;
}

import { defineRule } from '../../engine/types.ts';
import { subjectText } from '../../facts/subject.ts';
import { dictionaryOf } from '../../language/spelling/dictionary.ts';
import { lostInfinitive } from '../../language/spelling/infinitive.ts';
import { Neighbours } from '../../language/spelling/neighbours.ts';
import { isOrdinary, letterCase } from '../../language/spelling/shape.ts';
import { beginsSlip, slipAt } from '../../language/spelling/slip-matcher.ts';
import type { Range, Word } from '../../template/types.ts';
import { wordKey } from '../../template/words.ts';

export default defineRule({
  meta: {
    id: 'spelling',
    group: 'text',
    severity: 'info',
    source: ['000'],
    title: { ru: 'Слова без опечаток', en: 'Words without slips' },
    docs: {
      ru: 'Опечатка в шаблоне повторяется в каждом сообщении. Слова сверяются со словарём языка шаблона: русский — словарь А. Лебедева с добавлением современных слов, английский и украинский — свои. Ещё находит ошибки из верных слов: «в течении дня», «можете обратится».\n\nСлова своей команды — в `spelling.words` файла `.msgmd.yml`; быстрое исправление добавляет их туда.\n\nМолчит об именах и названиях (слова с прописной внутри предложения), латинице, сокращениях прописными, словах с цифрами, цитатах, переменных и обо всём, что к ним примыкает. ё и е равны.',
      en: 'A slip in a template is repeated in every message. Words are looked up in the dictionary of the template’s language: Russian (A. Lebedev’s, with modern words added), English or Ukrainian. It also finds mistakes made of right words: «в течении дня», «можете обратится».\n\nA team’s own words stand in `spelling.words` of `.msgmd.yml`; a quick fix adds them there.\n\nSilent about names (capitals inside a sentence), words of another alphabet, abbreviations in capitals, words with digits, quotations, placeholders and whatever touches them. ё and е are one letter.',
    },
    messages: {
      unknown: {
        ru: 'Слова «{word}» нет в словаре. Если это опечатка, исправьте её; если слово верное, добавьте его в словарь команды.',
        en: '“{word}” is not in the dictionary. Correct it if it is a slip; add it to the team’s dictionary if it is right.',
      },
      slip: {
        ru: '«{word}» — ошибка. Правильно: «{right}».',
        en: '“{word}” is a mistake. Right: “{right}”.',
      },
      infinitive: {
        ru: 'После «{governor}» глагол стоит в начальной форме, с мягким знаком: «{right}».',
        en: 'After «{governor}» the verb stands in the infinitive, with a soft sign: «{right}».',
      },
      replace: { ru: 'Заменить на «{right}»', en: 'Replace by “{right}”' },
      add: { ru: 'Добавить «{word}» в словарь команды', en: 'Add “{word}” to the team’s dictionary' },
    },
    languages: ['ru', 'uk', 'en'],
    fix: 'suggestion',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Потдвердите, пожалуйста, время. До свидания! {{ wish }}\n',
        good: 'Здравствуйте, {{ client.name }}! Подтвердите, пожалуйста, время. До свидания! {{ wish }}\n',
      },
      {
        bad: 'Здравствуйте, {{ client.name }}! Ответим в течении дня. До свидания! {{ wish }}\n',
        good: 'Здравствуйте, {{ client.name }}! Ответим в течение дня. До свидания! {{ wish }}\n',
      },
      {
        bad: 'Здравствуйте, {{ client.name }}! Вы можете обратится к нам в чате. До свидания! {{ wish }}\n',
        good: 'Здравствуйте, {{ client.name }}! Вы можете обратиться к нам в чате. До свидания! {{ wish }}\n',
      },
    ],
  },
  create(context) {
    const { template, config, host } = context;
    const { source, prose, words, quotes } = template;
    const language = context.language.id;
    const bytes = host.data(language);
    const dictionary = bytes ? dictionaryOf(bytes, language) : null;
    const own = new Set([...(config.spelling?.words ?? []), ...(config.allow ?? [])].map(wordKey));
    const neighbours = new Neighbours(template);
    let quote = 0;
    /** Words before this index belong to a slip that has been reported. */
    let done = 0;

    return {
      word(word, index) {
        const { text, key, range } = word;
        while (quote < quotes.length && quotes[quote]!.end <= range.start) quote++;
        const quoted = quote < quotes.length && quotes[quote]!.start <= range.start;
        if (quoted || index < done) return;
        if (beginsSlip(language, key) && reportSlip(index)) return;
        if (!dictionary) return;
        if (dictionary.knows(text)) reportInfinitive(word, index);
        else if (isOrdinary(text, language, ...around(prose, range)) && !isTiedToTag(range)) {
          if (!own.has(key) && !neighbours.isName(index)) reportUnknown(text, range);
        }
      },
      end() {
        if (dictionary) subjectText(context)?.words.forEach(checkSubject);
      },
    };

    function reportUnknown(word: string, range: Range): void {
      context.report({
        range,
        message: 'unknown',
        values: { word },
        suggestions: () => [
          ...dictionary!.suggest(word).map((right) => ({
            title: 'replace' as const,
            values: { right },
            edits: [{ range, text: right }],
          })),
          { title: 'add', command: 'add-word', argument: word.toLowerCase() },
        ],
        data: { word },
      });
    }

    /** A word of the subject: names are told by their capitals alone. */
    function checkSubject({ text, key, range }: Word, index: number): void {
      if (dictionary!.knows(text) || own.has(key)) return;
      if (letterCase(text) === 'capitalised' && index > 0) return;
      if (isOrdinary(text, language, ...around(source, range))) reportUnknown(text, range);
    }

    function reportSlip(index: number): boolean {
      const slip = slipAt(language, index, neighbours);
      if (!slip) return false;
      done = index + slip.length;
      const range = { start: words[index]!.range.start, end: words[done - 1]!.range.end };
      const word = source.slice(range.start, range.end);
      if (!own.has(wordKey(word))) reportMistake(range, 'slip', { word, right: slip.right });
      return true;
    }

    function reportInfinitive(word: Word, index: number): void {
      const found = lostInfinitive(language, word.key, index, neighbours, (other) =>
        dictionary!.knows(other),
      );
      if (found) reportMistake(word.range, 'infinitive', found);
    }

    function reportMistake(
      range: Range,
      message: 'slip' | 'infinitive',
      values: { readonly right: string; readonly [slot: string]: string },
    ): void {
      const suggestions = [{ title: 'replace' as const, edits: [{ range, text: values.right }] }];
      context.report({ range, message, values, suggestions });
    }

    /** A piece of a word that Liquid continues: «заказ{% if … %}ы{% endif %}». */
    function isTiedToTag({ start, end }: Range): boolean {
      return /[{}`]/.test(source[start - 1] ?? '') || /[{}`]/.test(source[end] ?? '');
    }
  },
});

/** Two characters on either side. */
function around(text: string, { start, end }: Range): [before: string, after: string] {
  return [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
}

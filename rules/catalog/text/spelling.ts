import { defineRule, type ReportSuggestions } from '../../engine/types.ts';
import { subjectWords } from '../../facts/subject-words.ts';
import { dictionaryOf } from '../../language/spelling/dictionary.ts';
import { lostInfinitive } from '../../language/spelling/infinitive.ts';
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
    let quote = 0;
    let names: Set<string> | null = null;
    /** Words before this index belong to a slip that has been reported. */
    let done = 0;

    return {
      word(word, index) {
        while (quote < quotes.length && quotes[quote]!.end <= word.range.start) quote++;
        const quoted = quote < quotes.length && quotes[quote]!.start <= word.range.start;
        if (quoted || index < done) return;
        if (beginsSlip(language, word.key) && reportSlip(index)) return;
        if (!dictionary) return;
        const { start, end } = word.range;
        if (dictionary.knows(word.text)) reportInfinitive(word, index);
        else if (isOrdinary(word.text, language, prose.slice(start - 2, start), prose.slice(end, end + 2))) {
          if (!isTiedToTag(word.range) && !own.has(word.key) && !isName(word, index)) {
            reportUnknown(word.text, word.range);
          }
        }
      },
      end() {
        if (dictionary) subjectWords(context).forEach(checkSubject);
      },
    };

    function reportUnknown(word: string, range: Range): void {
      const suggestions = (): ReportSuggestions => [
        ...dictionary!.suggest(word).map((right) => ({
          title: 'replace',
          values: { right },
          edits: [{ range, text: right }],
        })),
        { title: 'add', command: 'add-word', argument: word.toLowerCase() },
      ];
      context.report({
        range,
        message: 'unknown',
        values: { word },
        // The titles are message ids of this rule; the generic type does not see that through the function.
        suggestions: suggestions as never,
        data: { word },
      });
    }

    /** A word of the subject: names are told by their capitals alone. */
    function checkSubject(word: Word, index: number): void {
      const { text, key, range } = word;
      if (dictionary!.knows(text) || own.has(key)) return;
      if (letterCase(text) === 'capitalised' && index > 0) return;
      const before = source.slice(range.start - 2, range.start);
      if (isOrdinary(text, language, before, source.slice(range.end, range.end + 2)))
        reportUnknown(text, range);
    }

    function reportSlip(index: number): boolean {
      const slip = slipAt(
        language,
        (n) => following(index, n),
        (n) => numberFollows(index, n),
      );
      if (!slip) return false;
      done = index + slip.length;
      const range = { start: words[index]!.range.start, end: words[done - 1]!.range.end };
      if (own.has(wordKey(source.slice(range.start, range.end)))) return true;
      const { right } = slip;
      context.report({
        range,
        message: 'slip',
        values: { word: source.slice(range.start, range.end), right },
        suggestions: [{ title: 'replace', edits: [{ range, text: right }] }],
      });
      return true;
    }

    function reportInfinitive(word: Word, index: number): void {
      const found = lostInfinitive(
        language,
        word.key,
        (n) => (index >= n && isGap(words[index - n]!, words[index - n + 1]!) ? words[index - n]!.key : null),
        (other) => dictionary!.knows(other),
      );
      if (!found) return;
      const { right, governor } = found;
      context.report({
        range: word.range,
        message: 'infinitive',
        values: { right, governor },
        suggestions: [{ title: 'replace', edits: [{ range: word.range, text: right }] }],
      });
    }

    /** The word `n` places after another, where white space alone stands between all of them. */
    function following(index: number, n: number): string | null {
      const word = words[index + n];
      if (!word) return null;
      return n === 0 || isGap(words[index + n - 1]!, word) ? word.text : null;
    }

    function numberFollows(index: number, n: number): boolean {
      const { end } = words[index + n - 1]!.range;
      return /^\s+\d/u.test(prose.slice(end, end + 4));
    }

    function isGap(left: Word, right: Word): boolean {
      return (
        left.sentence === right.sentence && /^\s+$/u.test(prose.slice(left.range.end, right.range.start))
      );
    }

    /** A piece of a word that Liquid continues: «заказ{% if … %}ы{% endif %}». */
    function isTiedToTag({ start, end }: Range): boolean {
      return /[{}`]/.test(source[start - 1] ?? '') || /[{}`]/.test(source[end] ?? '');
    }

    function isName(word: Word, index: number): boolean {
      if (letterCase(word.text) !== 'capitalised') return false;
      const sentence = template.sentences[word.sentence]!;
      if (index !== sentence.firstWord) return true;
      // «Стриж: посылка приедет», «[Полка]», «"Зрение"».
      if (/[«"„“([]/.test(prose[word.range.start - 1] ?? '')) return true;
      if (index === 0 && prose[word.range.end] === ':') return true;
      const next = words[index + 1];
      if (next && index + 1 < sentence.lastWord && isGap(word, next) && isNamePart(next)) return true;
      names ??= namesInside();
      return names.has(word.key);
    }

    function isNamePart({ text, key }: Word): boolean {
      return letterCase(text) === 'capitalised' && !/^(вы|вас|вам|вами|ваш.*|ви|i)$/u.test(key);
    }

    /** Words that have a capital inside some sentence. */
    function namesInside(): Set<string> {
      const found = new Set<string>();
      for (const { firstWord, lastWord } of template.sentences) {
        for (let i = firstWord + 1; i < lastWord; i++) {
          if (letterCase(words[i]!.text) === 'capitalised') found.add(words[i]!.key);
        }
      }
      return found;
    }
  },
});

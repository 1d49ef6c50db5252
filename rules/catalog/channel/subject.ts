import { defineRule } from '../../engine/types.ts';
import { subjectLength } from '../../facts/length.ts';
import { subjectText } from '../../facts/subject.ts';
import { isAllCaps } from '../../language/letter-case.ts';
import { within } from '../../template/search.ts';

/** RFC 5322, 2.1.1: a line should not exceed 78 characters; phones show about 60. */
const LONGEST = 78;
const READABLE = 60;
/** A shorter word in capitals is an abbreviation: НДС, СДЭК, КАСКО. */
const WORD_LETTERS = 5;

export default defineRule({
  meta: {
    id: 'subject',
    group: 'channel',
    severity: 'warning',
    source: ['002', 'RFC 5322'],
    title: { ru: 'У письма есть короткая тема', en: 'An e-mail has a short subject' },
    docs: {
      ru: 'По теме решают, открыть ли письмо: без темы оно похоже на спам, длинную обрежет телефон, прописные буквы — крик.\n\nПравило смотрит на шаблоны для e-mail: темы нет; тема длиннее 78 знаков (RFC 5322), а с 60 — подсказка; тема написана прописными. Длину переменных правило берёт из примеров.\n\nМолчит: об ответах внутри переписки (`stage: reply`), у которых тема уже есть; о сокращениях (НДС, СДЭК) и о названиях в кавычках.',
      en: 'The subject decides whether a letter is opened: without one it looks like spam, a long one is cut off, capitals shout.\n\nThe rule looks at templates for e-mail: no subject; more than 78 characters (RFC 5322), a hint from 60; capitals. Placeholders are as long as their examples.\n\nSilent about replies (`stage: reply`), about abbreviations and quoted names.',
    },
    messages: {
      missing: {
        ru: 'У письма нет темы: такие письма принимают за спам и не находят поиском. Добавьте subject.',
        en: 'The e-mail has no subject: such letters pass for spam and cannot be found. Add subject.',
      },
      long: {
        ru: 'В теме {length} знаков, а видно обычно не больше {limit}: конец обрежут. Сократите её.',
        en: 'The subject has {length} characters, and no more than {limit} are usually seen. Shorten it.',
      },
      capitals: {
        ru: 'Тема написана прописными буквами: это читают как крик, а фильтры — как спам. Напишите обычными.',
        en: 'The subject is in capitals: people read it as shouting, filters as spam. Write it in lower case.',
      },
      add: { ru: 'Добавить тему «{title}»', en: 'Add the subject “{title}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Акт готов\nchannel: email\n---\nАкт готов.\n',
        good: '---\ntitle: Акт готов\nchannel: email\nsubject: Акт по заказу готов\n---\nАкт готов.\n',
      },
      {
        bad: '---\ntitle: Скидки\nchannel: email\nsubject: ТОЛЬКО СЕГОДНЯ СКИДКИ\n---\nСкидки на столы.\n',
        good: '---\ntitle: Скидки\nchannel: email\nsubject: Скидки на столы до 5 марта\n---\nСкидки на столы.\n',
      },
    ],
  },
  create(context) {
    const { settings, template } = context;
    if (!settings.channels.includes('email')) return null;
    return {
      end() {
        if (settings.subject === null || settings.subject.trim() === '') {
          if (settings.stage !== 'reply' && !isUnreadable()) reportMissing();
          return;
        }
        if (!settings.has('subject')) return;
        const range = settings.range('subject');
        const length = subjectLength(context)?.typical ?? 0;
        if (isShouted()) context.report({ range, message: 'capitals' });
        if (length > LONGEST) context.report({ range, message: 'long', values: { length, limit: LONGEST } });
        else if (length > READABLE) {
          context.report({ range, message: 'long', values: { length, limit: READABLE }, severity: 'hint' });
        }
      },
    };

    /** The subject stands in the file, but the YAML around it is broken: front-matter's report is enough. */
    function isUnreadable(): boolean {
      const { content, errors } = template.frontMatter;
      return (
        errors.length > 0 &&
        content !== null &&
        /^subject:/m.test(template.source.slice(content.start, content.end))
      );
    }

    function reportMissing(): void {
      const { title } = settings;
      const place = settings.range(settings.has('channel') ? 'channel' : 'title');
      const newline = template.source.includes('\r\n') ? '\r\n' : '\n';
      const add = title !== null && settings.has('title') && !settings.has('subject');
      const end = settings.range('title').end;
      context.report({
        range: place,
        message: 'missing',
        suggestions: add
          ? [
              {
                title: 'add',
                values: { title },
                edits: [{ range: { start: end, end }, text: `${newline}subject: ${JSON.stringify(title)}` }],
              },
            ]
          : [],
      });
    }

    /** Most of the words outside quotations are in capitals, and some of them are no abbreviations. */
    function isShouted(): boolean {
      const text = subjectText(context);
      if (!text) return false;
      const words = text.words.filter(({ range }) => !within(text.quotes, range));
      const shouted = words.filter((word) => isAllCaps(word.text) && word.text.length > 1);
      const long = shouted.filter(({ text: word }) => word.length >= WORD_LETTERS);
      return long.length > 0 && shouted.length > 1 && shouted.length * 2 > words.length;
    }
  },
});

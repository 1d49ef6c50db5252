import { defineRule } from '../../engine/types.ts';
import { openingOf } from '../../facts/greeting.ts';
import { afterGreeting } from '../../facts/insertion.ts';
import { disturbs, offHours } from '../../facts/off-hours.ts';
import { weekInWords } from '../../schedule/words.ts';

/** How many sentences count as the beginning: the greeting, who writes, the apology. */
const BEGINNING = 4;

export default defineRule({
  meta: {
    id: 'off-hours-apology',
    group: 'time',
    severity: 'error',
    source: ['000'],
    title: { ru: 'За сообщение в нерабочее время извиняются', en: 'An off-hours message apologises' },
    docs: {
      ru: 'Если дело не ждёт и пишут вечером, ночью или в выходной, начинают с извинения: «Извините, что пишу в нерабочее время» (источник 000). Без него срочность выглядит бесцеремонностью.\n\nПравило касается сообщений с `urgency: high`, окно которых выходит за рабочие часы. Извинение может стоять просто так или в ветке по времени, в первых предложениях.\n\nМолчит для писем и SMS, автоответов и кодов входа.',
      en: 'Who has to write in the evening, at night or on a day off begins with an apology (source 000): otherwise urgency looks like bad manners.\n\nThe rule looks at messages with `urgency: high` whose window leaves work hours. The apology may stand plainly or in a branch on time, within the first sentences.\n\nSilent for e-mail and SMS, autoreplies and login codes.',
    },
    messages: {
      missing: {
        ru: 'Сообщение может уйти в нерабочее время ({ranges}), а извинения в начале нет. Добавьте: «{apology}»',
        en: 'The message may go out outside work hours ({ranges}) and does not apologise at the start. Add: “{apology}”',
      },
      insert: { ru: 'Добавить «{apology}»', en: 'Add “{apology}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Рейс\nchannel: telegram\nurgency: high\nsend: Mo-Fr 18:00-23:00\n---\nЗдравствуйте, {{ client.name }}!\n\nКурьер выезжает в 6:00. Верен ли адрес?\n\nДо свидания! {{ wish }}\n',
        good: '---\ntitle: Рейс\nchannel: telegram\nurgency: high\nsend: Mo-Fr 18:00-23:00\n---\nЗдравствуйте, {{ client.name }}! Извините, что пишу в нерабочее время.\n\nКурьер выезжает в 6:00. Верен ли адрес?\n\nДо свидания! {{ wish }}\n',
      },
    ],
  },
  create(context) {
    const { apologies, apology } = context.language.farewells;
    if (context.settings.urgency !== 'high' || apologies.length === 0 || !disturbs(context)) return null;
    return {
      end() {
        const { outside } = offHours(context);
        if (outside.length === 0) return;
        const { template } = context;
        const { greetings, start } = openingOf(context);
        const sentences = template.sentences.filter(({ range }) => range.end > start).slice(0, BEGINNING);
        const text = template.prose
          .slice(start, sentences.at(-1)?.range.end ?? start)
          .toLowerCase()
          .replace(/ё/g, 'е');
        if (apologies.some((pattern) => pattern.test(text))) return;
        const range = greetings[0]?.range ?? sentences[0]?.range;
        if (!range) return;
        context.report({
          range,
          message: 'missing',
          values: { apology, ranges: weekInWords(outside, context.locale) },
          suggestions: [{ title: 'insert', edits: [afterGreeting(context, apology)] }],
        });
      },
    };
  },
});

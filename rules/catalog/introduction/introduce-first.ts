import { defineRule } from '../../engine/types.ts';
import { introductionOf, isFirstContact } from '../../facts/introduction.ts';
import { questionsOf } from '../../facts/questions.ts';
import { requestsOf } from '../../facts/requests.ts';

export default defineRule({
  meta: {
    id: 'introduce-first',
    group: 'introduction',
    severity: 'warning',
    source: ['000'],
    title: { ru: 'Сначала — кто Вы, потом — вопрос', en: 'First who you are, then the question' },
    docs: {
      ru: 'Сначала — кто Вы, потом — вопрос или информация (источник 000): на вопрос незнакомца отвечать не хочется.\n\nПравило работает при `contact: first` и `any` и видит вопрос или просьбу перед словами, которыми Вы представляетесь.\n\nПравило молчит, если не представился никто (об этом скажет `introduce`), если компания только упомянута и если в разговоре по телефону сначала спрашивают, с кем говорят.',
      en: 'First who you are, then the question or the news (source 000): nobody likes to answer a stranger.\n\nThe rule works with `contact: first` and `any` and sees a question or a request before the introduction.\n\nSilent where nobody introduces himself (`introduce` says so), where the company is only mentioned, and for calls.',
    },
    messages: {
      late: {
        ru: 'Вопрос или просьба стоит раньше, чем Вы представились. Сначала скажите, кто Вы.',
        en: 'A question or request stands before the introduction. Say first who you are.',
      },
      here: { ru: 'Здесь Вы представляетесь', en: 'This is the introduction' },
      move: { ru: 'Сначала представиться', en: 'Put the introduction first' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Вакансия\ncontact: first\nstage: opening\n---\nЗдравствуйте! Ищете ли Вы работу? Меня зовут Ольга, склад «{{ company.name }}». Как к Вам обращаться и когда удобно поговорить?\n',
        good: '---\ntitle: Вакансия\ncontact: first\nstage: opening\n---\nЗдравствуйте! Меня зовут Ольга, склад «{{ company.name }}». Ищете ли Вы работу? Как к Вам обращаться и когда удобно поговорить?\n',
      },
    ],
  },
  create(context) {
    const { settings, template } = context;
    if (!isFirstContact(context) || settings.channels.every((channel) => channel === 'call')) return null;
    return {
      end() {
        const introduction = introductionOf(context);
        if (introduction?.by !== 'said') return;
        const own = template.sentences[introduction.sentence]!;
        const early = firstAsk(introduction.sentence);
        if (early === null) return;
        const sentence = template.sentences[early]!;
        context.report({
          range: sentence.range,
          message: 'late',
          related: [{ range: own.range, message: 'here' }],
          suggestions:
            own.block === sentence.block
              ? [{ title: 'move', edits: moved(sentence.range.start, own.range) }]
              : [],
        });
      },
    };

    /** The first sentence before `limit` that asks something; null without one. */
    function firstAsk(limit: number): number | null {
      const questions = questionsOf(context).indexOf(true);
      const request = requestsOf(context)[0]?.sentence ?? -1;
      const early = [questions, request].filter((index) => index >= 0 && index < limit);
      return early.length > 0 ? Math.min(...early) : null;
    }

    function moved(to: number, { start, end }: { start: number; end: number }) {
      const text = template.source.slice(start, end);
      const before = /\s/.test(template.source[start - 1] ?? '') ? start - 1 : start;
      return [
        { range: { start: to, end: to }, text: `${text} ` },
        { range: { start: before, end }, text: '' },
      ];
    }
  },
});

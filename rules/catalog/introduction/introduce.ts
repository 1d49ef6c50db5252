import { defineRule } from '../../engine/types.ts';
import { openingOf } from '../../facts/greeting.ts';
import { afterGreeting } from '../../facts/insertion.ts';
import { introductionOf, isFirstContact } from '../../facts/introduction.ts';

export default defineRule({
  meta: {
    id: 'introduce',
    group: 'introduction',
    severity: 'warning',
    source: ['000', '001', '003'],
    title: { ru: 'При первом обращении представляются', en: 'In the first contact one introduces oneself' },
    docs: {
      ru: 'Пишете в первый раз — представьтесь: кто Вы и откуда (источники 000, 001, 003). Иначе клиент не знает, кто ему пишет.\n\nПравило работает при `contact: first` и `any`. Подойдут «Меня зовут …», «Это {{ agent.name }} из …», «… на связи», «Лариса, менеджер по работе с клиентами», название компании в тексте или перед ним («СТО „Мотор“: …»). Подпись не считается: до неё ещё нужно дочитать.\n\nПравило молчит для знакомых клиентов, для ответов внутри диалога и для кодов входа.',
      en: 'Writing for the first time, say who you are and where from (sources 000, 001, 003).\n\nThe rule works with `contact: first` and `any`. “My name is …”, “This is {{ agent.name }} from …”, a name with a role, the company in the text or before it will do. A signature does not count: it is read last.\n\nSilent for known clients, for replies inside a dialogue and for login codes.',
    },
    messages: {
      missing: {
        ru: 'Клиент пишет нам впервые, а кто ему отвечает — не сказано (источники 000, 003). Представьтесь: «{text}»',
        en: 'The client does not know us yet, and nobody says who writes (sources 000, 003). Introduce yourself: “{text}”',
      },
      insert: { ru: 'Вставить «{text}»', en: 'Insert “{text}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Заявка\ncontact: first\nstage: opening\n---\nДобрый день! Вы смотрели стол из дуба. Как к Вам обращаться и где удобнее обсудить размеры?\n',
        good: '---\ntitle: Заявка\ncontact: first\nstage: opening\n---\nДобрый день! Меня зовут {{ agent.name }}, я {{ agent.role }} компании «{{ company.name }}». Вы смотрели стол из дуба. Как к Вам обращаться и где удобнее обсудить размеры?\n',
      },
    ],
  },
  create(context) {
    const { language, template } = context;
    if (!language.courtesy || !isFirstContact(context)) return null;
    const text = language.courtesy.texts.introduction;
    return {
      end() {
        const first = template.words[0];
        if (!first || introductionOf(context)) return;
        context.report({
          range: openingOf(context).greetings[0]?.range ?? first.range,
          message: 'missing',
          values: { text },
          suggestions: [{ title: 'insert', edits: [afterGreeting(context, text)] }],
        });
      },
    };
  },
});

import { defineRule } from '../../engine/types.ts';
import { openingOf } from '../../facts/greeting.ts';
import { beforeClosing } from '../../facts/insertion.ts';
import { isFirstContact } from '../../facts/introduction.ts';
import { tells } from '../../facts/markers.ts';

export default defineRule({
  meta: {
    id: 'ask-contact-preference',
    group: 'introduction',
    severity: 'hint',
    source: ['000', '001'],
    title: {
      ru: 'При первом обращении спрашивают, где и когда удобно общаться',
      en: 'In the first contact ask when and how to talk',
    },
    docs: {
      ru: 'Заранее договоритесь о приемлемом времени и способе общения (источники 000, 001): кто-то лучше воспринимает на слух, кто-то ответит только в обед.\n\nПравило молчит в рассылках, SMS, push, звонках, автоответах и кодах входа.',
      en: 'Agree beforehand on the time and the way to talk (sources 000, 001): some prefer the telephone, some answer at lunch only.\n\nSilent in mailings, SMS, push messages, calls, autoreplies and login codes.',
    },
    messages: {
      missing: {
        ru: 'Первое обращение, а где и когда клиенту удобно общаться, никто не спросил (источники 000, 001). Спросите: «{text}»',
        en: 'The first contact, and nobody asks when and how it is convenient to talk (sources 000, 001). Ask: “{text}”',
      },
      insert: { ru: 'Вставить «{text}»', en: 'Insert “{text}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Заявка\ncontact: first\nstage: opening\n---\nДобрый день! Это {{ agent.name }} из «{{ company.name }}». Как к Вам обращаться?\n',
        good: '---\ntitle: Заявка\ncontact: first\nstage: opening\n---\nДобрый день! Это {{ agent.name }} из «{{ company.name }}». Как к Вам обращаться? Где и когда Вам удобнее общаться: здесь или по телефону?\n',
      },
    ],
  },
  create(context) {
    const { settings, template, language } = context;
    const silent = settings.channels.every(
      (channel) => channel === 'sms' || channel === 'push' || channel === 'call',
    );
    if (!language.courtesy || !isFirstContact(context) || settings.audience !== 'personal' || silent)
      return null;
    if (settings.kind === 'off-hours-autoreply') return null;
    const text = language.courtesy.texts.askPreference;
    return {
      end() {
        const first = template.words[0];
        if (!first || tells(context, 'ask-preference')) return;
        context.report({
          range: openingOf(context).greetings[0]?.range ?? first.range,
          message: 'missing',
          values: { text },
          suggestions: [{ title: 'insert', edits: [beforeClosing(context, text)] }],
        });
      },
    };
  },
});

import { defineRule } from '../../engine/types.ts';
import { beforeClosing } from '../../facts/insertion.ts';
import { renderedLength } from '../../facts/length.ts';
import { tells } from '../../facts/markers.ts';
import { partialsOf } from '../../facts/partials.ts';
import { questionsOf } from '../../facts/questions.ts';
import { requestsOf } from '../../facts/requests.ts';

/** Shorter texts are notices that need no answer. */
const MONOLOGUE = 400;

export default defineRule({
  meta: {
    id: 'dialogue',
    group: 'courtesy',
    severity: 'hint',
    source: ['003', '002'],
    title: { ru: 'Длинное сообщение приглашает к ответу', en: 'A long message invites an answer' },
    docs: {
      ru: 'Беседа — это диалог: клиенту дают возможность спросить (источники 003, 002). В тексте длиннее 400 знаков нужен хотя бы один вопрос или приглашение ответить: «Остались ли у Вас вопросы?», «напишите, если …», «ждём Вашего ответа».\n\nПравило молчит для ответов внутри диалога, SMS, push и кодов входа.',
      en: 'A talk is a dialogue: the client is given a chance to ask (sources 003, 002). A text of more than 400 characters needs at least one question or an invitation to answer.\n\nSilent for replies inside a dialogue, SMS, push messages and login codes.',
    },
    messages: {
      monologue: {
        ru: 'Это монолог: {length} зн. и ни одного вопроса или приглашения ответить (источники 003, 002). Спросите: «{text}»',
        en: 'This is a monologue: {length} characters and no question or invitation to answer (sources 003, 002). Ask: “{text}”',
      },
      insert: { ru: 'Вставить «{text}»', en: 'Insert “{text}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Осенью сдаём дом на Садовой: двенадцать этажей, отделка под ключ, во дворе сад и две детские площадки. До метро восемь минут пешком, школа и поликлиника — через дорогу. Квартиры от тридцати до девяноста метров, в каждой большая кухня, балкон и кладовая. Рассрочка на год без процентов, ипотеку одобряем за день. Ключи передаём в октябре, мебель можно завезти сразу. На первом этаже будут аптека, пекарня и пункт выдачи заказов.\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Осенью сдаём дом на Садовой: двенадцать этажей, отделка под ключ, во дворе сад и две детские площадки. До метро восемь минут пешком, школа и поликлиника — через дорогу. Квартиры от тридцати до девяноста метров, в каждой большая кухня, балкон и кладовая. Рассрочка на год без процентов, ипотеку одобряем за день. Ключи передаём в октябре, мебель можно завезти сразу. На первом этаже будут аптека, пекарня и пункт выдачи заказов. Остались ли у Вас вопросы?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, language } = context;
    const brief = settings.channels.every((channel) => channel === 'sms' || channel === 'push');
    if (!language.courtesy || settings.stage !== 'whole' || settings.kind === 'login-code' || brief)
      return null;
    const text = language.courtesy.texts.dialogue;
    return {
      end() {
        const { typical } = renderedLength(context);
        const last = template.sentences.at(-1);
        if (!last || typical <= MONOLOGUE || questionsOf(context).includes(true)) return;
        if (tells(context, 'invitation') || requestsOf(context).length > 0 || partialAsks()) return;
        context.report({
          range: last.range,
          message: 'monologue',
          values: { length: typical, text },
          suggestions: [{ title: 'insert', edits: [beforeClosing(context, text)] }],
        });
      },
    };

    function partialAsks(): boolean {
      return partialsOf(context).some((partial) => partial.template?.prose.includes('?'));
    }
  },
});

import { defineRule } from '../../engine/types.ts';
import { beforeClosing } from '../../facts/insertion.ts';
import { type MarkerHit, markersOf, tells } from '../../facts/markers.ts';

export default defineRule({
  meta: {
    id: 'ask-call',
    group: 'channel',
    severity: 'warning',
    source: ['000', '001'],
    title: { ru: 'О звонке договариваются', en: 'A call is agreed' },
    docs: {
      ru: 'Перед звонком договоритесь: можно ли звонить и когда удобно (источники 000, 001).\n\nПравило видит, что мы собираемся звонить («позвоню», «перезвоним», «менеджер позвонит Вам»), а текст не спрашивает ни времени, ни разрешения.\n\nПравило молчит, если клиент сам просил позвонить или время уже согласовано, если звонок зависит от условия («если удобнее по телефону, позвоним»), о звонке курьера или мастера перед приездом (это часть доставки) и в сценариях звонков.',
      en: 'Agree before you call: whether, and when it is convenient (sources 000, 001).\n\nThe rule sees that we are going to call while the text asks neither for the time nor for permission.\n\nSilent where the client asked for the call, where the time is agreed, where the call depends on a condition, for a courier or a fitter who calls before he comes, and in scripts of calls.',
    },
    messages: {
      unasked: {
        ru: '«{words}» — о звонке предупреждают и спрашивают, когда удобно (источники 000, 001). Спросите: «{text}»',
        en: '“{words}”: a call needs a question when it is convenient (sources 000, 001). Ask: “{text}”',
      },
      insert: { ru: 'Вставить «{text}»', en: 'Insert “{text}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Завтра утром позвоню Вам насчёт кухни.\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Хочу обсудить с Вами кухню по телефону. Когда Вам удобно, чтобы я позвонил?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, language, settings } = context;
    if (!language.courtesy || settings.channels.every((channel) => channel === 'call')) return null;
    const text = language.courtesy.texts.askCall;
    return {
      end() {
        const markers = markersOf(context);
        const call = markers.of('call').find((hit) => !isConditional(hit) && !isOnArrival(hit));
        if (!call || isAsked(call) || tells(context, 'agreed', 'ask-preference')) return;
        const { range } = call;
        context.report({
          range,
          message: 'unasked',
          values: { words: template.source.slice(range.start, range.end), text },
          suggestions: [{ title: 'insert', edits: [beforeClosing(context, text)] }],
        });
      },
    };

    /** «Удобно ли, если позвоню?», «Подойдёт ли Вам это время?» — not «Подойдёт ли Вам синий цвет?» */
    function isAsked(call: MarkerHit): boolean {
      const markers = markersOf(context);
      const talks = new Set([call, ...markers.of('talk')].map(({ sentence }) => sentence));
      return markers.of('permission').some(({ sentence }) => talks.has(sentence));
    }

    /** «Если удобнее по телефону, позвоним», «позвоню, если что-то изменится», «не позвоним». */
    function isConditional({ sentence, first }: MarkerHit): boolean {
      const markers = markersOf(context);
      const here = (hit: MarkerHit): boolean => hit.sentence === sentence;
      return (
        markers.of('condition').some(here) ||
        markers.of('negation').some((hit) => here(hit) && hit.first < first)
      );
    }

    function isOnArrival({ sentence }: MarkerHit): boolean {
      return markersOf(context)
        .of('call-on-arrival')
        .some((hit) => hit.sentence === sentence);
    }
  },
});

import { defineRule } from '../../engine/types.ts';
import { markersOf } from '../../facts/markers.ts';
import { type Request, requestsOf } from '../../facts/requests.ts';
import { MASK_MARK } from '../../template/types.ts';

export default defineRule({
  meta: {
    id: 'please',
    group: 'courtesy',
    severity: 'info',
    source: ['000'],
    title: { ru: 'В просьбе есть «пожалуйста»', en: 'A request says please' },
    docs: {
      ru: 'Просите о чём-то — добавьте «пожалуйста»: без него просьба звучит как приказ (источник 000).\n\nПравило видит просьбу в повелительном наклонении («Пришлите скан») и в обороте «нужно, чтобы Вы …». Одного «пожалуйста» на абзац или на соседнюю просьбу достаточно. «Прошу», «будьте добры», «будем благодарны» тоже годятся.\n\nПравило молчит о предложениях и условиях («Если останутся вопросы, напишите», «Не подошло — верните»), об инструкциях в списках, кнопках и ссылках, об оборотах вежливости («обращайтесь», «не беспокойтесь»), в рассылках, SMS и push.',
      en: 'Whoever asks for something says please: without it a request sounds like an order (source 000).\n\nThe rule sees a request in the imperative and in “we need you to …”. One “please” in a paragraph or in the neighbouring request is enough.\n\nSilent for offers and conditions (“If you have questions, write to us”), instructions in lists, buttons and links, set phrases, mailings, SMS and push messages.',
    },
    messages: {
      missing: {
        ru: '«{verb}» — просьба без «{please}» и звучит как приказ. Добавьте «{please}».',
        en: '“{verb}” asks without “{please}” and sounds like an order. Add “{please}”.',
      },
      insert: { ru: 'Добавить «{please}»', en: 'Add “{please}”' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Пришлите скан паспорта до пятницы.',
        good: 'Здравствуйте, {{ client.name }}! Пришлите, пожалуйста, скан паспорта до пятницы.',
      },
      { bad: 'Время прежнее. Подтвердите запись.', good: 'Время прежнее. Подтвердите, пожалуйста, запись.' },
    ],
  },
  create(context) {
    const { settings, template, language } = context;
    const data = language.courtesy?.requests;
    if (
      !data ||
      settings.audience === 'mass' ||
      settings.channels.every((channel) => channel === 'push' || channel === 'sms')
    )
      return null;
    return { end };

    function end(): void {
      const requests = requestsOf(context);
      if (requests.length === 0) return;
      const spoken = new Set(
        markersOf(context)
          .of('please')
          .map(({ sentence }) => template.sentences[sentence]!.block),
      );
      // One that is reported will be polite, and then its neighbour needs nothing.
      let shared = false;
      requests.forEach((request, index) => {
        const near = shared || requests[index - 1]?.polite || requests[index + 1]?.polite;
        shared = false;
        if (spoken.has(request.block) || near) return;
        shared = true;
        spoken.add(request.block);
        context.report({
          range: request.range,
          message: 'missing',
          values: {
            verb: template.source.slice(request.range.start, request.range.end),
            please: data!.please,
          },
          fix: request.imperative
            ? { title: 'insert', edits: [data!.position === 'after' ? after(request) : before(request)] }
            : null,
        });
      });
    }

    /** «Пришлите скан» → «Пришлите, пожалуйста, скан»; no second comma where a mark follows anyway. */
    function after({ range: { end: at } }: Request) {
      const { prose } = template;
      let next = at;
      while (prose[next] === MASK_MARK) next++;
      const closed = /^(?:[,.!?…:;)\]»”"]|\s*$|[ \t]*\r?\n[ \t]*\r?\n)/.test(prose.slice(next));
      return { range: { start: at, end: at }, text: `, ${data!.please}${closed ? '' : ','}` };
    }

    function before({ range: { start } }: Request) {
      const letter = template.source[start]!;
      const please = data!.please;
      const capital = letter !== letter.toLowerCase();
      const text = `${capital ? please[0]!.toUpperCase() + please.slice(1) : please} ${letter.toLowerCase()}`;
      return { range: { start, end: start + 1 }, text };
    }
  },
});

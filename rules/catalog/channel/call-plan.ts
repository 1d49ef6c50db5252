import { defineRule } from '../../engine/types.ts';
import { namesMoment } from '../../facts/deadline.ts';
import { closingOf } from '../../facts/insertion.ts';
import { markersOf, tells } from '../../facts/markers.ts';

export default defineRule({
  meta: {
    id: 'call-plan',
    group: 'channel',
    severity: 'info',
    source: ['001'],
    title: {
      ru: 'В приглашении на звонок сказано, кто, когда, где и сколько',
      en: 'An invitation to a call says who, when, where and how long',
    },
    docs: {
      ru: 'О звонке договариваются на берегу: кто его ведёт, когда он, по какой ссылке и сколько продлится (источник 001).\n\nПравило смотрит на шаблоны с `kind: call-invite` и называет, чего не хватает. Годятся и слова, и переменные (`call.time`, `call.url`). Ссылка нужна только видеовстрече.',
      en: 'A call is agreed beforehand: who leads it, when, by which link, how long (source 001).\n\nThe rule looks at templates with `kind: call-invite` and names what is missing. Words and placeholders both will do. Only a video meeting needs a link.',
    },
    messages: {
      missing: {
        ru: 'В приглашении на звонок не сказано: {missing}. Добавьте, чтобы клиент мог подготовиться.',
        en: 'The invitation to the call does not say {missing}. Add it, so that the client can prepare.',
      },
    },
    fix: 'none',
    examples: [
      {
        bad: '---\ntitle: Встреча\nkind: call-invite\n---\nЗдравствуйте, {{ client.name }}! Предлагаю обсудить проект по видео: {{ call.time }}. Удобно ли Вам?\n\n{{ farewell }}\n',
        good: '---\ntitle: Встреча\nkind: call-invite\nplaceholders:\n  call.url: https://meet.example/abc\n---\nЗдравствуйте, {{ client.name }}! Предлагаю обсудить проект по видео: {{ call.time }}, полчаса. Ведёт встречу {{ agent.name }}, ссылка — {{ call.url }}. Удобно ли Вам?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, language, locale } = context;
    if (settings.kind !== 'call-invite' || !language.courtesy) return null;
    return {
      end() {
        if (template.words.length === 0) return;
        const parts = [
          { given: hasHost(), name: { ru: 'кто ведёт', en: 'who leads it' } },
          { given: namesMoment(context), name: { ru: 'когда', en: 'when' } },
          { given: !tells(context, 'video') || hasLink(), name: { ru: 'по какой ссылке', en: 'which link' } },
          {
            given: tells(context, 'duration') || uses(DURATION),
            name: { ru: 'сколько продлится', en: 'how long it takes' },
          },
        ];
        const missing = parts.filter(({ given }) => !given).map(({ name }) => name[locale]);
        if (missing.length === 0) return;
        context.report({
          range: settings.range('kind'),
          message: 'missing',
          values: { missing: missing.join(', ') },
        });
      },
    };

    /** Somebody who leads, calls or is named before the signature. */
    function hasHost(): boolean {
      const end = closingOf(context)?.range.start ?? template.body.end;
      const named = template.liquid.uses.some(
        ({ variable: { name, range } }) => HOST.test(name) && range.start < end,
      );
      return named || markersOf(context).of('host').length > 0;
    }

    function hasLink(): boolean {
      if (template.spans.some(({ kind }) => kind === 'link' || kind === 'autolink')) return true;
      return (
        uses(LINK) ||
        template.liquid.uses.some(({ variable }) => settings.placeholders.get(variable.name)?.type === 'url')
      );
    }

    function uses(names: RegExp): boolean {
      return template.liquid.uses.some(({ variable }) => names.test(variable.name));
    }
  },
});

const HOST = /(?:^|[._])(?:agent|host|manager|speaker|organizer|ведущий|менеджер|организатор)/i;
const LINK = /(?:^|[._])(?:url|link|zoom|meet|ссылка)$/i;
const DURATION = /(?:^|[._])(?:duration|length|minutes|длительность|минут)/i;

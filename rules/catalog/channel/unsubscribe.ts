import { defineRule } from '../../engine/types.ts';
import { partialsOf } from '../../facts/partials.ts';
import type { Template } from '../../template/types.ts';

/** Advertising (38-ФЗ, статья 18): only what somebody has agreed to, and he may stop it at once. */
const ADVERTISING: ReadonlySet<string> = new Set(['promo', 'newsletter', 'price-offer']);

/** Ways to say how to stop the letters, in the languages that we have. */
const SAYS =
  /отпи(?:с|ш)|отказать?ся от (?:рассыл|пис|получ|новост|уведомл)|(?:управ|настро)[^.]{0,30}(?:подпис|рассыл|уведомл)|отключить (?:рассыл|уведомл|письма)|(?:больше )?не (?:хотите|желаете) (?:больше )?получать|ответьте (?:словом )?«?стоп|відпис|відмовитися від розсил|unsubscribe|opt out|manage (?:your )?(?:subscription|preferences)|stop receiving/iu;
const NAMES = /unsub|opt_?out|отпис/iu;

export default defineRule({
  meta: {
    id: 'unsubscribe',
    group: 'channel',
    severity: 'warning',
    source: ['38-ФЗ'],
    title: { ru: 'Из рассылки можно отписаться', en: 'A mailing can be left' },
    docs: {
      ru: 'Рекламу по сети рассылают только с согласия получателя, и прекратить её по его просьбе нужно немедленно (38-ФЗ, статья 18). Без ссылки на отписку письмо отмечают как спам, и домен теряет доверие почтовых служб.\n\nПравило смотрит на рекламные письма (`kind: promo`, `newsletter`, `price-offer`) с `audience: mass` и каналом e-mail: в тексте, в подключённых `_partials`, в ссылках и переменных должно быть сказано, как отписаться.\n\nМолчит: о личных письмах, о служебных рассылках и о других каналах.',
      en: 'Advertising may be sent only with the receiver’s consent and must stop at his request (Russian law 38-ФЗ, article 18). Without a way to unsubscribe letters get marked as spam.\n\nThe rule looks at advertising e-mails (`kind: promo`, `newsletter`, `price-offer`) with `audience: mass`: text, partials, links or placeholders must say how to unsubscribe.\n\nSilent about personal letters, service mailings and other channels.',
    },
    messages: {
      missing: {
        ru: 'В рассылке не сказано, как от неё отписаться: этого требует 38-ФЗ, а без ссылки письма отмечают как спам. Добавьте строку с отпиской.',
        en: 'The mailing does not say how to unsubscribe: the law 38-ФЗ demands it, and letters without it get marked as spam. Add a line.',
      },
      add: { ru: 'Добавить «{text}»', en: 'Add “{text}”' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Новинки\nkind: promo\nchannel: email\naudience: mass\n---\nПривезли новые столы. До свидания! Удачного дня!\n',
        good: '---\ntitle: Новинки\nkind: promo\nchannel: email\naudience: mass\n---\nПривезли новые столы. До свидания! Удачного дня!\n\nОтписаться от рассылки: {{ unsubscribe.url }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, language } = context;
    const { kind, audience, channels } = settings;
    if (audience !== 'mass' || !channels.includes('email') || kind === null || !ADVERTISING.has(kind))
      return null;
    return {
      end() {
        const last = template.sentences.at(-1);
        if (!last || says(template) || partialsOf(context).some((partial) => isUnknown(partial.template)))
          return;
        const text = TEXTS[language.id] ?? TEXTS.ru!;
        const end = template.body.start + template.source.slice(template.body.start).trimEnd().length;
        const newline = template.source.includes('\r\n') ? '\r\n' : '\n';
        context.report({
          range: last.range,
          message: 'missing',
          suggestions: [
            {
              title: 'add',
              values: { text },
              edits: [{ range: { start: end, end }, text: newline + newline + text }],
            },
          ],
        });
      },
    };
  },
});

const TEXTS: Readonly<Record<string, string>> = {
  ru: 'Отписаться от рассылки: {{ unsubscribe.url }}',
  uk: 'Відписатися від розсилки: {{ unsubscribe.url }}',
  en: 'Unsubscribe: {{ unsubscribe.url }}',
};

/** A partial that says it, or that nobody could read. */
function isUnknown(partial: Template | null): boolean {
  return partial === null || says(partial);
}

function says({ prose, liquid, spans, source }: Template): boolean {
  if (SAYS.test(prose)) return true;
  if (liquid.uses.some(({ variable }) => NAMES.test(variable.name))) return true;
  return spans.some(({ target }) => target !== null && NAMES.test(source.slice(target.start, target.end)));
}

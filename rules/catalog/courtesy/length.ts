import { defineRule } from '../../engine/types.ts';
import { CHANNEL_NAMES, limitsOf } from '../../facts/channel-limits.ts';
import { renderedLength } from '../../facts/length.ts';

export default defineRule({
  meta: {
    id: 'length',
    group: 'courtesy',
    severity: 'warning',
    source: ['002', '000'],
    title: { ru: 'Сообщение не длиннее, чем удобно читать', en: 'A message is no longer than reads well' },
    docs: {
      ru: 'Пишите по существу (источник 002) и умещайте всё в одном сообщении (источник 000). В чатах и мессенджерах хорошо читаются сообщения до 700 знаков; свои числа задаёт `channels: {chat: {length: 500}}` в `.msgmd.yml`.\n\nСчитается текст, который получит клиент: с примерами переменных, по самой длинной ветке, без комментариев и команд.\n\nПравило молчит о письмах, звонках, SMS и push, если для них не задано своё число; пределы площадок проверяет `channel-limit`.',
      en: 'Write to the point (source 002) and in one message (source 000). In chats and messengers up to 700 characters read well; `channels: {chat: {length: 500}}` in `.msgmd.yml` sets other numbers.\n\nWhat counts is the text that the client gets: with the examples of the placeholders, in the longest branches, without comments and tags.\n\nSilent for e-mail, calls, SMS and push unless a number is set; `channel-limit` checks what platforms take.',
    },
    messages: {
      long: {
        ru: '{length} зн. — для канала {channel} длинно: хорошо читается до {limit} (источники 002, 000). Сократите или отправьте письмом.',
        en: '{length} characters are long for {channel}: up to {limit} read well (sources 002, 000). Shorten the text or send an e-mail.',
      },
    },
    fix: 'none',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Осенью сдаём дом на Садовой: двенадцать этажей, отделка под ключ, во дворе сад и две детские площадки. До метро восемь минут пешком, школа и поликлиника — через дорогу. Квартиры от тридцати до девяноста метров, в каждой большая кухня, балкон и кладовая. Рассрочка на год без процентов, ипотеку одобряем за день. Ключи передаём в октябре, мебель можно завезти сразу. На первом этаже будут аптека, пекарня и пункт выдачи заказов. Подземная парковка рассчитана на сто машин, лифт спускается прямо к ней. Окна выходят на две стороны, шум с улицы не мешает. Управляющая компания уже работает: уборка, охрана и свой сантехник входят в платёж. Показываем квартиры каждый день с десяти до семи, в выходные — по записи. На показе посчитаем платёж и подберём планировку под Вашу семью. Показать планировки?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Дом сдаётся осенью, отделка под ключ. Показать планировки?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, config, locale } = context;
    const limits = settings.channels.flatMap((channel) => {
      const { length } = limitsOf(channel, config);
      return length === null ? [] : [{ channel, length }];
    });
    if (limits.length === 0) return null;
    const tightest = limits.reduce((least, own) => (own.length < least.length ? own : least));
    return {
      end() {
        const first = template.words[0];
        if (!first) return;
        const { typical } = renderedLength(context);
        if (typical <= tightest.length) return;
        const channel = CHANNEL_NAMES[tightest.channel][locale];
        context.report({
          range: first.range,
          message: 'long',
          values: { length: typical, channel, limit: tightest.length },
        });
      },
    };
  },
});

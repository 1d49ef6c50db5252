import { defineRule } from '../../engine/types.ts';
import { CHANNEL_NAMES, isMessenger } from '../../facts/channel-limits.ts';
import { isAudio } from '../../facts/files.ts';
import { beforeClosing } from '../../facts/insertion.ts';
import { markersOf } from '../../facts/markers.ts';

export default defineRule({
  meta: {
    id: 'ask-file',
    group: 'channel',
    severity: 'warning',
    source: ['001'],
    title: { ru: 'Файл в мессенджер — с разрешения', en: 'A file goes to a messenger with permission' },
    docs: {
      ru: 'Не все хотят получать презентации, документы и картинки в мессенджере: сначала договоритесь (источник 001).\n\nПравило смотрит на вложения (`attachments`) в каналах whatsapp, telegram, max, viber и vk.\n\nПравило молчит, если у вложения указано `permission`, если в тексте спрашивают, можно ли прислать файл, и если клиент сам о нём просил («как Вы просили», «по Вашей просьбе»). О звуковых файлах говорит `no-voice`.',
      en: 'Not everybody wants presentations, documents and pictures in a messenger: agree first (source 001).\n\nThe rule looks at `attachments` in whatsapp, telegram, max, viber and vk.\n\nSilent where the attachment has a `permission`, where the text asks whether the file may be sent, and where the client asked for it himself. Audio files are for `no-voice`.',
    },
    messages: {
      unasked: {
        ru: 'Файл «{file}» уходит в {channel}, а можно ли его прислать, клиента не спросили. Спросите в тексте или укажите permission.',
        en: 'The file “{file}” goes to {channel}, and nobody asked whether it may be sent. Ask in the text, or set permission.',
      },
      ask: { ru: 'Спросить: «{text}»', en: 'Ask: “{text}”' },
      agreed: { ru: 'Клиент согласился: permission: agreed', en: 'The client agreed: permission: agreed' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Каталог\nchannel: telegram\nattachments: [catalog.pdf]\n---\nЗдравствуйте, {{ client.name }}! Отправляю каталог столов. Посчитать стол под Ваш размер?\n\n{{ farewell }}\n',
        good: '---\ntitle: Каталог\nchannel: telegram\nattachments: [catalog.pdf]\n---\nЗдравствуйте, {{ client.name }}! Каталог столов готов. Удобно ли Вам получить файл здесь?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template, language, locale } = context;
    const channel = settings.channels.find(isMessenger);
    const file = settings.attachments.find(
      ({ file: name, permission }) => permission === null && !isAudio(name),
    );
    if (!channel || !file || !language.courtesy) return null;
    const text = language.courtesy.texts.askFile;
    return {
      end() {
        const markers = markersOf(context);
        const files = new Set(markers.of('file').map(({ sentence }) => sentence));
        const asks = markers.of('permission').some(({ sentence }) => files.has(sentence));
        if (asks || markers.of('agreed').length > 0) return;
        const plain = template.source.slice(file.range.start, file.range.end) === file.file;
        const agreed = { range: file.range, text: `{file: ${file.file}, permission: agreed}` };
        context.report({
          range: settings.range('attachments'),
          message: 'unasked',
          values: { file: file.file, channel: CHANNEL_NAMES[channel][locale] },
          suggestions: [
            { title: 'ask', values: { text }, edits: [beforeClosing(context, text)] },
            ...(plain ? [{ title: 'agreed' as const, edits: [agreed] }] : []),
          ],
        });
      },
    };
  },
});

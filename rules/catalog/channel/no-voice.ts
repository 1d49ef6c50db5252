import { defineRule } from '../../engine/types.ts';
import { isAudio } from '../../facts/files.ts';
import { type MarkerHit, markersOf } from '../../facts/markers.ts';

export default defineRule({
  meta: {
    id: 'no-voice',
    group: 'channel',
    severity: 'error',
    source: ['000', '001'],
    title: { ru: 'Голосовых не шлют без разрешения', en: 'No voice messages without permission' },
    docs: {
      ru: 'Голосовое отнимает время: его долго слушать, важное легко пропустить, к записи не вернуться взглядом (источник 001). В крайнем случае попросите разрешение и диктуйте, только получив его (источник 000).\n\nПравило видит звуковой файл во вложениях без `permission: agreed` и обещание в тексте: «запишу голосовое», «отвечу голосом», «послушайте аудиосообщение».\n\nПравило молчит, если в том же предложении спрашивают разрешения, если голосовое прислал клиент и если просят голосовых не присылать.',
      en: 'A voice message takes time: it is slow to hear, and what matters is easily missed (source 001). At worst ask for permission first (source 000).\n\nThe rule sees an audio file among the attachments without `permission: agreed`, and the promise in the text.\n\nSilent where the same sentence asks for permission, and where the client’s own voice message is meant.',
    },
    messages: {
      text: {
        ru: '«{words}»: голосовое отнимает у клиента время, без его разрешения так не пишут (источники 000, 001). Напишите текстом или сначала спросите.',
        en: '“{words}”: a voice message costs the client time and needs permission (sources 000, 001). Write it, or ask first.',
      },
      file: {
        ru: 'Звуковой файл без разрешения клиента (источники 000, 001). Напишите текстом; если клиент согласился, укажите permission: agreed.',
        en: 'An audio file without the client’s permission (sources 000, 001). Write it; if the client agreed, set permission: agreed.',
      },
    },
    fix: 'none',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Тут много тонкостей, поэтому запишу голосовое. Какое масло у Вас сейчас?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Тут много тонкостей, напишу их списком. Какое масло у Вас сейчас?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { settings, template } = context;
    return {
      end() {
        for (const { file, permission, range } of settings.attachments) {
          if (permission !== 'agreed' && isAudio(file)) context.report({ range, message: 'file' });
        }
        const markers = markersOf(context);
        const hits = markers.of('voice');
        if (hits.length === 0) return;
        const asked = new Set(markers.of('permission').map(({ sentence }) => sentence));
        let reported = -1;
        for (const hit of hits) {
          const { range, sentence } = hit;
          if (sentence === reported || asked.has(sentence) || isTheirs(hit)) continue;
          reported = sentence;
          context.report({
            range,
            message: 'text',
            values: { words: template.source.slice(range.start, range.end) },
          });
        }
      },
    };

    /** «Вы отправили голосовое», «перешлю Ваше голосовое», «не записываю голосовых». */
    function isTheirs({ first, last, sentence }: MarkerHit): boolean {
      const { tokens } = markersOf(context);
      return tokens
        .slice(Math.max(0, first - 2), last)
        .some(
          (token) => token.sentence === sentence && /^(?:вы|не|ви|you|not|your|ваш[еуи]?)$/.test(token.key),
        );
    }
  },
});

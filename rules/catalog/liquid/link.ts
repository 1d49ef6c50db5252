import { defineRule } from '../../engine/types.ts';
import type { Range } from '../../template/types.ts';

/** Addresses that stand in manuals and drafts; `.example` is left alone: invented companies live there. */
const PLACEHOLDER_HOST =
  /^(?:www\.)?(?:example\.(?:com|net|org|ru)|(?:my|your|our|the)?-?(?:site|domain|website|company)\.(?:ru|com|net|рф)|your-?(?:shop|brand)\.[a-z]+|test\.(?:ru|com)|(?:ваш|наш|мой)?-?(?:сайт|домен|магазин|компания)\.(?:рф|ру|ru|com)|localhost|127\.0\.0\.1|[^/]*\.(?:test|invalid|localhost))$/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@\s]*@)?([^/:?#\s]+)/i;
const BARE_HOST =
  /^(?:www\.)?[a-z0-9а-яё-]+(?:\.[a-z0-9-]+)*\.(?:ru|рф|com|net|org|su|by|kz|ua|me|io|info|biz|shop|online|site)(?:[/?#:]|$)/i;
const LOCAL = /^(?:file:|[a-z]:[\\/]|\\\\)/i;
const FILE_NAME = /\.(?:html?|md|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|svg|txt|zip)$/i;

export default defineRule({
  meta: {
    id: 'link',
    group: 'liquid',
    severity: 'warning',
    source: ['002', 'практика'],
    title: { ru: 'Ссылки и вложения ведут куда надо', en: 'Links and attachments lead somewhere' },
    docs: {
      ru: 'Битая ссылка и забытое вложение — второе письмо с извинениями. Правило проверяет ссылки на файлы репозитория и вложения из шапки (сначала рядом с шаблоном, потом от корня), адреса-заглушки вроде `example.com` и `ваш-сайт.рф`, адреса без шифрования `http://`, пути на чьём-то диске.\n\nМолчит об адресах из переменных и о домене `.example`, где живут вымышленные компании. Открывается ли страница в сети, не проверяет.',
      en: 'A broken link or a forgotten attachment means a second letter with apologies. The rule checks links to files of the repository and attachments of the front matter (first beside the template, then from the root), stand-in addresses such as `example.com`, unencrypted `http://`, and paths on somebody’s disk.\n\nSilent about addresses from placeholders and about `.example`. It does not ask the network whether a page is there.',
    },
    messages: {
      missing: {
        ru: 'Файла «{path}» нет ни рядом с шаблоном, ни в корне. Проверьте путь или положите файл.',
        en: 'There is no file “{path}” beside the template or in the root. Check the path, or add the file.',
      },
      attachment: {
        ru: 'Вложения «{path}» нет ни рядом с шаблоном, ни в корне: письмо уйдёт без него. Проверьте путь или положите файл.',
        en: 'The attachment “{path}” is neither beside the template nor in the root: the letter would go without it. Check the path, or add the file.',
      },
      standIn: {
        ru: '«{host}» — адрес-заглушка: клиент никуда не попадёт. Поставьте настоящий адрес или переменную.',
        en: '“{host}” is a stand-in: the client gets nowhere. Put the real address, or a placeholder.',
      },
      empty: {
        ru: 'У ссылки нет адреса. Впишите его или уберите разметку ссылки.',
        en: 'The link has no address. Give one, or remove the link.',
      },
      local: {
        ru: '«{path}» — путь на чьём-то диске: клиент его не откроет. Нужен адрес в сети или вложение.',
        en: '“{path}” lies on somebody’s disk: the client cannot open it. Use an address on the net, or an attachment.',
      },
      scheme: {
        ru: 'Без «https://» ссылка «{path}» ищет файл рядом с сообщением и никуда не ведёт.',
        en: 'Without “https://” the link “{path}” looks for a file beside the message and leads nowhere.',
      },
      http: {
        ru: 'Адрес без шифрования (http): браузер покажет предупреждение, почта может счесть письмо подозрительным. Поставьте https, если сайт его понимает.',
        en: 'The address is not encrypted (http): browsers warn, and mail filters grow suspicious. Use https where the site has it.',
      },
      useHttps: { ru: 'Заменить на https', en: 'Replace by https' },
      addScheme: { ru: 'Дописать https://', en: 'Add https://' },
    },
    fix: 'safe',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Схема проезда — [на сайте](yasen-klen.ru/map). Найдёте?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Схема проезда — [на сайте](https://yasen-klen.ru/map). Найдёте?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template, settings, host, path } = context;
    const { source } = template;
    return {
      end() {
        for (const { kind, target } of template.spans) {
          if (target && (kind === 'link' || kind === 'image' || kind === 'autolink'))
            checkTarget(target, kind === 'autolink');
        }
        for (const { file, range } of settings.attachments) checkAttachment(file, range);
      },
    };

    function checkTarget(range: Range, bare: boolean): void {
      const address = source.slice(range.start, range.end).trim();
      if (address === '' || address === '#') {
        const at = range.start === range.end ? { start: range.start - 1, end: range.end + 1 } : range;
        context.report({ range: at, message: 'empty' });
        return;
      }
      if (address.includes('{{') || address.includes('{%')) {
        if (/^http:\/\//i.test(address)) reportHttp(range);
        return;
      }
      if (LOCAL.test(address)) {
        context.report({ range, message: 'local', values: { path: address } });
        return;
      }
      const isWeb = bare || SCHEME.test(address) || address.startsWith('//');
      const standIn = HOST.exec(address.replace(/^mailto:/i, ''))?.[1] ?? '';
      if ((isWeb || BARE_HOST.test(address)) && PLACEHOLDER_HOST.test(standIn)) {
        context.report({ range, message: 'standIn', values: { host: standIn } });
      } else if (/^http:\/\//i.test(address)) reportHttp(range);
      else if (!isWeb && !address.startsWith('#')) checkFile(address, range);
    }

    function reportHttp({ start, end }: Range): void {
      const scheme = { start, end: start + 'http'.length };
      context.report({
        range: { start, end },
        message: 'http',
        suggestions: [{ title: 'useHttps', edits: [{ range: scheme, text: 'https' }] }],
      });
    }

    function checkFile(address: string, range: Range): void {
      const file = decode(address.replace(/[?#].*$/s, ''));
      if (BARE_HOST.test(address) && !FILE_NAME.test(file)) {
        const at = { start: range.start, end: range.start };
        context.report({
          range,
          message: 'scheme',
          values: { path: address },
          fix: { title: 'addScheme', edits: [{ range: at, text: 'https://' }] },
        });
      } else if (isMissing(file)) context.report({ range, message: 'missing', values: { path: file } });
    }

    function checkAttachment(file: string, range: Range): void {
      if (file.includes('{{') || /^https?:\/\//i.test(file)) return;
      if (LOCAL.test(file)) context.report({ range, message: 'local', values: { path: file } });
      else if (isMissing(file)) context.report({ range, message: 'attachment', values: { path: file } });
    }

    /** True only where the host knows that the file is in neither place. */
    function isMissing(file: string): boolean {
      const folder = path.split('/').slice(0, -1);
      const places = file.startsWith('/') ? [resolve([], file)] : [resolve(folder, file), resolve([], file)];
      const inside = places.filter((place) => place !== null);
      return inside.length > 0 && inside.every((place) => host.exists(place) === false);
    }
  },
});

/** A path from the root; null where it leaves it. */
function resolve(folder: readonly string[], file: string): string | null {
  const parts = [...folder];
  for (const part of file.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

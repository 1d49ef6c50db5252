import type { Locale } from '../rules/engine/types.ts';

/** `msgmd --help`. */
export const help: Readonly<Record<Locale, string>> = {
  ru: `msgmd — проверка шаблонов сообщений клиентам (.msg.md)

  msgmd lint [пути]        проверить файлы и папки (без путей — текущую папку)
  msgmd week ФАЙЛ          какое пожелание уйдёт в каждый час недели
  msgmd explain [ПРАВИЛО]  что требует правило и почему; без имени — все правила
  msgmd serve --stdio      языковой сервер для редактора

lint:
  --fix                    исправить всё, что исправляется безопасно
  --format stylish|json    вид отчёта (json — в форме ESLint)
  --stdin                  проверить текст со стандартного ввода
  --stdin-filename ИМЯ     под каким именем его проверять
  --max-warnings N         сколько предупреждений допустимо (по умолчанию 0)
  --rule ПРАВИЛО           только это правило (можно повторять)

week:
  --json                   данными, а не таблицей

Общее:
  --lang ru|en             язык сообщений (по умолчанию — язык системы)
  --color, --no-color      цвет (по умолчанию — только на терминале)
  --help, --version

Код выхода: 0 — чисто, 1 — есть ошибки или предупреждения, 2 — не удалось запустить.
`,
  en: `msgmd — checks templates of messages to clients (.msg.md)

  msgmd lint [paths]       check files and folders (the current folder without paths)
  msgmd week FILE          the wish that goes out in every hour of the week
  msgmd explain [RULE]     what a rule demands and why; without a name: all rules
  msgmd serve --stdio      the language server for an editor

lint:
  --fix                    take every safe fix
  --format stylish|json    the report (json in ESLint's shape)
  --stdin                  check the text on standard input
  --stdin-filename NAME    the name to check it under
  --max-warnings N         how many warnings are allowed (0 by default)
  --rule RULE              only this rule (may be repeated)

week:
  --json                   data instead of a table

General:
  --lang ru|en             language of messages (the system's by default)
  --color, --no-color      colour (only on a terminal by default)
  --help, --version

Exit code: 0 clean, 1 errors or warnings, 2 could not run.
`,
};

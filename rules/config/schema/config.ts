import { frontMatterSchema, placeholderSchema } from './front-matter.ts';
import type { Schema, ValueOf } from './json-schema.ts';

const clock = { type: 'string', pattern: '^([01]?\\d|2[0-4]):[0-5]\\d$' } as const satisfies Schema;
const clockRange = {
  type: 'string',
  pattern: '^([01]?\\d|2[0-4]):[0-5]\\d-([01]?\\d|2[0-4]):[0-5]\\d$',
} as const satisfies Schema;
const phrases = { type: 'array', items: { type: 'string' } } as const satisfies Schema;
const rules = {
  type: 'object',
  additionalProperties: { type: 'string', enum: ['off', 'hint', 'info', 'warning', 'error'] },
} as const satisfies Schema;
const defaults = {
  type: 'object',
  properties: frontMatterSchema.properties,
  additionalProperties: false,
} as const satisfies Schema;

/** `.msgmd.yml`. */
export const configSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    root: {
      type: 'boolean',
      description: 'No file above this folder is read',
      ru: 'Файлы выше этой папки не читаются',
    },
    extends: {
      anyOf: [{ type: 'string' }, phrases],
      description: 'Configuration to start from: a path or an npm package',
      ru: 'На чём основана настройка: путь или пакет npm',
    },
    lang: {
      ...frontMatterSchema.properties.lang,
      description: 'Language of templates without lang',
      ru: 'Язык шаблонов без lang',
    },
    timezone: {
      type: 'string',
      description: 'Time zone of the hours (IANA)',
      ru: 'Часовой пояс часов (IANA)',
    },
    work_hours: {
      type: 'string',
      default: 'Mo-Fr 09:00-18:00',
      description: 'Work hours; the window of templates without send',
      ru: 'Рабочие часы; они же окно шаблонов без send',
    },
    calendar: {
      type: 'string',
      description: 'Calendar of holidays: a file',
      ru: 'Календарь праздников: файл',
    },
    evening: {
      ...clock,
      default: '16:00',
      description: 'From when the evening wish stands',
      ru: 'С какого часа желают вечера',
    },
    friday: {
      type: 'object',
      additionalProperties: false,
      properties: {
        weekend_allowed_from: {
          ...clock,
          default: '12:00',
          description: 'From when the week-end may be wished',
          ru: 'С какого часа можно желать выходных',
        },
        weekend_required_from: {
          ...clock,
          default: '14:00',
          description: 'From when the week-end must be wished',
          ru: 'С какого часа нужно желать выходных',
        },
      },
      description: 'Friday after lunch',
      ru: 'Пятница после обеда',
    },
    greetings: {
      type: 'object',
      additionalProperties: false,
      properties: {
        morning: {
          ...clockRange,
          default: '05:00-12:00',
          description: 'Hours of «Доброе утро»',
          ru: 'Часы для «Доброе утро»',
        },
        day: {
          ...clockRange,
          default: '09:00-18:00',
          description: 'Hours of «Добрый день»',
          ru: 'Часы для «Добрый день»',
        },
        evening: {
          ...clockRange,
          default: '17:00-24:00',
          description: 'Hours of «Добрый вечер»',
          ru: 'Часы для «Добрый вечер»',
        },
        allow: {
          ...phrases,
          description: 'Further greetings of this team',
          ru: 'Ещё допустимые приветствия',
        },
        forbid: { ...phrases, description: 'Further forbidden greetings', ru: 'Ещё запрещённые приветствия' },
        preferred: { type: 'string', description: 'What the fix inserts', ru: 'Что вставляет исправление' },
      },
      description: 'Greetings',
      ru: 'Приветствия',
    },
    wishes: {
      type: 'object',
      additionalProperties: false,
      properties: {
        day: {
          ...phrases,
          description: 'Wishes for the day; the first is inserted',
          ru: 'Пожелания на день; первое вставляется',
        },
        evening: { ...phrases, description: 'Wishes for the evening', ru: 'Пожелания на вечер' },
        weekend: { ...phrases, description: 'Wishes for the week-end', ru: 'Пожелания на выходные' },
        night: { ...phrases, description: 'Wishes for the night', ru: 'Пожелания на ночь' },
        neutral: { ...phrases, description: 'Wishes that fit at any time', ru: 'Пожелания на любое время' },
      },
      description: 'Wishes by the time of day',
      ru: 'Пожелания по времени',
    },
    farewell: {
      type: 'object',
      additionalProperties: false,
      properties: {
        formula: {
          type: 'string',
          default: 'До свидания!',
          description: 'Farewell that the fix inserts',
          ru: 'Прощание, которое вставляет исправление',
        },
        neutral: {
          type: 'boolean',
          default: false,
          description: 'A neutral wish is enough',
          ru: 'Достаточно нейтрального пожелания',
        },
      },
      description: 'Farewell',
      ru: 'Прощание',
    },
    address: {
      type: 'object',
      additionalProperties: false,
      properties: {
        capital: {
          type: 'string',
          enum: ['personal', 'always', 'never'],
          default: 'personal',
          description: 'When «Вы» has a capital: in personal messages, always, never',
          ru: 'Когда «Вы» с прописной: в личных сообщениях, всегда, никогда',
        },
      },
      description: 'Addressing the client',
      ru: 'Обращение к клиенту',
    },
    placeholders: {
      type: 'object',
      additionalProperties: placeholderSchema,
      description: 'Placeholders of all templates below',
      ru: 'Переменные всех шаблонов ниже',
    },
    phrases: {
      ...phrases,
      description: 'Tables of your own phrases: phrase ⇥ replacement ⇥ note',
      ru: 'Таблицы своих фраз: фраза ⇥ замена ⇥ заметка',
    },
    channels: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          length: {
            type: 'integer',
            minimum: 1,
            description: 'Characters that read well',
            ru: 'Сколько знаков читается хорошо',
          },
          limit: {
            type: 'integer',
            minimum: 1,
            description: 'Characters that the platform takes',
            ru: 'Сколько знаков принимает площадка',
          },
        },
      },
      description: 'Lengths by channel',
      ru: 'Длина по каналам',
    },
    allow: {
      ...phrases,
      description: 'Words and emoji of this team that no rule of tone reports',
      ru: 'Слова и эмодзи команды, о которых правила тона молчат',
    },
    spelling: {
      type: 'object',
      additionalProperties: false,
      properties: { words: { ...phrases, description: 'Words of this team', ru: 'Слова команды' } },
      description: 'Spelling',
      ru: 'Орфография',
    },
    defaults: {
      ...defaults,
      description: 'Front matter of every template below',
      ru: 'Значения полей для всех шаблонов ниже',
    },
    rules: { ...rules, description: 'Severity by rule', ru: 'Строгость правил' },
    overrides: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['files'],
        properties: {
          files: {
            anyOf: [{ type: 'string' }, phrases],
            description: 'Glob from this folder',
            ru: 'Маска файлов от этой папки',
          },
          rules,
          defaults,
        },
      },
      description: 'Other rules or defaults for some files',
      ru: 'Другие правила или значения для части файлов',
    },
  },
} as const satisfies Schema;

export type ConfigData = ValueOf<typeof configSchema>;

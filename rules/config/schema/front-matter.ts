import type { Schema, ValueOf } from './json-schema.ts';

/** One channel by which messages go out. */
export const channelSchema = {
  type: 'string',
  enum: ['email', 'sms', 'whatsapp', 'telegram', 'max', 'viber', 'vk', 'chat', 'push', 'call'],
} as const satisfies Schema;

const names = {
  anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
} as const satisfies Schema;

const scalar = {
  anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
} as const satisfies Schema;

const scalarOrList = {
  anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: {} }],
} as const satisfies Schema;

/** A duration of ISO 8601 with days, hours and minutes, or weeks, months and years for reviews. */
const duration = {
  type: 'string',
  pattern: '^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
} as const satisfies Schema;

export const placeholderSchema = {
  description: 'Example value, or a description of the placeholder with its example',
  ru: 'Пример значения или описание переменной с примером',
  anyOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: {} },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        description: { type: 'string', description: 'What stands here', ru: 'Что здесь стоит' },
        example: {
          ...scalarOrList,
          description: 'Example value; a list for loops',
          ru: 'Пример значения; список — для циклов',
        },
        default: {
          ...scalarOrList,
          description: 'Value where none is given; makes the placeholder optional',
          ru: 'Значение, если своего нет; делает переменную необязательной',
        },
        type: {
          type: 'string',
          examples: [
            'text',
            'number',
            'date',
            'time',
            'datetime',
            'slot',
            'url',
            'phone',
            'email',
            'money',
            'boolean',
            'list',
          ],
          description: 'Kind of value',
          ru: 'Вид значения',
        },
        required: {
          type: 'boolean',
          default: true,
          description: 'false: the value may be empty',
          ru: 'false: значение может быть пустым',
        },
        max_length: {
          type: 'integer',
          minimum: 1,
          description: 'Longest value, in characters',
          ru: 'Самое длинное значение, в знаках',
        },
        values: {
          type: 'array',
          items: scalar,
          description: 'The only values it takes',
          ru: 'Единственно возможные значения',
        },
        sensitive: {
          type: 'boolean',
          description: 'Personal data: never shown in examples and previews',
          ru: 'Личные данные: не показываются в примерах и предпросмотре',
        },
      },
    },
  ],
} as const satisfies Schema;

/** `.msg.md` front matter. Keys stand in the order in which a template reads best. */
export const frontMatterSchema = {
  type: 'object',
  required: ['title'],
  additionalProperties: false,
  patternProperties: { '^x_': {} },
  properties: {
    title: { type: 'string', description: 'Name in lists and search', ru: 'Название в списках и поиске' },
    description: { type: 'string', description: 'When to use the template', ru: 'Когда нужен этот шаблон' },
    id: {
      type: 'string',
      pattern: '^[\\p{L}\\d]+([._-][\\p{L}\\d]+)*$',
      description: 'Stable name; translations of one template share it. The file name by default',
      ru: 'Постоянное имя; у переводов одного шаблона оно общее. По умолчанию — имя файла',
    },
    lang: {
      type: 'string',
      pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
      examples: ['ru', 'uk', 'en'],
      description: 'Language of the text (BCP 47)',
      ru: 'Язык текста (BCP 47)',
    },
    kind: {
      type: 'string',
      examples: [
        'first-contact',
        'lead-reply',
        'order-created',
        'order-ready',
        'order-shipped',
        'delay-notice',
        'outage-notice',
        'order-completed',
        'service-completed',
        'documents-received',
        'payment-received',
        'documents-request',
        'info-request',
        'payment-reminder',
        'debt-reminder',
        'documents-sent',
        'contract-sent',
        'call-invite',
        'meeting-invite',
        'appointment-reminder',
        'complaint-reply',
        'refusal',
        'apology',
        'refund',
        'price-offer',
        'promo',
        'newsletter',
        'feedback-request',
        'off-hours-autoreply',
        'login-code',
      ],
      description: 'The occasion; it asks for elements of its own (a date, thanks, a question)',
      ru: 'Повод; от него зависят обязательные части (срок, благодарность, вопрос)',
    },
    channel: {
      anyOf: [channelSchema, { type: 'array', items: channelSchema }],
      default: 'chat',
      description: 'Where the message goes',
      ru: 'Куда уходит сообщение',
    },
    audience: {
      type: 'string',
      enum: ['personal', 'group', 'mass'],
      default: 'personal',
      description: 'One person, several named people, or a mailing',
      ru: 'Один человек, несколько названных людей или рассылка',
    },
    contact: {
      type: 'string',
      enum: ['repeat', 'first', 'any'],
      default: 'repeat',
      description: 'Whether the client knows us: first contact, repeated, or any (the rules of both hold)',
      ru: 'Знаком ли с нами клиент: первое обращение, повторное или любое (действуют правила обоих)',
    },
    stage: {
      type: 'string',
      enum: ['whole', 'opening', 'reply', 'closing'],
      default: 'whole',
      description: 'A complete message, the opening of a dialogue, a reply inside it, or its end',
      ru: 'Целое сообщение, начало диалога, ответ внутри него или его конец',
    },
    relationship: {
      type: 'string',
      enum: ['regular', 'new', 'longtime'],
      default: 'regular',
      description: 'longtime: a long acquaintance who writes informally; allows «Приветствую»',
      ru: 'longtime: давний знакомый, который сам пишет неформально; разрешает «Приветствую»',
    },
    send: {
      anyOf: [
        { type: 'string' },
        {
          type: 'object',
          additionalProperties: false,
          properties: {
            hours: {
              type: 'string',
              description: 'Hours in which the message is sent: Mo-Fr 09:00-18:00',
              ru: 'Часы отправки: Mo-Fr 09:00-18:00',
            },
            timezone: {
              type: 'string',
              examples: ['recipient', 'Europe/Moscow', 'Europe/Kyiv', 'Asia/Yekaterinburg'],
              description: 'IANA time zone of the hours, or recipient',
              ru: 'Часовой пояс этих часов (IANA) или recipient — пояс получателя',
            },
            delay: {
              ...duration,
              examples: ['PT30M', 'PT2H', 'P1D'],
              description: 'How long until it is read (ISO 8601)',
              ru: 'Через сколько его прочтут (ISO 8601)',
            },
            calendar: {
              type: 'string',
              description: 'Calendar of holidays: a file of the repository',
              ru: 'Календарь праздников: файл репозитория',
            },
          },
        },
      ],
      description: 'Send window: the hours in which the message may go out',
      ru: 'Окно отправки: часы, когда сообщение может уйти',
    },
    urgency: {
      type: 'string',
      enum: ['normal', 'low', 'high'],
      default: 'normal',
      description: 'Only high may leave work hours, and then it apologises',
      ru: 'Только high может уходить в нерабочее время, и тогда с извинением',
    },
    subject: {
      type: 'string',
      description: 'Subject of the e-mail; Liquid works here',
      ru: 'Тема письма; можно с Liquid',
    },
    placeholders: {
      type: 'object',
      additionalProperties: placeholderSchema,
      description: 'Placeholders of the text with an example each',
      ru: 'Переменные текста, у каждой пример',
    },
    attachments: {
      type: 'array',
      items: {
        anyOf: [
          { type: 'string' },
          {
            type: 'object',
            additionalProperties: false,
            required: ['file'],
            properties: {
              file: {
                type: 'string',
                description: 'File, from the template or from the root',
                ru: 'Файл: путь от шаблона или от корня',
              },
              permission: {
                type: 'string',
                enum: ['asked', 'agreed', 'not_needed'],
                description: 'Whether the client was asked if the file may be sent',
                ru: 'Спросили ли клиента, можно ли прислать файл',
              },
            },
          },
        ],
      },
      description: 'Files that go with the message',
      ru: 'Файлы, которые уходят с сообщением',
    },
    status: {
      type: 'string',
      enum: ['draft', 'review', 'approved', 'deprecated'],
      default: 'draft',
      description: 'State of approval',
      ru: 'Состояние согласования',
    },
    owner: { ...names, description: 'Who answers for the template', ru: 'Кто отвечает за шаблон' },
    approved_by: { ...names, description: 'Who approved it', ru: 'Кто согласовал' },
    approved: { type: 'string', format: 'date', description: 'Day of approval', ru: 'День согласования' },
    approved_hash: {
      type: 'string',
      pattern: '^sha256:[0-9a-f]{12}$',
      description: 'Seal over subject and body; written by “approve”',
      ru: 'Печать по теме и тексту; её ставит «согласовать»',
    },
    reviewed: {
      type: 'string',
      format: 'date',
      description: 'Day of the last review',
      ru: 'День последней проверки',
    },
    review_every: {
      ...duration,
      examples: ['P3M', 'P6M', 'P1Y'],
      description: 'Review interval',
      ru: 'Как часто перепроверять',
    },
    expires: {
      type: 'string',
      format: 'date',
      description: 'Last day of use',
      ru: 'Последний день, когда шаблон годен',
    },
    tags: { ...names, description: 'Words for search', ru: 'Слова для поиска' },
    short_code: { type: 'string', description: 'Short code of Chatwoot', ru: 'Короткий код в Chatwoot' },
    category: {
      type: 'string',
      enum: ['utility', 'marketing', 'authentication'],
      description: 'WhatsApp category',
      ru: 'Категория WhatsApp',
    },
    params: { description: 'Free values for your own tools', ru: 'Любые значения для Ваших инструментов' },
    lint: {
      type: 'object',
      additionalProperties: false,
      properties: {
        disable: {
          type: 'array',
          items: { type: 'string' },
          description: 'Rules that are off in this file',
          ru: 'Правила, выключенные в этом файле',
        },
        reason: { type: 'string', description: 'Why', ru: 'Почему' },
      },
      description: 'Rules switched off for this file',
      ru: 'Правила, выключенные для этого файла',
    },
  },
} as const satisfies Schema;

export type FrontMatterData = ValueOf<typeof frontMatterSchema>;

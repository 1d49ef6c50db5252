import type { Localized } from '../../rules/engine/types.ts';

type Meanings = Readonly<Record<string, Localized>>;

const meanings = (rows: Readonly<Record<string, readonly [ru: string, en: string]>>): Meanings =>
  Object.fromEntries(Object.entries(rows).map(([value, [ru, en]]) => [value, { ru, en }]));

const LEVELS = meanings({
  off: ['правило выключено', 'the rule is off'],
  hint: ['подсказка, едва заметная', 'a hint, hardly visible'],
  info: ['сведение', 'information'],
  warning: ['предупреждение', 'a warning'],
  error: ['ошибка: проверка в CI не пройдёт', 'an error: the check in CI fails'],
});

const VALUES: Readonly<Record<string, Meanings>> = {
  channel: meanings({
    email: ['электронная почта', 'e-mail'],
    sms: ['СМС, 70 знаков в сегменте', 'SMS, 70 characters a segment'],
    whatsapp: ['WhatsApp', 'WhatsApp'],
    telegram: ['Telegram', 'Telegram'],
    max: ['MAX', 'MAX'],
    viber: ['Viber', 'Viber'],
    vk: ['сообщения ВКонтакте', 'VK messages'],
    chat: [
      'чат на сайте или мессенджер без своих ограничений',
      'a site chat, or a messenger without limits of its own',
    ],
    push: ['push-уведомление', 'a push notification'],
    call: ['речь по телефону', 'words for a telephone call'],
  }),
  audience: meanings({
    personal: ['одному человеку, «Вы» с прописной', 'one person'],
    group: ['нескольким названным людям, «вы» со строчной', 'several named people'],
    mass: ['рассылка, «вы» со строчной', 'a mailing'],
  }),
  contact: meanings({
    repeat: ['клиент нас знает', 'the client knows us'],
    first: ['первое обращение: нужно представиться', 'first contact: introduce yourself'],
    any: ['и первое, и повторное: правила обоих', 'both: the rules of both hold'],
  }),
  stage: meanings({
    whole: ['целое сообщение: приветствие и прощание', 'a complete message: greeting and farewell'],
    opening: ['начало диалога: приветствие без прощания', 'opens a dialogue: a greeting, no farewell'],
    reply: ['ответ внутри диалога: ни приветствия, ни прощания', 'a reply inside a dialogue: neither'],
    closing: ['конец диалога: прощание без приветствия', 'ends a dialogue: a farewell, no greeting'],
  }),
  relationship: meanings({
    regular: ['обычный клиент', 'a regular client'],
    new: ['новый клиент', 'a new client'],
    longtime: ['давний знакомый, пишет неформально', 'a long acquaintance who writes informally'],
  }),
  urgency: meanings({
    normal: ['обычное: только в рабочее время', 'normal: in work hours only'],
    low: ['может подождать', 'may wait'],
    high: ['срочное: можно вне рабочих часов, с извинением', 'urgent: may leave work hours, with an apology'],
  }),
  status: meanings({
    draft: ['черновик', 'a draft'],
    review: ['на согласовании', 'under review'],
    approved: ['согласован', 'approved'],
    deprecated: ['больше не используется', 'no longer used'],
  }),
  category: meanings({
    utility: ['служебное: заказ, оплата, доставка', 'about an order, a payment, a delivery'],
    marketing: ['реклама и новости', 'advertising and news'],
    authentication: ['код входа', 'a login code'],
  }),
  permission: meanings({
    asked: ['спросили в этом сообщении', 'this message asks'],
    agreed: ['клиент согласился', 'the client agreed'],
    not_needed: ['разрешение не нужно', 'no permission is needed'],
  }),
  capital: meanings({
    personal: ['в личных сообщениях', 'in personal messages'],
    always: ['всегда', 'always'],
    never: ['никогда', 'never'],
  }),
  'client.gender': meanings({ male: ['мужской', 'male'], female: ['женский', 'female'] }),
  'now.weekday': meanings({
    mo: ['понедельник', 'Monday'],
    tu: ['вторник', 'Tuesday'],
    we: ['среда', 'Wednesday'],
    th: ['четверг', 'Thursday'],
    fr: ['пятница', 'Friday'],
    sa: ['суббота', 'Saturday'],
    su: ['воскресенье', 'Sunday'],
  }),
  type: meanings({
    text: ['текст', 'text'],
    number: ['число', 'a number'],
    date: ['дата', 'a date'],
    time: ['время', 'a time'],
    datetime: ['дата и время', 'a date with a time'],
    slot: ['интервал: дата и часы', 'a slot: date and hours'],
    url: ['ссылка', 'a link'],
    phone: ['телефон', 'a telephone number'],
    email: ['адрес почты', 'an e-mail address'],
    money: ['сумма', 'an amount of money'],
    boolean: ['да или нет', 'yes or no'],
    list: ['список для цикла', 'a list for a loop'],
  }),
  kind: meanings({
    'first-contact': ['первое обращение', 'first contact'],
    'lead-reply': ['ответ на заявку', 'reply to a lead'],
    'order-created': ['заказ принят', 'order accepted'],
    'order-ready': ['заказ готов', 'order ready'],
    'order-shipped': ['заказ отправлен', 'order shipped'],
    'delay-notice': ['задержка', 'a delay'],
    'outage-notice': ['перерыв в работе', 'an outage'],
    'order-completed': ['заказ выполнен', 'order completed'],
    'service-completed': ['услуга оказана', 'service done'],
    'documents-received': ['документы получены', 'documents received'],
    'payment-received': ['оплата получена', 'payment received'],
    'documents-request': ['запрос документов', 'request for documents'],
    'info-request': ['запрос сведений', 'request for information'],
    'payment-reminder': ['напоминание об оплате', 'payment reminder'],
    'debt-reminder': ['напоминание о долге (230-ФЗ)', 'debt reminder'],
    'documents-sent': ['документы отправлены', 'documents sent'],
    'contract-sent': ['договор отправлен', 'contract sent'],
    'call-invite': ['приглашение на звонок', 'invitation to a call'],
    'meeting-invite': ['приглашение на встречу', 'invitation to a meeting'],
    'appointment-reminder': ['напоминание о записи', 'appointment reminder'],
    'complaint-reply': ['ответ на жалобу', 'reply to a complaint'],
    refusal: ['отказ', 'a refusal'],
    apology: ['извинение', 'an apology'],
    refund: ['возврат денег', 'a refund'],
    'price-offer': ['предложение с ценой', 'a price offer'],
    promo: ['акция', 'a promotion'],
    newsletter: ['новости', 'a newsletter'],
    'feedback-request': ['просьба об отзыве', 'request for feedback'],
    'off-hours-autoreply': ['автоответ вне рабочих часов', 'automatic reply off hours'],
    'login-code': ['код входа', 'a login code'],
  }),
};

/** What a value of the key (or variable) means; null where it explains itself. */
export function meaningOf(key: string, value: string): Localized | null {
  return VALUES[key]?.[value] ?? (key === 'rules' ? (LEVELS[value] ?? null) : null);
}

/** Values that a variable of ours can take, in their order. */
export function valuesOf(variable: string): readonly string[] {
  return Object.keys(VALUES[variable] ?? {});
}

import type { Localized } from '../text/locale.ts';
import type { PlaceholderType } from './settings.ts';

export interface KnownPlaceholder {
  readonly description: Localized;
  readonly example: string | number | boolean;
  readonly type: PlaceholderType;
}

/** Names that every template may use without declaring them. */
export const standardPlaceholders: Readonly<Record<string, KnownPlaceholder>> = {
  'client.name': {
    description: { ru: 'Как обращаемся к клиенту', en: 'How we address the client' },
    example: 'Сергей Петрович',
    type: 'text',
  },
  'client.first_name': {
    description: { ru: 'Имя клиента', en: 'First name' },
    example: 'Сергей',
    type: 'text',
  },
  'client.patronymic': {
    description: { ru: 'Отчество клиента', en: 'Patronymic' },
    example: 'Петрович',
    type: 'text',
  },
  'client.last_name': {
    description: { ru: 'Фамилия клиента', en: 'Last name' },
    example: 'Ильин',
    type: 'text',
  },
  'client.gender': {
    description: { ru: 'Пол клиента: male, female или пусто', en: 'Gender: male, female or empty' },
    example: 'male',
    type: 'text',
  },
  'client.company': {
    description: { ru: 'Компания клиента', en: 'The client’s company' },
    example: 'ООО «Ромашка»',
    type: 'text',
  },
  'agent.name': {
    description: { ru: 'Имя сотрудника', en: 'Name of our employee' },
    example: 'Лариса',
    type: 'text',
  },
  'agent.role': {
    description: { ru: 'Должность сотрудника', en: 'Role of our employee' },
    example: 'менеджер',
    type: 'text',
  },
  'agent.phone': {
    description: { ru: 'Телефон сотрудника', en: 'Phone of our employee' },
    example: '+7 000 000-00-00',
    type: 'phone',
  },
  'agent.email': {
    description: { ru: 'Почта сотрудника', en: 'E-mail of our employee' },
    example: 'larisa@example.com',
    type: 'email',
  },
  'company.name': {
    description: { ru: 'Название компании', en: 'Our company' },
    example: 'Ясень и клён',
    type: 'text',
  },
  'company.phone': {
    description: { ru: 'Телефон компании', en: 'Our phone' },
    example: '8 800 000-00-00',
    type: 'phone',
  },
  'order.number': { description: { ru: 'Номер заказа', en: 'Order number' }, example: '12345', type: 'text' },
  'order.total': {
    description: { ru: 'Сумма заказа', en: 'Order total' },
    example: '12 800 ₽',
    type: 'money',
  },
  'call.time': {
    description: { ru: 'Время звонка', en: 'Time of the call' },
    example: '12 марта в 15:00',
    type: 'datetime',
  },
};

/** Values that msgmd itself computes from the moment of sending. */
export const builtInPlaceholders: Readonly<Record<string, KnownPlaceholder>> = {
  'now.hour': {
    description: { ru: 'Час отправки, 0–23', en: 'Hour of sending, 0–23' },
    example: 10,
    type: 'number',
  },
  'now.minute': {
    description: { ru: 'Минута отправки, 0–59', en: 'Minute of sending, 0–59' },
    example: 30,
    type: 'number',
  },
  'now.time': {
    description: { ru: 'Время отправки, «10:30»', en: 'Time of sending, “10:30”' },
    example: '10:30',
    type: 'time',
  },
  'now.date': {
    description: { ru: 'День отправки, «2026-03-12»', en: 'Day of sending, “2026-03-12”' },
    example: '2026-03-12',
    type: 'date',
  },
  'now.weekday': {
    description: { ru: 'День недели: mo tu we th fr sa su', en: 'Day of the week: mo tu we th fr sa su' },
    example: 'th',
    type: 'text',
  },
  'now.is_workday': {
    description: { ru: 'Рабочий ли день', en: 'Whether it is a workday' },
    example: true,
    type: 'boolean',
  },
  'now.before_days_off': {
    description: {
      ru: 'Последний рабочий день перед двумя и более выходными; без календаря — пятница',
      en: 'The last workday before two or more days off; Friday without a calendar',
    },
    example: false,
    type: 'boolean',
  },
  greeting: {
    description: { ru: 'Приветствие по времени отправки', en: 'Greeting that fits the moment of sending' },
    example: 'Добрый день',
    type: 'text',
  },
  wish: {
    description: {
      ru: 'Пожелание по времени отправки: «Удачного дня!»',
      en: 'Wish that fits the moment of sending',
    },
    example: 'Удачного дня!',
    type: 'text',
  },
  farewell: {
    description: { ru: 'Прощание с пожеланием: «До свидания! Удачного дня!»', en: 'Farewell with the wish' },
    example: 'До свидания! Удачного дня!',
    type: 'text',
  },
};

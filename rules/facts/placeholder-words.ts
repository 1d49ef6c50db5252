/** Words that name a value: what people write into blanks and into placeholders of other systems. Nominative, lower case, ё as е. */

const RUSSIAN =
  'имя фамилия отчество фио имя-отчество ник клиент клиентка заказчик покупатель гость пациент ученик студент кандидат получатель ' +
  'отправитель контакт сотрудник сотрудница менеджер мастер врач специалист оператор администратор агент консультант курьер водитель ' +
  'директор руководитель куратор преподаватель тренер должность компания организация фирма магазин салон клиника школа агентство ' +
  'название наименование бренд дата время день месяц год час срок дедлайн период интервал число номер сумма цена стоимость скидка ' +
  'процент количество баланс долг задолженность валюта адрес город улица дом офис кабинет место телефон почта емейл имейл мейл сайт ' +
  'ссылка урл линк код пароль логин промокод трек трек-номер заказ товар услуга продукт тариф модель размер договор счет документ файл ' +
  'тема комментарий причина вакансия курс урок занятие предмет объект квартира подпись реквизиты инн паспорт значение переменная марка';
const UKRAINIAN =
  "ім'я ім’я прізвище клієнт клієнтка компанія назва дата час номер сума ціна вартість адреса місто телефон пошта посилання код " +
  'замовлення товар послуга менеджер лікар майстер знижка термін день посада договір рахунок';
const ENGLISH =
  'name firstname lastname fullname surname nickname client customer user username recipient contact guest patient student candidate ' +
  'manager agent sender company organization organisation date time day month year deadline period number amount sum total price cost ' +
  'discount currency balance address city street phone tel telephone email mail site website link url code password login promo ' +
  'promocode coupon order product item service model invoice contract document file subject comment reason position role title id ' +
  'track tracking fname lname name1 first last';

let words: ReadonlySet<string> | null = null;

function isValueWord(word: string): boolean {
  words ??= new Set(`${RUSSIAN} ${UKRAINIAN} ${ENGLISH}`.split(' '));
  return words.has(word);
}

const POSSESSIVES =
  /^(?:ваш[аеиу]?|наш[аеиу]?|your|our|my|the|client|customer|company|first|last|full|order|delivery)$/;

/** «Имя», «номер заказа», «Ваше имя», `client name`: up to three words, the first of which names a value. */
export function isValueName(text: string): boolean {
  const parts = text
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s\u00a0_.]+/);
  const [first, second] = parts;
  if (parts.length > 3 || first === undefined) return false;
  return isValueWord(first) || (second !== undefined && POSSESSIVES.test(first) && isValueWord(second));
}

/** Names of other systems → our standard names. Keys without spaces and separators, lower case, ё as е. */
const ALIASES: Readonly<Record<string, string>> = {
  имя: 'client.name',
  имяклиента: 'client.name',
  имяотчество: 'client.name',
  имяиотчество: 'client.name',
  имяотчествоклиента: 'client.name',
  фио: 'client.name',
  фиоклиента: 'client.name',
  fio: 'client.name',
  contact: 'client.name',
  contactfirstname: 'client.first_name',
  userfirstname: 'client.first_name',
  recipientfirstname: 'client.first_name',
  вашеимя: 'agent.name',
  yourname: 'agent.name',
  вашакомпания: 'company.name',
  yourcompany: 'company.name',
  клиент: 'client.name',
  клиентимя: 'client.name',
  "ім'я": 'client.name',
  name: 'client.name',
  client: 'client.name',
  clientname: 'client.name',
  customer: 'client.name',
  customername: 'client.name',
  username: 'client.name',
  user: 'client.name',
  recipient: 'client.name',
  recipientname: 'client.name',
  contactname: 'client.name',
  firstname: 'client.first_name',
  fname: 'client.first_name',
  clientfirstname: 'client.first_name',
  отчество: 'client.patronymic',
  фамилия: 'client.last_name',
  фамилияклиента: 'client.last_name',
  lastname: 'client.last_name',
  lname: 'client.last_name',
  surname: 'client.last_name',
  менеджер: 'agent.name',
  имяменеджера: 'agent.name',
  manager: 'agent.name',
  managername: 'agent.name',
  agent: 'agent.name',
  agentname: 'agent.name',
  operator: 'agent.name',
  должность: 'agent.role',
  компания: 'company.name',
  названиекомпании: 'company.name',
  company: 'company.name',
  companyname: 'company.name',
  заказ: 'order.number',
  номерзаказа: 'order.number',
  order: 'order.number',
  orderid: 'order.number',
  ordernumber: 'order.number',
  суммазаказа: 'order.total',
  ordertotal: 'order.total',
  ordersum: 'order.total',
};

/** The standard name for a name of another system; null where none is meant for certain. */
export function standardName(name: string): string | null {
  const key = name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u00a0_.-]+/g, '');
  return Object.hasOwn(ALIASES, key) ? ALIASES[key]! : null;
}

/** A name as Liquid can read it: `OFFICE_ADDRESS` → `office_address`, «Номер счёта» → `номер_счёта`. */
export function liquidName(name: string): string {
  const joined = name.trim().replace(/[\s\u00a0]+/g, '_');
  const shouted = joined === joined.toUpperCase() || /^\p{Lu}\p{Ll}+(?:_\p{L}+)*$/u.test(joined);
  return shouted ? joined.toLowerCase() : joined;
}

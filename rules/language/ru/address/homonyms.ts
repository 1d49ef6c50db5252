/** Words that are an imperative in one sentence and something else in the next. Lower case, ё as е. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Past plural («заказы пришли») as well as imperative («пришли фото»). */
export const SENDING = words('пришли вышли перешли отошли пошли дошли шли');

/** What one asks to send and what does not itself come or go: singular, or never a subject of «вышли». */
export const SENDABLE = words(
  'фото фотку фотографию скан скрин скриншот чек квитанцию реквизиты адрес номер паспорт видео код файл смс прайс ' +
    'снимок рентген отчет билет купон сертификат текст пример эскиз проект план график каталог пароль логин ник контакт ' +
    'резюме договор акт счет логотип макет отзыв ответ список снилс инн полис трек пин пдф заявление ссылку геолокацию локацию',
);

/** Documents that can «прийти» but neither «выйти» nor «перейти». */
export const SENDABLE_PLURAL = words(
  'документы данные файлы фотографии сканы письмо показания деньги ссылки материалы',
);

/** Verbs whose singular imperative often means «if»: «приди груз вовремя». */
export const HAPPENING = words('приди прийди имей знай будь найдись появись работай окажись');

/** What one crosses: «перешли дорогу» sends nothing. */
export const CROSSED = words(
  'дорогу улицу границу площадь реку черту трассу проспект мост грань отметку стадию дорожку',
);

const washed = words('окна стекла колеса зеркала посуду руки яблоки овощи голову пол полы лицо кисти обувь');

/** The objects that alone make an order of some of {@link WITH_OBJECT}: «мой окна», but «мой совет». */
export const OBJECTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['мой', washed],
  ['помой', washed],
  ['перекрой', words('кран вентиль воду газ стояк подачу доступ клапан')],
]);

/** Genitives and other oblique cases: at a clause start before a noun they are imperatives, «полей фикус». */
export const OBLIQUE = words('полей долей облей подлей извести клади');

/** Genitives of names and imperatives: imperatives only in lower case, or where other words say so. */
export const NAMES = words('вари вали кати маши тони юли жени мани томи коли паши ной');

/** Nouns and imperatives: imperatives only after «не» («не болей», «не грусти»). */
export const AFTER_NOT = words('болей грусти дури шали сори пыли мели гадь кисни мочи');

/** Nouns and imperatives: imperatives only at a clause start with an object («настрой уведомления»). */
export const WITH_OBJECT = words(
  'настрой полей раскрой клей насыпь клади лей постели строй туши суши соли крой покрой гладь топи глуши пересыпь ' +
    'долей подлей облей дели навести засели отруби плети струи окуни извести вырасти стели насели брани мой помой перекрой поцелуй сыпь',
);

/** Adverbs of time that may open a clause before its imperative: «вечером раскрой коробку». */
export const TIME = words(
  'сегодня завтра послезавтра утром днем вечером ночью сначала сперва заранее накануне дома сразу всегда',
);

/** Adverbs and particles that end like a noun: «вышли вместе», «пошли вверх». */
export const NO_OBJECT = words(
  'назад вперед вместе сейчас потом вдруг наконец вслед вверх вниз замуж вон раз один сам опять вновь вдвоем втроем весь ' +
    'из от под над перед без для через после лишь уж чтобы как еще раньше позже так там тут кто друг поздно обход обратно',
);

/** Plural nouns too, after an adjective or an infinitive: «удалить выбранные подключи». */
export const NOUN_AFTER = words('подключи');

/** Nouns and imperatives that one says by themselves: «Постой, …», «постой минутку». */
export const INTERJECTIONS = words('постой');

/** Imperatives only at a clause start, or beside other words on «ты». */
export const CLAUSE_START = words('будь дай');

/** «Забеги к нам», but «забеги на 5 км». */
export const WITH_PLACE = words('забеги');

/** Every word that is an imperative in some sentences only. */
export const HOMONYMS: ReadonlySet<string> = new Set([
  ...SENDING,
  ...CLAUSE_START,
  ...NAMES,
  ...AFTER_NOT,
  ...WITH_OBJECT,
  ...INTERJECTIONS,
  ...WITH_PLACE,
  ...NOUN_AFTER,
  'смотри',
  'делись',
]);

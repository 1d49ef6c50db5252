/** Whether a mailbox is a person's or an office's. */

/** Words of mailboxes that belong to an office, whoever reads them today. */
const OFFICE = new Set(
  (
    'info support help helpdesk sales sale office mail post email contact contacts hello hi admin administrator team client ' +
    'clients client-service customer customers care service services order orders zakaz zakazy shop store market delivery ' +
    'dostavka courier return returns vozvrat refund hr job jobs career rabota kadry resume cv pr press media marketing ' +
    'reklama adv ads partner partners b2b opt wholesale buh buhgalter buhgalteria bookkeeping accounting account accounts ' +
    'finance fin billing invoice pay payment payments bank legal law lawyer jurist urist privacy pd gdpr dpo noreply no-reply ' +
    'donotreply reply feedback otzyv quality kachestvo claim claims pretenzia director secretary reception resepshn ' +
    'registratura clinic klinika school shkola kurs kursy study event events booking bron hotel reserve rent arenda sales ' +
    'manager managers menedzher operator call callcenter center centr crm tech techsupport it robot bot news newsletter ' +
    'subscribe unsubscribe abuse security webmaster www web site portal lk cabinet docs doc dogovor edo sbis tender zakupki ' +
    'msk spb ekb nsk kzn reg region main hq corp company firma mebel salon studio studia master remont servis'
  ).split(' '),
);
/** Where private people have their mail. */
const PRIVATE_HOSTS = new Set(
  (
    'mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua rambler.ru lenta.ru ' +
    'gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com proton.me protonmail.com ukr.net ' +
    'i.ua meta.ua bigmir.net tut.by'
  ).split(' '),
);
/** Endings of surnames in Latin letters, long enough to be no accident. */
const SURNAME =
  /^[a-z]{2,}(?:ov|ova|ev|eva|in|ina|yn|yna|sky|skiy|skij|skaya|skaia|enko|chuk|shvili|yan|idze)$/;
const FIRST_NAME = new Set(
  (
    'alexander aleksandr alexandra aleksandra alexey aleksey alina alisa alla anastasia andrey andrei anna anton arina artem ' +
    'boris daria darya denis diana dmitry dmitriy dmitri ekaterina elena elizaveta evgeny evgeniy evgenia galina igor ilya ' +
    'inna irina ivan karina kate katya kirill konstantin kristina ksenia larisa lena lev lidia ludmila lyudmila maria marina ' +
    'maxim maksim michael mikhail nadezhda natalia nataly natalya natasha nikita nikolay nina oksana oleg olesya olga pavel ' +
    'petr polina roman ruslan sasha sergey sergei sofia stanislav stepan svetlana tamara tatiana tatyana timur valentina ' +
    'valeria vasily vera veronika victor victoria viktor viktoria viktoriya vladimir vladislav yana yaroslav yulia yuliya yuri yury zoya'
  ).split(' '),
);
/** A year of birth: «petrova1985». */
const BIRTH_YEAR = /(?:19[3-9]\d|200\d)$/;

/**
 * True for a mailbox that names a person or lies where private people have theirs. `info@`, `zakaz@` and whatever else
 * could be an office's is not personal.
 */
export function isPersonalMailbox(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase();
  const host = address.slice(at + 1).toLowerCase();
  const parts = local.split(/[._+-]+|\d+/).filter((part) => part !== '');
  if (BIRTH_YEAR.test(local)) return true;
  if (
    parts.some(
      (part) =>
        part.length > 3 &&
        (FIRST_NAME.has(part) || (part.length > 4 && SURNAME.test(part) && !OFFICE.has(part))),
    )
  ) {
    return true;
  }
  return PRIVATE_HOSTS.has(host) && !parts.some((part) => OFFICE.has(part));
}

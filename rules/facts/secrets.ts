/** Personal data and secrets that stand in a text as they are. */
import type { Range } from '../template/types.ts';
import { matchesOf } from '../text/matches.ts';
import { isCardNumber, isInn, isSnils } from './identifiers.ts';
import { isPersonalMailbox } from './mailboxes.ts';

export type SecretKind =
  | 'card'
  | 'snils'
  | 'inn'
  | 'passport'
  | 'account'
  | 'email'
  | 'phone'
  | 'key'
  | 'password'
  | 'asks';

export interface Secret {
  readonly kind: SecretKind;
  readonly range: Range;
  /** False where it may be an office's or somebody else's public number. */
  readonly certain: boolean;
}

interface Finder {
  readonly kind: SecretKind;
  /** What is found is its first group, which ends it, or the whole match. */
  readonly pattern: RegExp;
  /** What the digits, the text before and the text after decide; null: nothing is found. */
  judge?(found: string, before: string, after: string): boolean | null;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');
/** Where a long number is named as something else than a card. */
const OTHER_NUMBER =
  /(?:трек|накладн|полис|договор|заказ|отправлен|посыл|уин|уип|артикул|инвентар|счёт|счет|сч[её]т-фактур|идентификатор|imei|id)\S*\s*(?:№|номер\S*|:|—|-)?\s*$/iu;
/** Papers with a series and a number that say nothing of a person. */
const OTHER_SERIES = /полис|осаго|каско|лиценз|сертификат|билет|птс|стс|бсо/iu;
const OWN_NUMBER = /(?:(?<!\p{L})ИП(?!\p{L})|ОГРНИП|реклам|оператор персональных)/iu;
/** Before a telephone number: whose it is. */
const OWNER =
  /(?<!\p{L})(?:личн\S+|мо(?:й|его|ему)|сотов\S+|мобильн\S+|директор\S*|бухгалтер\S*|менеджер\S*|мастер\S*|курьер\S*|водител\S+|врач\S*|агент\S*|тренер\S*)[^.!?\n]{0,20}$/iu;
/** A name inside a sentence, or with a comma: «Анна, +7 …». */
const NAME = /(?:(?<=[\p{L},»] )\p{Lu}\p{Ll}+[^.!?\n]{0,8}|(?<!\p{L})\p{Lu}\p{Ll}+,\s*)$/u;
/** «пароль — 12 символов», «PIN: 6-8 цифр»: how long a secret is says nothing of it. */
const LENGTH =
  /^[ \u00a0]*(?:(?:и|или|до|[–—-])[ \u00a0]*\d+[ \u00a0]+)?(?:символ|знак|цифр|букв|раз|минут|час|дн|symbol|character|digit)/iu;
const GUEST_NETWORK = /(?:wi-?fi|вай-?фа[йя]|сет[ьи]|гостев)/iu;

const FINDERS: readonly Finder[] = [
  {
    kind: 'card',
    pattern:
      /(?<![\d*•xXхХ.,-])(?<![\d*•] )(\d{4}([ \u00a0-]?)\d{4}\2\d{4}\2\d{1,7})(?![\d*•]|[ \u00a0-]\d)/gu,
    judge: (found, before) => (isCardNumber(digitsOf(found)) && !OTHER_NUMBER.test(before) ? true : null),
  },
  {
    kind: 'snils',
    pattern: /(?<![\d-])\d{3}-\d{3}-\d{3}[ \u00a0-]\d{2}(?![\d-])/gu,
    judge: (found) => (isSnils(digitsOf(found)) ? true : null),
  },
  {
    kind: 'snils',
    pattern: /СНИЛС[^\d\n]{0,12}(\d{11})(?!\d)/giu,
    judge: (found) => (isSnils(found) ? true : null),
  },
  {
    kind: 'inn',
    pattern: /ИНН[^\d\n]{0,20}(\d{12}|\d{10})(?!\d)/gu,
    judge(found, before) {
      // The number of a company is public, and a sole trader's stands in every footer.
      const near = before.slice(-60);
      if (!isInn(found) || OWN_NUMBER.test(near)) return null;
      return found.length === 12 || /(?:ваш|клиент|директор|сотрудни|физлиц)\S*[^.!?\n]{0,20}$/iu.test(near)
        ? true
        : null;
    },
  },
  {
    kind: 'passport',
    pattern:
      /(?:паспорт|серия)[^\d\n]{0,25}(\d{2}[ \u00a0]?\d{2}[ \u00a0]?(?:№|номер)?[ \u00a0]?\d{6})(?!\d)/giu,
    judge: (_, before) => (OTHER_SERIES.test(before.slice(-40)) ? null : true),
  },
  { kind: 'account', pattern: /(?<!\d)408(?:17|20)\d{15}(?!\d)/gu },
  {
    kind: 'email',
    pattern: /(?<![\p{L}\d._%+-])[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?![\p{L}\d])/gu,
    judge: (found) => (isPersonalMailbox(found) ? true : null),
  },
  {
    kind: 'phone',
    pattern:
      /(?<![\d+*-])(?:\+7|8|7)[ \u00a0(-]*9\d{2}[ \u00a0)-]*\d{3}[ \u00a0-]*\d{2}[ \u00a0-]*\d{2}(?![\d*]|-\d)/gu,
    judge: isPersonal,
  },
  {
    kind: 'phone',
    pattern:
      /(?<![\d+*-])(?:\+?38[ \u00a0(-]*)?0[ \u00a0(]*(?:39|50|63|66|67|68|73|9[1-9])[ \u00a0)-]*\d{3}[ \u00a0-]*\d{2}[ \u00a0-]*\d{2}(?![\d*]|-\d)/gu,
    judge: isPersonal,
  },
  {
    kind: 'key',
    pattern:
      /(?<![\p{L}\d])(?:AKIA[0-9A-Z]{16}|(?:sk|pk|rk)_live_[0-9A-Za-z]{10,}|gh[pousr]_[0-9A-Za-z]{30,}|xox[abprs]-[0-9A-Za-z-]{10,}|eyJ[\w-]{10,2000}\.[\w-]{10,2000}\.[\w-]{5,}|\d{8,10}:AA[\w-]{33}|-----BEGIN [A-Z ]*PRIVATE KEY-----)/gu,
  },
  {
    kind: 'password',
    pattern:
      /(?<!\p{L})(?:парол[ья]|password|пін-?код|пин-?код|pin|cvv2?|cvc2?|api[ _-]?key|api-ключ|токен|token)(?:\s+(?:от|для|ко?|на|во?|из|по|for|to|of)\s[^:=.!?\n]{1,40}?)?\s*(?:[:=—–]|-(?=\s)|это)\s*[«"“]?((?=\S{0,30}\d)[A-Za-z\d!@#$%^&*_+.-]{2,}[A-Za-z\d!@#$%^&*_+-])/giu,
    judge: (_, before, after) => (GUEST_NETWORK.test(before.slice(-60)) || LENGTH.test(after) ? null : true),
  },
  {
    kind: 'asks',
    pattern:
      /(?<!\p{L})(?:пришлите|присылайте|отправьте|вышлите|перешлите|скиньте|напишите|продиктуйте|сообщите|надішліть|напишіть)(?!\p{L})[^.!?\n]{0,50}?(?<!\p{L})(?:cvv2?|cvc2?|код[ау]? с оборот\p{L}+ карты|код[ау]? из (?:смс|sms|push|пуш)(?:-\p{L}+)?|(?:парол[ья]|пин-?код[ау]?)(?= от| карт|[^\p{L}]|$))(?!\p{L})/giu,
    judge: (found, before, after) =>
      /(?<!\p{L})(?:не|никому|никогда|нельзя|ні|ніколи)(?!\p{L})[^.!?\n]*$/iu.test(
        before.slice(-60) + found,
      ) || /^[^.!?\n]{0,30}(?:курьер|сотрудник|на кассе|в приложении|на сайте)/iu.test(after)
        ? null
        : true,
  },
];

/** Whether a telephone number is somebody's own, as far as the words before it tell. */
function isPersonal(_: string, before: string): boolean {
  return OWNER.test(before) || NAME.test(before);
}

/** Nothing of the kind can stand in a text without one of these. */
const HINT = /@|\d{2}|парол|password|cvv|cvc|код|PRIVATE KEY|[\dA-Z]{16}/iu;

/** All secrets of a text, in no order; `text` has Liquid and notes masked. */
export function findSecrets(text: string): Secret[] {
  if (!HINT.test(text)) return [];
  const secrets: Secret[] = [];
  for (const { kind, pattern, judge } of FINDERS) {
    for (const match of matchesOf(text, pattern)) {
      const end = match.index + match[0].length;
      const found = match[1] ?? match[0];
      const start = end - found.length;
      const before = text.slice(Math.max(0, start - 80), start);
      const certain = judge ? judge(found, before, text.slice(end, end + 60)) : true;
      if (certain === null || secrets.some(({ range }) => range.start < end && start < range.end)) continue;
      secrets.push({ kind, range: { start, end }, certain });
    }
  }
  return secrets;
}

/** How a text asks for another person's data, or hands them on. By language; other languages stay silent. */
import { MASK_OUTPUT } from '../template/types.ts';
import type { LanguageId } from './types.ts';

export type ThirdPartyKind = 'asks' | 'needs' | 'handsOn' | 'names' | 'tells';

export interface ThirdPartyPatterns {
  /** Words that may begin a pattern; lower case, ё as е. */
  readonly starts: ReadonlyMap<string, ThirdPartyKind>;
  /** Sticky, from that word on: «пришлите номер телефона Вашего партнёра», «нужны контакты Вашего соседа», «передали Ваш номер другому клиенту», «нашего клиента Сидорова». */
  readonly patterns: Readonly<Record<ThirdPartyKind, RegExp>>;
  /** Whether a form of «передал» and what stands before it is negated: «не передаём Ваши данные третьим лицам». */
  readonly negated: RegExp;
}

const any = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;

const starts: readonly (readonly [ThirdPartyKind, string])[] = [
  [
    'asks',
    'пришлите присылайте сообщите напишите дайте укажите подскажите передайте отправьте назовите поделитесь скиньте оставьте порекомендуйте перешлите скажите продиктуйте просим прошу',
  ],
  ['needs', 'нужен нужны понадобится понадобятся требуется требуются'],
  [
    'handsOn',
    'передал передала передали передаем передадим передам переслал переслала переслали перешлем перешлю показал показала показали отправил отправила отправили дал дала дали сообщил сообщила сообщили поделился поделилась поделились',
  ],
  [
    'names',
    'наш наша нашего нашему нашим нашем нашей нашу другой другого другому другим другом другая другую ваш ваша вашего вашему вашим вашем вашей вашу',
  ],
  ['tells', 'номер телефон контакт контакты адрес почта паспорт'],
];

const data = any(
  'телефон\\p{L}* номер\\p{L}* контакт\\p{L}* адрес\\p{L}* почт\\p{L}+ e-?mail паспорт\\p{L}* данны\\p{L}+ реквизит\\p{L}* дат\\p{L} фотографи\\p{L}+ фото',
);
/** «номер (телефона Вашего) друга», but not «фото для друга». */
const gap = '(?:\\s(?!(?:для|от|из|на|у|к|с|со|про|об?|в|и|по|за)\\s)\\p{L}+){0,3}?\\s';
/** Genitive and accusative of people who have not been asked. */
const others = any(
  'парт[нн][её]р(?:а|ов|ши) друга друзей подруги подруг сосед(?:а|ей|ки|ок) коллег(?:и)? знакомого знакомых родственник(?:а|ов) родных мужа жены супруг(?:а|и) ' +
    'брата сестры начальника бывшего (?:другого|других)\\s(?:клиент(?:а|ов)|пациент(?:а|ов)|покупател(?:я|ей)|жильца|жильцов|кандидат(?:а|ов)|ученик(?:а|ов))',
);
const possession = any(
  'номер\\p{L}* телефон\\p{L}* контакт\\p{L}* адрес\\p{L}* данны\\p{L}+ переписк\\p{L}+ письм\\p{L}+ сообщени\\p{L}+ анкет\\p{L}+ резюме',
);
const recipients = any(
  'партн[её]рам партн[её]ру партн[её]рск\\p{L}+ соседям соседу соседке знакомым знакомому рекламодателям (?:третьим\\sлицам) (?:другому|другим|другой)\\s(?:клиент\\p{L}+|компани\\p{L}+|покупател\\p{L}+|пациент\\p{L}+)',
);
const clients = any(
  'клиент(?:а|у|ом|е|ка|ки|ке|ку|кой)? пациент(?:а|у|ом|е|ка|ки|ке|ку|кой)? покупател(?:ь|я|ю|ем|е) жил(?:ец|ьца|ьцу|ьцом) сосед(?:а|у|ом|ка|ки|ке|ку|кой)? ученик(?:а|у|ом)?',
);
const neighbours = any(
  'соседа соседей соседки коллеги знакомого знакомой друга подруги мужа жены супруга супруги арендатора жильца владельца хозяина покупателя пациента клиента',
);
const end = '(?!\\p{L})';

export const thirdParty: Readonly<Partial<Record<LanguageId, ThirdPartyPatterns>>> = {
  ru: {
    starts: new Map(starts.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const))),
    patterns: {
      asks: new RegExp(`\\p{L}+[^.!?;:\\n]{0,40}?(?<!\\p{L})${data}${end}${gap}${others}${end}`, 'iuy'),
      needs: new RegExp(
        `(?<!(?:вам|не)\\s)\\p{L}+\\s(?:(?!(?:ли|вам|для|не)\\s)\\p{L}+\\s){0,3}?(?:номер\\p{L}*|телефон\\p{L}*|контакт\\p{L}*)${gap}${others}${end}`,
        'iuy',
      ),
      handsOn: new RegExp(
        `\\p{L}+\\s(?:\\p{L}+\\s){0,2}?ваш(?:е|и|у|ими)?\\s(?:\\p{L}+\\s)?${possession}${end}\\s[^.!?;:,\\n]{0,20}?(?<!\\p{L})${recipients}${end}`,
        'iuy',
      ),
      tells: new RegExp(
        `\\p{L}+\\s(?:телефона\\s)?(?:вашего|вашей|ваших|предыдущего|прошлого|прежнего)\\s${neighbours}${end}[^.!?;:,\\n]{0,25}?\\s?[:—–]\\s?(?:\\+?\\d|${MASK_OUTPUT}|ул\\.|\\p{Lu})`,
        'iuy',
      ),
      names: new RegExp(`\\p{L}+\\s${clients},?\\s\\p{Lu}\\p{Ll}{2,}(?:\\s\\p{Lu}\\p{Ll}+)?${end}`, 'uy'),
    },
    negated: /(?<!\p{L})(?:не|никому|никогда)\s(?:\p{L}+\s){0,2}$/iu,
  },
};

/** Second person singular: «хочешь», «чувствуешь», «вернёшься», and how it becomes plural. */
import { isAllCaps, keyOf } from '../../letter-case.ts';

/** Words in -шь that are no verbs; all others are second person singular (OpenCorpora: 16,000 to 40). */
const NOT_VERBS: ReadonlySet<string> = new Set(
  (
    'бишь брешь бриошь брошь ветошь вишь вошь глушь грошь гуашь ишь кешь кышь лишь мышь наотмашь плешь подпушь ' +
    'пустошь ретушь роскошь роспашь россошь сплошь сушь тишь тушь фальшь флешь фоторетушь хошь чушь аккурашь'
  ).split(' '),
);

/** Imperatives in -шь. «Ешь» is also the indicative: {@link isEating}. */
const IMPERATIVES: ReadonlySet<string> = new Set(['тешь', 'утешь', 'потешь', 'услышь', 'опояшь', 'ерошь']);

const eating = /^(?:съ|по|до|на|объ|пере|отъ|за|про)?ешь$/;
/** No verb ends in -ошь, -ушь, -ышь: «помошь» is a misspelt noun. */
const ending = /[аие]шь(?:ся)?$/;

/** «Ешь», «съешь», «доешь»: imperative as well as indicative. */
export function isEating(key: string): boolean {
  return eating.test(key);
}

/** Whether a word (lower case, ё as е) is a verb in the second person singular. */
export function isSecondSingular(key: string): boolean {
  return key.length > 3 && ending.test(key) && !NOT_VERBS.has(key) && !IMPERATIVES.has(key);
}

/** «Дать» and «есть» conjugate alone: дашь → дадите, ешь → едите. */
const giving =
  /^(?:вы|во[зс]|воссоз|до|за|из|на|об|от|пере|по|под|пре|препо|пред|при|про|распро|рас|раз|с|соз|у|вз|над|в|недо)*да$/;
const foodStem = /^(?:вы|до|за|изъ|на|об|объ|отъ|пере|по|подъ|при|про|разъ|съ|у|въ)?е$/i;
const wishing = /^(?:за|пере|рас|вос)?хоче$/;

/** The plural of a verb in -шь(ся) as written: «хочешь» → «хотите», «вернёшься» → «вернётесь». */
export function pluralOfSecondSingular(text: string): string {
  const lower = text.toLowerCase();
  const reflexive = lower.endsWith('ся');
  const stem = text.slice(0, reflexive ? -4 : -2);
  const key = keyOf(stem);
  const tail = reflexive ? 'тесь' : 'те';
  const written = isAllCaps(text) ? tail.toUpperCase() : tail;
  if (giving.test(key) || foodStem.test(stem)) return `${stem}${isAllCaps(text) ? 'ДИ' : 'ди'}${written}`;
  if (wishing.test(key)) return `${stem.slice(0, -2)}${isAllCaps(text) ? 'ТИ' : 'ти'}${written}`;
  return stem + written;
}

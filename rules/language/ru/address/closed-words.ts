/**
 * Words that may stand between a subject and its predicate without being a subject themselves: particles, adverbs, oblique pronouns.
 * Lower case, ё as е.
 */
const TRANSPARENT: ReadonlySet<string> = new Set(
  (
    'не ни же бы б ли и или либо уж уже еще тоже также только лишь даже ведь вот все всё так как-то опять снова вновь очень ' +
    'давно недавно точно правда просто сразу сейчас теперь тогда сегодня завтра вчера послезавтра позавчера утром днем вечером ' +
    'ночью раньше ранее позже скоро потом затем наконец наконец-то здесь тут там дома рядом где-то когда-то почему-то чего-то ' +
    'что-то что-нибудь кое-что случайно действительно впервые однажды дважды трижды больше меньше всегда никогда иногда часто ' +
    'редко почти совсем вполне полностью пока вместе отдельно лично всего уверенно искренне обязательно в курсе ' +
    'мне меня мной мною нам нас нами ему его им ей ее ею их ими нему него ним ней нее ними себе себя собой собою ' +
    'это этот эту этого того тот ту такой такая такую какой какую никакой ничего ничто никому никого ' +
    'вам вас вами тебе тебя тобой был была были будешь будете быть стал стала сам сама сами один одна ' +
    'наверное наверно видимо конечно возможно вероятно кажется похоже кстати думаю вроде может пожалуйста случаем ' +
    'наш нашу наши нашего нашей нашем нашим свой свою свое свои своего своей своем своим своих своими'
  ).split(' '),
);

/** Prepositions: the word after one belongs to it and is no subject. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    'в во на с со к ко у о об обо по за из изо от ото до для при про под подо над перед через без около после между вокруг ' +
    'кроме вместо ради насчет мимо среди против благодаря согласно'
  ).split(' '),
);

/** Conjunctions and question words that open a clause without being its subject. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'если когда раз пока что чтобы хотя хоть как так и а но или либо да зато однако то где куда откуда почему зачем сколько ' +
    'лишь едва будто словно поэтому потому вдруг ну вот именно кто'
  ).split(' '),
);

/** Subjects in the nominative: the predicate is theirs. */
const SUBJECTS: ReadonlySet<string> = new Set([
  'я',
  'он',
  'она',
  'оно',
  'мы',
  'они',
  'вы',
  'ты',
  'кто',
  'никто',
  'кто-то',
  'который',
  'которая',
]);

/** Particle, adverb or oblique pronoun. */
export function isTransparent(key: string): boolean {
  return TRANSPARENT.has(key) || (key.length > 4 && /(?:но|ко|ро|шо|во|то|ло|ски)$/.test(key));
}

export function isPreposition(key: string): boolean {
  return PREPOSITIONS.has(key);
}

export function opensClause(key: string): boolean {
  return OPENERS.has(key);
}

export function isSubjectPronoun(key: string): boolean {
  return SUBJECTS.has(key);
}

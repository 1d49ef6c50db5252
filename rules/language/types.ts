/** What rules know of a language. Rules are written against this; a language is data and a few functions behind it. */
import type { Range } from '../template/types.ts';
import type { Courtesy } from './courtesy.ts';

/** `und` (undetermined): a language that we have no pack for; its rules stay silent. */
export type LanguageId = 'ru' | 'uk' | 'en' | 'und';

export interface LanguagePack {
  readonly id: LanguageId;
  readonly greetings: Greetings;
  readonly farewells: Farewells;
  /** Null where the language has none: the rules of courtesy stay silent then. */
  readonly courtesy: Courtesy | null;
}

export type GreetingTime = 'morning' | 'day' | 'evening';

export interface Greetings {
  /** Greetings that may stand; lower case, ё as е. `time` where they belong to a part of the day. */
  readonly allowed: readonly {
    readonly text: string;
    readonly time: GreetingTime | null;
    /** It greets inside a sentence too: «Команда приветствует Вас». */
    readonly inside?: boolean;
  }[];
  /** Never: «привет», «доброго времени суток» … */
  readonly forbidden: readonly string[];
  /** Only with a long acquaintance: «приветствую». */
  readonly conditional: readonly string[];
  /** Openings that greet by addressing: «уважаемая», «дорогие». */
  readonly vocatives: readonly string[];
  /** Vocatives that must agree with the client's gender: «уважаемый». */
  readonly gendered: readonly string[];
  /** Allowed greetings that slips are measured against: one or two words, with how it is written. */
  readonly spelled: readonly string[];
  /** Right at every hour: «Здравствуйте». */
  readonly neutral: string;
  /** Inserted where a greeting is missing: «Добрый день». */
  readonly preferred: string;
}

/** Kinds of wishes in the policy of `format.md`. */
export type WishKind = 'day' | 'evening' | 'weekend' | 'night' | 'neutral';

export interface Farewells {
  /** Formulas of a goodbye: «до свидания», «всего доброго». Lower case, ё as е. */
  readonly formulas: readonly string[];
  /** Goodbyes that also mean other things («до встречи»): only where they make a sentence or begin one. */
  readonly partings: readonly string[];
  /** What ends a message without a goodbye: «будем рады помочь». Only at the beginning of a sentence. */
  readonly courtesies: readonly string[];
  /** Signature formulas after which a wish may be absent: «с уважением». */
  readonly signatures: readonly string[];
  /** Never: «чао», «покеда». */
  readonly forbidden: readonly string[];
  /** Forbidden only as a sentence of their own at the end, since they mean other things too: «пока», «на связи». */
  readonly forbiddenAtEnd: readonly string[];
  /** Words that may lead such a sentence in: «тогда пока», «спасибо, пока». */
  readonly leadIns?: readonly string[];
  /** What is inserted. */
  readonly formula: string;
  /** What stands for each kind when we write it: «Удачного дня!». */
  readonly wishes: Readonly<Record<Exclude<WishKind, 'neutral'>, string>>;
  readonly wish: WishGrammar;
  /** Whether the time policy holds for this language (not for English: it needs no wish). */
  readonly timed: boolean;
  /** Offers of further help before the goodbye, as regular expressions over lower-case text with ё as е. */
  readonly offers: readonly RegExp[];
  /** What is inserted where an offer is missing. */
  readonly offer: string;
  /** Apologies for writing at a late hour, as regular expressions over lower-case text with ё as е. */
  readonly apologies: readonly RegExp[];
  readonly apology: string;
  /** «сегодня», «завтра». */
  readonly relativeDays: readonly string[];
}

/** Grammatical form that adjective and noun of a wish share; which forms there are is up to the language. */
export type WishForm = string;

/** How a language wishes: an adjective, what may stand between, a noun of time («хорошего Вам рабочего дня»). */
export interface WishGrammar {
  readonly nouns: Readonly<Record<string, { readonly kind: WishKind; readonly form: WishForm }>>;
  /** Beginnings of adjectives: «удачн», «хорош». */
  readonly adjectives: readonly string[];
  /** Endings of adjectives by form. */
  readonly endings: Readonly<Record<WishForm, readonly string[]>>;
  /** Words between adjective and noun that do not agree with them: «Вам», «всем», «и». */
  readonly between: readonly string[];
  /** Words that may stand right before a wish inside a clause: «желаю», «и», «всем». */
  readonly openers: readonly string[];
  /** True where a wish needs one of the openers: “have a nice day”. */
  readonly needsOpener: boolean;
  /** Beginnings of words after which a wish is for an event: «приятного вечера в нашем ресторане». */
  readonly ours: readonly string[];
  /** Words after the noun that make it something else: «дня рождения», «дня открытых дверей». */
  readonly except: readonly string[];
  /** Whole phrases: «с наступающими выходными». */
  readonly phrases: Readonly<Record<string, WishKind>>;
  /** Words that make a wish of a noun in its plain form: «пусть вечер …», «провести вечер». */
  readonly hopes: readonly string[];
  readonly plainNouns: Readonly<Record<string, WishKind>>;
  /** What a part of the day is the rest of: «пусть остаток дня …». */
  readonly rests?: readonly string[];
}

/** A row of a phrase table that matched. */
export interface PhraseHit {
  readonly table: string;
  readonly range: Range;
  /** As written in the text. */
  readonly text: string;
  readonly row: PhraseRow;
  /** What may stand instead, in the grammatical form and with the capital of the hit. */
  readonly variants: readonly string[];
}

export interface PhraseRow {
  /** What to do instead, in words; empty where there are variants to put in, or nothing to say. */
  readonly advice: string;
  /** The first classes of the note: `error`, `warn`, `hint`, `w=3`, `cat=freebie`, … */
  readonly classes: readonly string[];
  readonly note: string;
  /** Whether the one variant fits wherever the phrase stands, so that fix-all may put it in. */
  readonly safe: boolean;
}

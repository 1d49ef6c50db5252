/** How a language addresses people: what the rules of address know of it. */
import type { Range, Template } from '../template/types.ts';

/** The part of a template that the rules of address read; a subject line has it too. */
export type Prose = Pick<Template, 'source' | 'prose' | 'words' | 'sentences' | 'quotes'>;

/** `past`: «спасибо, что выбрала»; `question`: «Забыл пароль?», which may also be meant of somebody else. */
export type InformalKind = 'pronoun' | 'verb' | 'imperative' | 'past' | 'question';

/** A word that agrees with an informal one or with «Вы», with its polite form. */
export interface Dependent {
  readonly range: Range;
  readonly replacement: string;
}

/** One informal word. */
export interface InformalHit {
  /** The word, without a particle («напиши» of «напиши-ка»). */
  readonly range: Range;
  readonly kind: InformalKind;
  /** The polite form in the capitals that its place asks for; null where it must be found by hand. */
  readonly replacement: string | null;
  /** Words that agree and must change with it; each belongs to one hit only. */
  readonly dependents: readonly Dependent[];
  /** Of a question: a neighbouring sentence on «ты» tells that it asks the client. */
  readonly sure?: boolean;
}

export interface InformalOptions {
  /** Whether «Вы» inside a sentence has a capital. */
  readonly capital: boolean;
}

export interface Address {
  /** Every informal word of a text, in text order. Quotations and set phrases are left alone. */
  findInformal(prose: Prose, options: InformalOptions): InformalHit[];
  /** Predicates in the singular beside «Вы», with the plural: «Вы прав». */
  findDisagreements(prose: Prose): Dependent[];
  /** Genders in brackets said of the client, with the plural: «получил(а)». The range covers the brackets. */
  findGenderBrackets(prose: Prose): Dependent[];
  /** The forms of «вы» and «ваш», lower case, ё as е. */
  readonly polite: ReadonlySet<string>;
  /** Whether the text greets or addresses more than one person: «Уважаемые клиенты», «Анна и Пётр, …». */
  addressesSeveral(prose: Prose): boolean;
  /** Whether this one «вы» means several people, though the letter goes to one: «сколько вас будет». */
  meansSeveral(prose: Prose, word: number): boolean;
}

/**
 * What a message tells its reader beyond its matter: who writes, a request, thanks, an announced call, a deadline.
 * A language is data here: phrases by what they tell, expressions of time, and the texts that fixes insert.
 */

/** What a phrase tells. */
export type Marker =
  /** Softens a request: «пожалуйста», «будьте добры». */
  | 'please'
  /** Asks without an imperative: «нужно, чтобы вы». */
  | 'request'
  /** Opens with the imperative of a request and is none: «оставьте как есть». */
  | 'idiom'
  | 'thanks'
  /** Asks what the client thinks of the service. */
  | 'feedback'
  /** Says who writes: «меня зовут», «вас беспокоит». */
  | 'introduction'
  /** Asks how to address the client. */
  | 'ask-name'
  /** Asks when or where it is convenient to talk. */
  | 'ask-preference'
  /** Asks whether something suits or is allowed: «удобно ли», «можно ли», «если вы не против». */
  | 'permission'
  /** The client asked for it himself: «как договорились», «по вашей просьбе». */
  | 'agreed'
  /** We are going to call. */
  | 'call'
  /** A courier or a fitter calls just before he comes: that is part of the delivery. */
  | 'call-on-arrival'
  /** Depends on something: «если», «как только». */
  | 'condition'
  | 'negation'
  /** We send a voice message. */
  | 'voice'
  /** Names a file or the act of sending one. */
  | 'file'
  /** Invites the client to answer. */
  | 'invitation'
  /** How to change an appointment: «перенести», «отменить». */
  | 'reschedule'
  /** A talk, a call, a time for one. */
  | 'talk'
  /** What we do or have done about a complaint: verbs. */
  | 'action'
  /** What the client gets: «скидка», «бесплатно», «замена». */
  | 'remedy'
  /** The action is over: «уже исправили». */
  | 'done'
  /** A dead end: «не можем помочь». */
  | 'refusal'
  /** Who leads a meeting. */
  | 'host'
  /** How long it takes. */
  | 'duration'
  /** A conference on the screen, which needs a link. */
  | 'video'
  /** The text goes on in another message. */
  | 'continued'
  /** What stands below a message: «отписаться», «вы получили это письмо». */
  | 'footer';

/**
 * Phrases in lower case with «ё» as «е»; white space is any white space, and a phrase never crosses the end of a
 * sentence. `стем*`: any ending; `(a|b c)`: alternatives, none inside another, an empty one makes it optional; `…`:
 * up to four words; `{}`: an output of Liquid; `?` as the last word: the sentence is a question.
 */
export type Phrases = readonly string[];

export interface Requests {
  /** Verbs in the imperative by which we ask the client to do something for us; words apart by white space. */
  readonly deeds: string;
  /** Verbs of getting in touch: without a condition a request, with one an offer. */
  readonly contacts: string;
  /** Words left of the verb in its sentence that make it no request: «если», «когда», «вы», «не». */
  readonly conditions: string;
  /** The same for verbs of getting in touch only: «чтобы», «для». */
  readonly purposes: string;
  /** Words right of the verb that make it an offer: «если». */
  readonly offers: readonly string[];
  /** Objects that stay beside the verb when «пожалуйста» is put in: «её», «нам». */
  readonly enclitics: string;
  readonly please: string;
  /** `after`: «Пришлите, пожалуйста, …»; `before`: “Please send …”. */
  readonly position: 'after' | 'before';
}

/** Who writes, as far as one phrase does not tell it. */
export interface Introductions {
  /** Stems of companies and departments: «мастерск», «служб». */
  readonly companies: string;
  /** Stems of roles: «менеджер», «администратор». */
  readonly roles: string;
  /** Words that point at the one who writes: «это», «я», «мы». */
  readonly pointers: string;
  /** Words that may stand between the pointer and the company or the role: «ваш», «персональный». */
  readonly between: string;
  /** What says whom the client turned to, up to the brand's first letter, as a regular expression: «обратились в „П…». */
  readonly towards?: string;
}

/** What fixes insert: whole sentences with their punctuation. */
export interface CourtesyTexts {
  readonly introduction: string;
  readonly askName: string;
  readonly askPreference: string;
  /** By kind; `*` for any other. */
  readonly thanks: Readonly<Record<string, string>>;
  readonly feedback: string;
  readonly dialogue: string;
  readonly askFile: string;
  readonly askCall: string;
}

export interface Courtesy {
  readonly markers: Readonly<Partial<Record<Marker, Phrases>>>;
  readonly requests: Requests | null;
  readonly introductions: Introductions | null;
  /** Source of a regular expression for a verb by which we say what we do; null: only {@link markers} tell it. */
  readonly weDo: string | null;
  /**
   * Sources of regular expressions for a date, an hour or a term: «до 5 марта», «в течение двух дней». Matched on
   * lower case with «ё» as «е»; `\p{L}` stands for a letter of our languages.
   */
  readonly moments: readonly string[];
  readonly texts: CourtesyTexts;
}

/** What rules, engine and everybody who shows problems agree on. Offsets are UTF-16, ranges half-open. */

import type { Settings } from '../config/settings.ts';
import type { Config, RuleLevel, Severity } from '../config/types.ts';
import type { Issue } from '../config/validate.ts';
import type { LanguageId, LanguagePack, PhraseHit } from '../language/types.ts';
import type { Output, Tag, VariableUse } from '../template/liquid/ast.ts';
import type { Block, Range, Sentence, Template, Word } from '../template/types.ts';
import type { Locale, Localized, Messages } from '../text/locale.ts';

export type { Locale, Localized, Messages, RuleLevel, Severity };

export interface TextEdit {
  readonly range: Range;
  readonly text: string;
  /** The same as a snippet, for an editor that can put the caret where the writer has to go on. */
  readonly snippet?: string;
}

/** A change that solves a problem; it touches only what the problem is about. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A change to another file: a word for the dictionary, a key of the configuration. Carried out by the host. */
export interface Command {
  readonly title: string;
  readonly command: 'add-word' | 'allow-phrase' | 'declare-placeholder';
  readonly argument: string;
}

export interface RelatedPlace {
  readonly range: Range;
  readonly message: string;
  /** Path of another file, relative to the root; this file without it. */
  readonly path?: string;
}

export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  /** Preferred and safe: taken by fix-all. */
  readonly fix: Fix | null;
  /** Offered, never taken by fix-all. */
  readonly suggestions: readonly (Fix | Command)[];
  readonly related: readonly RelatedPlace[];
  readonly tags: readonly ('unnecessary' | 'deprecated')[];
  /** For other tools: what the message says in words (ranges of the week, values, …). */
  readonly data?: unknown;
}

export interface Example {
  /** A whole file, or a body that the test runner puts under a minimal front matter. */
  readonly bad: string;
  /** After the preferred fix where the rule has one; else simply a text that raises nothing. */
  readonly good: string;
  /** Text of `.msgmd.yml`, if the example needs one. */
  readonly config?: string;
  /** Other files of the workspace, if the rule looks at them: path → text. */
  readonly files?: Readonly<Record<string, string>>;
}

export type RuleGroup =
  | 'greeting'
  | 'introduction'
  | 'farewell'
  | 'address'
  | 'time'
  | 'tone'
  | 'courtesy'
  | 'channel'
  | 'liquid'
  | 'text'
  | 'team';

export interface RuleMeta<M extends Messages = Messages> {
  /** Kebab case, the same as the file's name. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: RuleLevel;
  /** Source texts 000–003, or a standard by name («Грамота», '38-ФЗ', 'RFC 5322', …). */
  readonly source: readonly string[];
  /** One line: what it demands. */
  readonly title: Localized;
  /** Markdown for the documentation page and the hover: why it matters, when it speaks, when it is silent. */
  readonly docs: Localized;
  readonly messages: M;
  /** Languages of templates it runs on; every one if left out. */
  readonly languages?: readonly LanguageId[];
  /** Phrase tables whose hits it gets. */
  readonly tables?: readonly string[];
  /** `safe`: a preferred fix that fix-all may take; `suggestion`: only offered. */
  readonly fix: 'safe' | 'suggestion' | 'none';
  readonly examples: readonly Example[];
}

export interface Report<M extends Messages = Messages> {
  readonly range: Range;
  readonly message: keyof M & string;
  /** Values for the `{slots}` of the message. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Instead of the rule's default; a severity configured by the user wins. */
  readonly severity?: Severity;
  /** Preferred fix. The title is a message id with the same values. */
  readonly fix?: ReportFix<M> | null;
  /** A function where they take time: it is called once, when somebody asks for them. */
  readonly suggestions?: ReportSuggestions<M> | (() => ReportSuggestions<M>);
  readonly related?: readonly {
    readonly range: Range;
    readonly message: keyof M & string;
    readonly path?: string;
  }[];
  readonly tags?: Problem['tags'];
  readonly data?: unknown;
}

export type ReportSuggestions<M extends Messages = Messages> = readonly (ReportFix<M> | ReportCommand<M>)[];

export interface ReportFix<M extends Messages = Messages> {
  readonly title: keyof M & string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly edits: readonly TextEdit[];
}

export interface ReportCommand<M extends Messages = Messages> extends Pick<Command, 'command' | 'argument'> {
  readonly title: keyof M & string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a rule may know of the world outside the file. All calls are pure look-ups; paths are relative to the root. */
export interface Host {
  /** Text of a file; null: there is none; undefined: not known (yet): then the rule stays silent. */
  read(path: string): string | null | undefined;
  /** Whether a file is there; undefined: not known. */
  exists(path: string): boolean | undefined;
  /**
   * The templates of the workspace; this one may be among them as it was saved. The same list as long as nothing
   * changes: rules keep what they make of it. Undefined where there is no workspace.
   */
  siblings(): readonly Sibling[] | undefined;
  /** The day on which the check runs, `YYYY-MM-DD`; undefined: reviews and expiry are not checked. */
  today(): string | undefined;
  /** Data that is loaded on demand (dictionaries); undefined: not loaded, the rule stays silent. */
  data(name: string): Uint8Array | undefined;
}

export interface Sibling {
  readonly path: string;
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  /** Fingerprint of the body for near-duplicates; see the rule `duplicate`. */
  readonly shingles: readonly number[];
}

/** What every rule sees of one file. Facts that several rules need are computed once: see {@link fact} in `fact.ts`. */
export interface LintContext {
  /** Relative to the root of the workspace, with `/`. */
  readonly path: string;
  readonly template: Template;
  /** Front matter over `defaults` of the configuration, typed, with the place of every key. */
  readonly settings: Settings;
  /** What the schema finds wrong in the front matter. */
  readonly issues: readonly Issue[];
  readonly config: Config;
  readonly language: LanguagePack;
  readonly locale: Locale;
  readonly host: Host;
  /** Ids of every rule there is: suppressions and configuration name them. */
  readonly ruleIds: readonly string[];
  /** Results of facts, by the function that computes them; see {@link fact}. */
  readonly facts: Map<unknown, unknown>;
}

export interface RuleContext<M extends Messages = Messages> extends LintContext {
  report(report: Report<M>): void;
}

/** Called during the one walk over the template; `end` once after it. */
export interface RuleListener {
  word?(word: Word, index: number): void;
  sentence?(sentence: Sentence, index: number): void;
  block?(block: Block): void;
  output?(output: Output): void;
  tag?(tag: Tag): void;
  use?(use: VariableUse): void;
  phrase?(hit: PhraseHit): void;
  end?(): void;
}

export interface Rule<M extends Messages = Messages> {
  readonly meta: RuleMeta<M>;
  /** Returns null where the rule has nothing to say for this file: then it costs nothing. */
  create(context: RuleContext<M>): RuleListener | null;
}

/** Gives a rule its precise message ids; the identity function. */
export function defineRule<const M extends Messages>(rule: Rule<M>): Rule {
  return rule as unknown as Rule;
}

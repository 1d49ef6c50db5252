/** The engine: one template in, its problems out. All rules run in one walk. */
import { catalog } from '../catalog/index.ts';
import { buildSettings } from '../config/build-settings.ts';
import type { Config } from '../config/types.ts';
import { proseTexts } from '../facts/address.ts';
import { languagePack } from '../language/index.ts';
import { matchPhrases } from '../language/phrases/index.ts';
import type { LanguageId } from '../language/types.ts';
import { parseTemplate } from '../template/template.ts';
import type { Template } from '../template/types.ts';
import { format } from './message.ts';
import { withoutEchoes } from './precedence.ts';
import { suppress, suppressionsOf } from './suppressions.ts';
import type {
  Host,
  LintContext,
  Locale,
  Problem,
  Report,
  ReportCommand,
  ReportFix,
  Rule,
  RuleContext,
  RuleLevel,
  RuleListener,
} from './types.ts';
import { reportUnused } from './unused.ts';

const ruleIds = catalog.map((rule) => rule.meta.id);

export interface LintInput {
  /** Relative to the root of the workspace, with `/`. */
  readonly path: string;
  readonly source: string;
  /** The parsed source, where the caller has it already. */
  readonly template?: Template | undefined;
  readonly config: Config;
  readonly host: Host;
  readonly locale: Locale;
  /** Only these rules, even where the configuration switches them off. */
  readonly only?: readonly string[] | undefined;
}

export interface LintResult {
  /** In text order. */
  readonly problems: readonly Problem[];
  /** What the rules saw; features of the editor ask the same facts. */
  readonly context: LintContext;
}

/** Never throws on any text. Throws only where a rule has a fault. */
export function lint(input: LintInput): LintResult {
  const context = contextOf(input);
  const { template, settings, language } = context;
  const problems: Problem[] = [];
  const running = activeRules(input, language.id);
  walk(context, running, problems);
  const suppressions = suppressionsOf(template, settings);
  const left = suppress(withoutEchoes(problems), suppressions);
  const unused = input.only ? undefined : running.find(({ rule }) => rule.meta.id === 'unused-suppression');
  if (unused && suppressions.length > 0) reportUnused(suppressions, new FileOfRule(context, unused, left));
  left.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { problems: left, context };
}

/** What rules and editor features see of a file, without running a rule. */
export function contextOf(input: Omit<LintInput, 'only'>): LintContext {
  const { path, config, host, locale } = input;
  const template = input.template ?? parseTemplate(input.source);
  const { settings, issues } = buildSettings(template, config, path);
  const language = languagePack(settings.lang);
  return { path, template, settings, issues, config, locale, host, language, ruleIds, facts: new Map() };
}

interface ActiveRule {
  readonly rule: Rule;
  /** The severity that the team set, null for each report's own. */
  readonly level: Exclude<RuleLevel, 'off'> | null;
}

const plans = new WeakMap<Config, Map<LanguageId, readonly ActiveRule[]>>();

/** The rules that are on for templates of a language. */
function activeRules({ config, only }: LintInput, language: LanguageId): readonly ActiveRule[] {
  let plan = plans.get(config);
  if (!plan) plans.set(config, (plan = new Map()));
  const cached = only ? undefined : plan.get(language);
  if (cached) return cached;
  const active = catalog.flatMap((rule): ActiveRule[] => {
    const { id, severity, languages } = rule.meta;
    const set = config.rules[id];
    if (only ? !only.includes(id) : (set ?? severity) === 'off') return [];
    if (languages && !languages.includes(language)) return [];
    return [{ rule, level: set === undefined || set === 'off' ? null : set }];
  });
  if (!only) plan.set(language, active);
  return active;
}

/** The context that one rule gets. A class, because every check makes one for each rule. */
class FileOfRule implements RuleContext {
  readonly path;
  readonly template;
  readonly settings;
  readonly issues;
  readonly config;
  readonly language;
  readonly locale;
  readonly host;
  readonly ruleIds;
  readonly facts;
  readonly report: (found: Report) => void;

  constructor(context: LintContext, { rule, level }: ActiveRule, problems: Problem[]) {
    this.path = context.path;
    this.template = context.template;
    this.settings = context.settings;
    this.issues = context.issues;
    this.config = context.config;
    this.language = context.language;
    this.locale = context.locale;
    this.host = context.host;
    this.ruleIds = context.ruleIds;
    this.facts = context.facts;
    this.report = (found) => problems.push(problemOf(found, rule, level, context.locale));
  }
}

function problemOf(found: Report, { meta }: Rule, level: ActiveRule['level'], locale: Locale): Problem {
  const { values } = found;
  const own = meta.severity === 'off' ? 'warning' : meta.severity;
  const text = (id: string, its: Report['values']) => format(meta.messages, id, its, locale);
  const change = <T extends ReportFix | ReportCommand>({ title, values: its, ...rest }: T) => ({
    ...rest,
    title: text(title, { ...values, ...its }),
  });
  return {
    rule: meta.id,
    severity: level ?? found.severity ?? own,
    range: found.range,
    message: text(found.message, values),
    fix: found.fix ? change(found.fix) : null,
    get suggestions() {
      const { suggestions = [] } = found;
      const asked = typeof suggestions === 'function' ? suggestions() : suggestions;
      const value = asked.map(change) as unknown as Problem['suggestions'];
      Object.defineProperty(this, 'suggestions', { value, enumerable: true });
      return value;
    },
    related: found.related?.map((place) => ({ ...place, message: text(place.message, values) })) ?? [],
    tags: found.tags ?? [],
    ...(found.data !== undefined && { data: found.data }),
  };
}

/** Makes every rule's listener and calls them: event by event, and within one in the order of the catalogue. */
function walk(context: LintContext, running: readonly ActiveRule[], problems: Problem[]): void {
  const { template, config, language } = context;
  const on: Listeners = {
    block: [],
    sentence: [],
    word: [],
    output: [],
    tag: [],
    use: [],
    phrase: [],
    end: [],
  };
  const tables: (readonly string[])[] = [];
  for (const active of running) {
    const listener = active.rule.create(new FileOfRule(context, active, problems));
    if (!listener) continue;
    // Asking every rule for every event would take longer than most rules do.
    for (const event of Object.keys(listener) as (keyof RuleListener)[]) on[event].push(listener);
    if (listener.phrase) tables.push(active.rule.meta.tables ?? []);
  }
  const { liquid } = template;
  each(template.blocks, on.block, (listener, block) => listener.block!(block));
  each(template.sentences, on.sentence, (listener, sentence, index) => listener.sentence!(sentence, index));
  each(template.words, on.word, (listener, word, index) => listener.word!(word, index));
  each(liquid.outputs, on.output, (listener, output) => listener.output!(output));
  each(liquid.tags, on.tag, (listener, tag) => listener.tag!(tag));
  each(liquid.uses, on.use, (listener, use) => listener.use!(use));
  if (on.phrase.length > 0) {
    for (const text of proseTexts(context)) {
      for (const hit of matchPhrases(text, language.id, config.phrases, config.allow)) {
        on.phrase.forEach((listener, index) => {
          if (tables[index]!.includes(hit.table)) listener.phrase!(hit);
        });
      }
    }
  }
  for (const listener of on.end) listener.end!();
}

/** Who listens to which event, in the order of the catalogue. */
type Listeners = Readonly<Record<keyof RuleListener, RuleListener[]>>;

function each<T>(
  items: readonly T[],
  listeners: readonly RuleListener[],
  call: (listener: RuleListener, item: T, index: number) => void,
): void {
  if (listeners.length === 0) return;
  for (let index = 0; index < items.length; index++) {
    for (const listener of listeners) call(listener, items[index]!, index);
  }
}

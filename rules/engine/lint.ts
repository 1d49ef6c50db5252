/** The engine: one template in, its problems out. All rules run in one walk. */
import { catalog } from '../catalog/index.ts';
import { buildSettings } from '../config/build-settings.ts';
import type { Config } from '../config/types.ts';
import { proseTexts } from '../facts/address.ts';
import { languagePack } from '../language/index.ts';
import { matchPhrases } from '../language/phrases/index.ts';
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
  const { template, settings } = context;
  const problems: Problem[] = [];
  const running = activeRules(input).filter(
    ({ rule }) =>
      !rule.meta.languages || (rule.meta.languages as readonly string[]).includes(context.language.id),
  );
  walk(
    template,
    context,
    running.flatMap(({ rule, level }) => {
      const listener = rule.create(ruleContext(context, rule, level, problems));
      return listener ? [{ rule, listener }] : [];
    }),
  );
  const suppressions = suppressionsOf(template, settings);
  const left = suppress(withoutEchoes(problems), suppressions);
  const unused = running.find(({ rule }) => rule.meta.id === 'unused-suppression');
  if (unused && !input.only)
    reportUnused(suppressions, ruleContext(context, unused.rule, unused.level, left));
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
  readonly level: Exclude<RuleLevel, 'off'> | null;
}

const plans = new WeakMap<Config, readonly ActiveRule[]>();

/** The rules that are on. `level` is the severity that the team set, null for each report's own. */
function activeRules({ config, only }: LintInput): readonly ActiveRule[] {
  const cached = only ? undefined : plans.get(config);
  if (cached) return cached;
  const active = catalog.flatMap((rule) => {
    const set = config.rules[rule.meta.id];
    if (only ? !only.includes(rule.meta.id) : (set ?? rule.meta.severity) === 'off') return [];
    return [{ rule, level: set === undefined || set === 'off' ? null : set }];
  });
  if (!only) plans.set(config, active);
  return active;
}

function ruleContext(
  context: LintContext,
  { meta }: Rule,
  level: ActiveRule['level'],
  problems: Problem[],
): RuleContext {
  const { locale } = context;
  const own = meta.severity === 'off' ? 'warning' : meta.severity;
  const text = (id: string, values: Report['values']) => format(meta.messages, id, values, locale);
  const report = (found: Report): void => {
    const { values } = found;
    const change = <T extends ReportFix | ReportCommand>({ title, values: itsValues, ...rest }: T) => ({
      ...rest,
      title: text(title, { ...values, ...itsValues }),
    });
    problems.push({
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
    });
  };
  return { ...context, report };
}

interface Running {
  readonly rule: Rule;
  readonly listener: RuleListener;
}

function walk(template: Template, context: LintContext, running: readonly Running[]): void {
  const on = <K extends keyof RuleListener>(event: K) => running.filter(({ listener }) => listener[event]);
  each(template.blocks, on('block'), (listener, block) => listener.block!(block));
  each(template.sentences, on('sentence'), (listener, sentence, index) =>
    listener.sentence!(sentence, index),
  );
  each(template.words, on('word'), (listener, word, index) => listener.word!(word, index));
  const { outputs, tags, uses } = template.liquid;
  each(outputs, on('output'), (listener, output) => listener.output!(output));
  each(tags, on('tag'), (listener, tag) => listener.tag!(tag));
  each(uses, on('use'), (listener, use) => listener.use!(use));
  const phrases = on('phrase');
  if (phrases.length > 0) {
    const { config, language } = context;
    for (const text of proseTexts(context)) {
      for (const hit of matchPhrases(text, language.id, config.phrases, config.allow)) {
        for (const { rule, listener } of phrases) {
          if (rule.meta.tables?.includes(hit.table)) listener.phrase!(hit);
        }
      }
    }
  }
  for (const { listener } of running) listener.end?.();
}

function each<T>(
  items: readonly T[],
  running: readonly Running[],
  call: (listener: RuleListener, item: T, index: number) => void,
): void {
  if (running.length === 0) return;
  for (let index = 0; index < items.length; index++) {
    for (const { listener } of running) call(listener, items[index]!, index);
  }
}

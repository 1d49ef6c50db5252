/** What goes out when: every path of the template with its farewells, wishes and greetings, and where they are wrong. */
import { fact } from '../engine/fact.ts';
import type { LintContext } from '../engine/types.ts';
import { parseHours } from '../schedule/hours.ts';
import { type Policy, policyOf } from '../schedule/policy.ts';
import { type Fault, GREETING_BITS, greetingFaults, wishFaults } from '../schedule/proof/judge.ts';
import { farewellVoice, greetingVoice } from '../schedule/proof/listen.ts';
import { datesIn, type Paths, type PathsInput, pathsOf } from '../schedule/proof/prove.ts';
import type { Voice } from '../schedule/proof/voice.ts';
import type { LiquidErrorCode } from '../template/liquid/ast.ts';
import { openingOf } from './greeting.ts';
import { findPartial } from './partials.ts';
import { openDays, sendWindow } from './window.ts';

/** `regionsOf` of `schedule/` lays it out in time. */
export interface Proof {
  readonly policy: Policy;
  /** Null where the template cannot be read well enough, or has too many paths. Without a window: at all hours. */
  readonly paths: Paths | null;
  readonly faults: readonly Fault[];
}

/** The policy of wishes and greetings for this file. */
export const policyFor = fact(({ config, language }): Policy => policyOf(config, language));

/** True where the message has to say goodbye: it ends a conversation and is long enough to. */
export function needsFarewell({ settings }: LintContext): boolean {
  const { stage, channels, kind } = settings;
  if (stage === 'opening' || stage === 'reply' || kind === 'login-code') return false;
  return !channels.every((channel) => channel === 'sms' || channel === 'push');
}

/** The farewells and wishes of every path, judged at every moment of the send window. */
export const proveTemplate = fact((context): Proof => {
  const policy = policyFor(context);
  const { template, language } = context;
  const { greetings } = openingOf(context);
  const ranges = greetings.map(({ range }) => range);
  const paths = walkFor(context, policy, farewellVoice(template, policy, language, ranges));
  const { delay, week } = sendWindow(context);
  const demand = { policy, delay, required: needsFarewell(context) };
  const judged = policy.timed && paths && week.length > 0;
  return { policy, paths, faults: judged ? paths.paths.flatMap((path) => wishFaults(path, demand)) : [] };
});

/** The greetings of every path that belong to a part of the day, judged at every moment of the send window. */
export const proveGreetings = fact((context): Proof => {
  const policy = policyFor(context);
  const timed = openingOf(context).greetings.flatMap(({ range, time }) =>
    time ? [{ range, bit: GREETING_BITS[time] }] : [],
  );
  if (timed.length === 0 && !putsTogether(context)) return { policy, paths: null, faults: [] };
  const voice = greetingVoice(context.language, timed);
  const paths = walkFor(context, policy, voice);
  const { delay, week } = sendWindow(context);
  const judged = paths && week.length > 0;
  return {
    policy,
    paths,
    faults: judged ? paths.paths.flatMap((path) => greetingFaults(path, policy, delay)) : [],
  };
});

/** True where a greeting may come out of a value: `{{ greeting }}`, `{% assign hello = "Добрый день" %}`, a partial. */
function putsTogether({ template: { liquid } }: LintContext): boolean {
  return (
    liquid.tags.some(({ type }) => type === 'assign' || type === 'capture' || type === 'render') ||
    liquid.outputs.some(({ value: { value } }) => value.type !== 'variable') ||
    liquid.uses.some(({ variable }) => variable.name === 'greeting')
  );
}

/** Mistakes after which nobody knows which text belongs to which branch. */
const STRUCTURAL: ReadonlySet<LiquidErrorCode> = new Set([
  'unclosed-block',
  'unclosed-tag',
  'unclosed-output',
  'unexpected-tag',
]);

function walkFor(context: LintContext, policy: Policy, voice: Voice): Paths | null {
  const { template, settings, language, host, path } = context;
  const window = sendWindow(context);
  if (template.liquid.errors.some(({ code }) => STRUCTURAL.has(code))) return null;
  const days = openDays(window, datesIn(template));
  const input: PathsInput = {
    template,
    placeholders: settings.placeholders,
    timezone: settings.send.timezone,
    language,
    policy,
    voice,
    // What is said can be asked even where nobody knows when.
    days: days.length > 0 ? days : openDays({ ...window, hours: ALWAYS }, NO_DATES),
    partial: (name) => findPartial(path, name, host),
  };
  return pathsOf(input);
}

const ALWAYS = parseHours('24/7').hours;
const NO_DATES = { named: [], apart: false };

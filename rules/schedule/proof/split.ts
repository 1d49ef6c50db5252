/** Conditions divide a path into those on which they hold and those on which they do not. */
import type { Scalar } from '../liquid/values.ts';
import { divide, type Stretch } from './spans.ts';
import { type Choice, choiceOf, choose, type State } from './state.ts';
import { constantValue, isConstant, type Term, type Unknown } from './terms.ts';

/** A state for each answer that `read` gives for a term. Together they cover the state, and none overlaps another. */
export function splitBy<T>(state: State, term: Term, read: (value: Scalar) => T): (readonly [T, State])[] {
  const { unknown, depends } = term;
  if (isConstant(term)) return [[read(constantValue(term)), state]];
  if (!unknown) {
    return divide(state.stretches, term, null, read).map(({ value, stretches }) => [
      value,
      { ...state, stretches },
    ]);
  }
  return depends === 0 ? byValue(state, term, unknown, read) : byBoth(state, term, unknown, read);
}

function byValue<T>(
  state: State,
  term: Term,
  unknown: Unknown,
  read: (value: Scalar) => T,
): (readonly [T, State])[] {
  const { day, from } = state.stretches[0]!;
  const groups = new Map<T, Scalar[]>();
  for (const value of choiceOf(state.choices, unknown)) {
    const answer = read(term.get({ day, minute: from }, value));
    const group = groups.get(answer);
    if (group) group.push(value);
    else groups.set(answer, [value]);
  }
  if (groups.size === 1) return [[groups.keys().next().value as T, state]];
  return Array.from(groups, ([answer, values]) => [
    answer,
    { ...state, choices: choose(state.choices, unknown, values) },
  ]);
}

/** Values under which the moments divide alike stay together. */
function byBoth<T>(
  state: State,
  term: Term,
  unknown: Unknown,
  read: (value: Scalar) => T,
): (readonly [T, State])[] {
  const groups = new Map<
    string,
    { values: Scalar[]; parts: { value: T; stretches: readonly Stretch[] }[] }
  >();
  const answers: T[] = [];
  for (const value of choiceOf(state.choices, unknown)) {
    const parts = divide(state.stretches, term, value, read);
    const key = parts
      .map(
        (part) =>
          `${indexIn(answers, part.value)}:${part.stretches.map((s) => `${s.day.weekday}/${s.day.date}/${s.from}-${s.to}`).join()}`,
      )
      .sort()
      .join(';');
    const group = groups.get(key);
    if (group) group.values.push(value);
    else groups.set(key, { values: [value], parts });
  }
  return Array.from(groups.values()).flatMap(({ values, parts }) => {
    const choices: Choice = choose(state.choices, unknown, values);
    return parts.map(({ value, stretches }) => [value, { ...state, stretches, choices }] as const);
  });
}

function indexIn<T>(list: T[], item: T): number {
  const index = list.indexOf(item);
  return index >= 0 ? index : list.push(item) - 1;
}

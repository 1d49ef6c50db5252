/** The values at the edges of what a template may be given: a text must read well with both. */
import type { Placeholder, Settings } from '../config/settings.ts';
import type { Template } from '../template/types.ts';
import { usedNames, type Values, valueFor } from './values.ts';

/** `empty`: nothing for what may be left out; `longest`: as much as `max_length`, `values` and the examples allow. */
export type ValueCase = 'empty' | 'longest';

/** Values of the case, by dotted name; only for placeholders that it makes different. */
export function caseValues(template: Template, settings: Settings, valueCase: ValueCase): Values {
  const values: Record<string, unknown> = {};
  for (const name of usedNames(template, settings)) {
    const placeholder = settings.placeholders.get(name);
    if (!placeholder) continue;
    const usual = valueFor(name, placeholder, {});
    const value = valueCase === 'empty' ? emptyValue(placeholder, usual) : longestValue(placeholder, usual);
    if (value !== usual) values[name] = value;
  }
  return values;
}

function emptyValue({ required, default: fallback, type }: Placeholder, usual: unknown): unknown {
  if (required) return usual;
  if (fallback !== undefined && fallback !== null) return fallback;
  if (type === 'boolean') return false;
  return Array.isArray(usual) ? [] : null;
}

function longestValue({ maxLength, values, default: fallback }: Placeholder, usual: unknown): unknown {
  const known = [usual, ...(values ?? []), fallback].filter(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  if (known.length === 0) return usual;
  const longest = known.reduce((most, value) => (String(value).length > String(most).length ? value : most));
  return maxLength === null || values ? longest : grown(String(longest), maxLength);
}

/** The text said again and again, up to the length. */
function grown(text: string, length: number): string {
  if (text.length >= length) return text;
  const unit = text.includes('•') ? text : `${text} `;
  return unit
    .repeat(Math.ceil(length / unit.length))
    .slice(0, length)
    .trimEnd()
    .padEnd(length, unit[0]);
}

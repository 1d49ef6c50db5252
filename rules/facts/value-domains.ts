/** What is known of the values that a condition asks for: their sort, all of them, the one that was meant. */
import type { Placeholder } from '../config/settings.ts';
import type { LintContext } from '../engine/types.ts';
import { DAY_WORDS, SHORT_DAYS } from '../schedule/hours-words.ts';
import { WEEKDAYS } from '../schedule/week.ts';
import { nearest } from '../text/nearest.ts';

/** True for a name that the template assigns or captures itself. */
export function isLocal({ template }: LintContext, name: string): boolean {
  const root = name.split('.', 1)[0];
  return template.liquid.tags.some(
    (tag) => (tag.type === 'assign' || tag.type === 'capture') && tag.name === root,
  );
}

/** An optional text that may be empty: `{% if note %}` holds for "" as well. */
export function mayBeEmptyText({ settings }: LintContext, name: string): boolean {
  const placeholder = settings.placeholders.get(name);
  if (!placeholder || placeholder.required || !isText(placeholder)) return false;
  return placeholder.default === undefined || placeholder.default === null || placeholder.default === '';
}

/** Lists, numbers and booleans are never an empty string. */
function isText({ type, example, values }: Placeholder): boolean {
  if (values || type === 'number' || type === 'boolean' || type === 'list') return false;
  return type !== null || typeof example === 'string' || example === undefined || example === null;
}

/** What the declaration says of a value; null where it says nothing. */
export function sortOf({ settings }: LintContext, name: string): 'number' | 'string' | null {
  const placeholder = settings.placeholders.get(name);
  if (!placeholder || placeholder.values) return null;
  if (placeholder.type === 'number') return 'number';
  if (placeholder.type === null && typeof placeholder.example === 'number') return 'number';
  const isString =
    typeof placeholder.example === 'string' && placeholder.type !== 'boolean' && placeholder.type !== 'list';
  return isString && placeholder.origin !== 'standard' ? 'string' : null;
}

/** Values of the built-ins in words; placeholders with `values` name them. */
const DOMAINS: Readonly<Record<string, string>> = {
  'now.weekday': WEEKDAYS.join(', '),
  'now.hour': '0 … 23',
  'now.minute': '0 … 59',
  'now.time': '"00:00" … "23:59"',
  'now.is_workday': 'true, false',
  'now.before_days_off': 'true, false',
};

/** The values of a name in words; null where they are not known. */
export function domainOf(context: LintContext, name: string): string | null {
  return (
    DOMAINS[name] ??
    valuesOf(context, name)
      ?.map((value) => JSON.stringify(value))
      .join(', ') ??
    null
  );
}

/** All values that a declaration allows; null where they are not known. */
function valuesOf({ settings }: LintContext, name: string): Placeholder['values'] {
  const placeholder = settings.placeholders.get(name);
  if (!placeholder) return null;
  const boolean = placeholder.type === 'boolean' || typeof placeholder.example === 'boolean';
  return placeholder.values ?? (boolean ? [true, false] : null);
}

/** The literal that was meant: `"fr"` for «friday», a value of the list for a slip in one. */
export function meantLiteral(context: LintContext, name: string, value: unknown): string | null {
  const values = valuesOf(context, name);
  if (typeof value !== 'string') return null;
  if (name === 'now.weekday') {
    const word = value.toLowerCase().trim();
    const day =
      SHORT_DAYS[word] ??
      DAY_WORDS.find(([beginning, first, last]) => first === last && word.startsWith(beginning))?.[1];
    return day === undefined ? null : `"${WEEKDAYS[day]}"`;
  }
  if (values?.includes(value === 'true') && /^(?:true|false)$/.test(value)) return value;
  const texts = values?.filter((item) => typeof item === 'string') ?? [];
  const right = nearest(value, texts);
  return right === null ? null : JSON.stringify(right);
}

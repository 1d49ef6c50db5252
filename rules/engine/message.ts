import { memo } from '../text/memo.ts';
import type { Locale, Messages } from './types.ts';

/** The text of a message with its `{slots}` filled in. An unknown slot stays as written: a test finds it. */
export function format(
  messages: Messages,
  id: string,
  values: Readonly<Record<string, string | number>> | undefined,
  locale: Locale,
): string {
  const text = messages[id]?.[locale] ?? id;
  if (!values) return text;
  const { start, slots } = readSlots(text);
  let filled = start;
  for (const { name, after } of slots) filled += (values[name] ?? `{${name}}`) + after;
  return filled;
}

/** A text in parts: what stands before the first slot, and each slot with what follows it. */
interface Slots {
  readonly start: string;
  readonly slots: readonly { readonly name: string; readonly after: string }[];
}

const readSlots = memo((text): Slots => {
  const [start, ...parts] = text.split(/\{(\p{L}[\p{L}\d_]*)\}/u) as [string, ...string[]];
  const names = parts.filter((_, index) => index % 2 === 0);
  return { start, slots: names.map((name, index) => ({ name, after: parts[index * 2 + 1]! })) };
});

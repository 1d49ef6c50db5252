import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import type { LintContext } from '../../rules/engine/types.ts';
import { limitsOf } from '../../rules/facts/channel-limits.ts';
import { renderedLength } from '../../rules/facts/length.ts';
import type { Range } from '../../rules/template/types.ts';
import { say } from '../messages.ts';
import { overlaps } from '../position.ts';
import { exampleText, placeholderMeaning } from './placeholder-docs.ts';
import { placeholderOf } from './symbol-at.ts';
import type { View } from './view.ts';
import { builtInTexts } from './window-fit.ts';

const LONGEST_EXAMPLE = 24;
const MOST_TEXTS = 3;

/** What the client will read where the template has a name, and how long the message becomes. */
export function inlayHints({ document, context }: View, within: Range): InlayHint[] {
  const { template, settings, locale } = context;
  const hints: InlayHint[] = [];
  const add = (offset: number, label: string, tooltip?: string) => {
    hints.push({
      position: document.positionAt(offset),
      label,
      kind: InlayHintKind.Parameter,
      paddingLeft: true,
      ...(tooltip && { tooltip }),
    });
  };
  const texts = new Map<string, string[]>();
  for (const { range, value } of template.liquid.outputs) {
    if (!overlaps(range, within) || value.value.type !== 'variable') continue;
    const { name } = value.value;
    if (name === 'wish' || name === 'farewell' || name === 'greeting') {
      if (!texts.has(name)) texts.set(name, builtInTexts(context, name));
      const known = texts.get(name)!;
      if (known.length > 0) add(range.end, `= ${several(known)}`, known.join('\n'));
      continue;
    }
    const placeholder = value.filters.length === 0 ? placeholderOf(settings, name) : null;
    const example = placeholder && placeholder.name === name && exampleText(placeholder);
    if (example) add(range.end, `= ${shortened(example)}`, placeholderMeaning(placeholder, locale));
  }
  const length = lengthHint(context);
  const channel = template.frontMatter.root && settings.has('channel') ? settings.range('channel') : null;
  if (length && channel && overlaps(channel, within)) add(channel.end, length);
  return hints;
}

function several(texts: readonly string[]): string {
  return texts.slice(0, MOST_TEXTS).join(' / ') + (texts.length > MOST_TEXTS ? ' …' : '');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE).trimEnd()}…` : line;
}

/** «412 из 700 зн.», «812–1090 из 1024 зн.» where the values and branches decide; for SMS its segments. */
function lengthHint(context: LintContext): string | null {
  const { settings, config, locale, template } = context;
  const [channel] = settings.channels;
  if (!channel || template.words.length === 0) return null;
  const { shortest, longest, segments } = renderedLength(context);
  const count = shortest === longest ? shortest : `${shortest}–${longest}`;
  if (channel === 'sms') return say(locale, 'lengthSms', { count, segments: segments.longest });
  const { length, limit } = limitsOf(channel, config);
  const most = limit ?? length;
  return most === null ? say(locale, 'length', { count }) : say(locale, 'lengthOf', { count, most });
}

/** Whole messages by their occasion: what completion writes into an empty template, and the command for a new one. */
import { channelSchema } from '../../../rules/config/schema/front-matter.ts';
import type { LintContext } from '../../../rules/engine/types.ts';
import { greets } from '../../../rules/facts/greeting.ts';
import { needsFarewell } from '../../../rules/facts/proof.ts';
import type { Range, Template } from '../../../rules/template/types.ts';
import { say } from '../../messages.ts';
import type { Beginning } from '../../protocol.ts';
import { type Phrases, phrasesOf } from '../../reference/phrases/index.ts';
import { meaningOf } from '../../reference/values.ts';
import { insertEntry } from '../../yaml/insert.ts';
import type { View } from '../view.ts';
import { addressed } from './addressed.ts';
import { choice, escapeSnippet, type Suggestion, snippet } from './suggestion.ts';

/** Whole files to begin a template with, front matter and all; empty in a language that we have no texts in. */
export function beginnings({ context }: View): Beginning[] {
  const phrases = phrasesOf(context.language.id);
  if (!phrases) return [];
  return Object.keys(phrases.bodies).map((kind) => {
    const title = titleOf(kind, context);
    const text = addressed(wholeMessage(context, phrases, kind), context);
    return { kind, title, snippet: `${frontMatterFor(kind, title, context)}${text}\n` };
  });
}

/** A message for the occasion, or for every occasion where none is named, while the body is empty. */
export function wholeMessages(context: LintContext, phrases: Phrases, range: Range): Suggestion[] {
  const { settings, template, locale } = context;
  const { source, frontMatter, words } = template;
  if (words.length > 0 || (!frontMatter.range && source.slice(0, range.start).trim() !== '')) return [];
  const known = settings.kind !== null && phrases.bodies[settings.kind] !== undefined;
  const kinds = known ? [settings.kind!] : Object.keys(phrases.bodies);
  return kinds.map((kind) => {
    const title = titleOf(kind, context);
    const head = frontMatter.range ? '' : frontMatterFor(kind, title, context);
    const text = head + wholeMessage(context, phrases, kind);
    const label = say(locale, 'wholeMessage', { title: title || say(locale, 'anyOccasion') });
    // Into a file without a word nothing else fits so well.
    const group = known || !frontMatter.range ? 0 : 5;
    const suggestion = snippet(label, text, say(locale, 'wholeMessageDetail'), group);
    return known || kind === '' || !frontMatter.range
      ? suggestion
      : { ...suggestion, extra: namingKind(template, kind) };
  });
}

function titleOf(kind: string, { settings, locale }: LintContext): string {
  return meaningOf('kind', kind)?.[locale] ?? settings.title ?? '';
}

function frontMatterFor(kind: string, title: string, { settings, locale }: LintContext): string {
  const name = title ? title[0]!.toUpperCase() + title.slice(1) : say(locale, 'untitled');
  const [usual] = settings.channels;
  const ordered = [...new Set([usual ?? 'chat', ...channelSchema.enum])];
  const lines = [`title: \${9:${escapeSnippet(name)}}`, ...(kind ? [`kind: ${kind}`] : [])];
  return `---\n${lines.join('\n')}\nchannel: ${choice(8, ordered)}\n---\n`;
}

function namingKind({ source, frontMatter }: Template, kind: string) {
  const { content, root } = frontMatter;
  const edit = content && insertEntry({ source, region: content, root }, [], 'kind', kind);
  return edit ? [edit] : [];
}

/** Greeting, introduction, body and farewell as stage, contact and audience ask for them. */
function wholeMessage(context: LintContext, phrases: Phrases, kind: string): string {
  const { settings } = context;
  const { contact, audience } = settings;
  const opening: string[] = [];
  if (greets(context)) opening.push(greetingOf(context, phrases));
  if (greets(context) && contact !== 'repeat' && audience === 'personal') opening.push(phrases.introduction);
  // One question is all that a request for feedback asks.
  if (greets(context) && contact === 'first' && audience === 'personal' && kind !== 'feedback-request')
    opening.push(phrases.askName);
  const parts = [opening.join(' '), phrases.bodies[kind]!];
  if (needsFarewell(context)) parts.push('{{ farewell }}');
  return parts.filter((part) => part !== '').join('\n\n');
}

function greetingOf({ settings }: LintContext, { greetings }: Phrases): string {
  if (settings.audience !== 'personal') return greetings.mass;
  return settings.contact === 'first' ? greetings.unnamed : greetings.named;
}

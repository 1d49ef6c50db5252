/** What a client of the team would read: the rendered text of a suggestion, for its documentation. */
import { type CompletionItem, MarkupKind } from 'vscode-languageserver';
import { contextOf } from '../../../rules/engine/lint.ts';
import { render } from '../../../rules/render/render.ts';
import { say } from '../../messages.ts';
import { firstOpen } from '../preview.ts';
import type { View } from '../view.ts';

/** The item with the text as it will be read above what its documentation says; the item itself where it cannot be rendered. */
export async function withSample(
  item: CompletionItem,
  view: View,
  sample: string,
  now: string,
): Promise<CompletionItem> {
  const text = await rendered(view, sample, now);
  if (text === null || text === '') return item;
  const { documentation } = item;
  const before = typeof documentation === 'string' ? documentation : (documentation?.value ?? '');
  const read = `${say(view.context.locale, 'clientReads')}\n\n${quotation(text)}`;
  const value = before ? `${read}\n\n---\n\n${before}` : read;
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/** The sample in the place of the body, with the examples of the template; a sample with a front matter of its own stands alone. */
async function rendered({ context }: View, sample: string, now: string): Promise<string | null> {
  const { path, template, config, host, locale } = context;
  const front = sample.startsWith('---\n') ? '' : template.source.slice(0, template.body.start);
  const own = contextOf({ path, source: front + sample, config, host, locale });
  const { text, error } = await render(own, firstOpen(own, now));
  return error === null ? text : null;
}

/** As Markdown; the line breaks of a message are its own. */
function quotation(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('  \n');
}

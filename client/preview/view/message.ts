/** The message in the shape in which its reader meets it: a letter, or a bubble with a counter. */
import type { PreviewResult } from '../../../server/protocol.ts';
import type { Texts } from '../texts.ts';
import { h } from './dom.ts';
import { renderMarkdown } from './markdown.ts';

export function messageView(preview: PreviewResult, texts: Texts): HTMLElement {
  if (preview.error !== null) return h('p', { class: 'error', role: 'alert' }, preview.error);
  return preview.channel === 'email' ? letter(preview, texts) : bubble(preview, texts);
}

function letter({ subject, text }: PreviewResult, texts: Texts): HTMLElement {
  return h(
    'article',
    { class: 'letter' },
    h(
      'header',
      {},
      h('span', { class: 'label' }, texts.subject),
      ' ',
      subject || h('em', {}, texts.noSubject),
    ),
    ...renderMarkdown(text),
  );
}

function bubble({ channel, text, length, limit, segments }: PreviewResult, texts: Texts): HTMLElement {
  const over = limit !== null && length > limit;
  const count = limit === null ? `${length}` : `${length} / ${limit}`;
  const parts = segments === null ? '' : `, SMS: ${segments}`;
  return h(
    'article',
    { class: `bubble ${channel}` },
    ...renderMarkdown(text),
    h('footer', { class: over ? 'over' : null }, `${texts.letters}: ${count}${parts}`),
  );
}

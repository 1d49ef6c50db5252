/** What the user may choose: recipient, moment, values. */
import type { PreviewResult, ValueCase } from '../../../server/protocol.ts';
import type { Choice } from '../messages.ts';
import type { Texts } from '../texts.ts';
import { h } from './dom.ts';

type Choose = (change: Partial<Choice>) => void;

export function headView(preview: PreviewResult, choice: Choice, texts: Texts, choose: Choose): HTMLElement {
  return h(
    'header',
    { class: 'head' },
    h('h1', {}, preview.title ?? ''),
    h('span', { class: 'label' }, preview.channel),
    preview.contacts.length > 0 && contactField(preview, choice, texts, choose),
    momentField(preview, texts, choose),
    preview.cases.length > 0 && caseButtons(preview, choice, texts, choose),
  );
}

/** The usual message, and the ones at the edges of what may be filled in: one click each. */
function caseButtons({ cases }: PreviewResult, choice: Choice, texts: Texts, choose: Choose): HTMLElement {
  const button = (valueCase: ValueCase | undefined) => {
    const name = valueCase ?? 'usual';
    return h(
      'button',
      {
        id: `case ${name}`,
        'aria-pressed': String(choice.case === valueCase),
        onclick: () => choose({ case: valueCase, values: undefined }),
      },
      texts.cases[name],
    );
  };
  return h(
    'span',
    { class: 'cases', role: 'group', 'aria-label': texts.values },
    button(undefined),
    ...cases.map(button),
  );
}

function contactField(
  { contacts }: PreviewResult,
  choice: Choice,
  texts: Texts,
  choose: Choose,
): HTMLElement {
  const options = [{ id: '', note: texts.examples }, ...contacts].map(({ id, note }) =>
    h('option', { value: id, selected: id === (choice.contact ?? '') }, note ?? id),
  );
  const select = h(
    'select',
    { id: 'contact', onchange: () => choose({ contact: select.value || undefined }) },
    ...options,
  );
  return h('label', {}, `${texts.contact} `, select);
}

function momentField({ moment, open }: PreviewResult, texts: Texts, choose: Choose): HTMLElement {
  const input = h('input', {
    id: 'moment',
    type: 'datetime-local',
    value: moment,
    onchange: () => choose({ moment: input.value || undefined }),
  });
  const hint = open ? texts.inWindow : texts.outsideWindow;
  return h('label', {}, `${texts.moment} `, input, ' ', h('span', { class: open ? 'open' : 'shut' }, hint));
}

/** A table of the placeholders; texts and numbers may be tried out. */
export function valuesView(
  { values }: PreviewResult,
  choice: Choice,
  texts: Texts,
  choose: Choose,
): HTMLElement {
  const rows = values.map(({ name, value, description }) => {
    const editable = value === null || ['string', 'number'].includes(typeof value);
    const input = h('input', {
      id: `value ${name}`,
      value: value === null || value === undefined ? '' : String(value),
      onchange: () => choose({ values: { ...choice.values, [name]: input.value } }),
    });
    return h(
      'tr',
      {},
      h('th', { scope: 'row', title: description }, h('label', { for: `value ${name}` }, name)),
      h('td', {}, editable ? input : JSON.stringify(value)),
    );
  });
  return h('details', { id: 'values' }, h('summary', {}, texts.values), h('table', {}, ...rows));
}

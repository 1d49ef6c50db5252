import assert from 'node:assert/strict';
import { parseTemplate } from '../../rules/template/template.ts';

function parts(source: string) {
  const { frontMatter, body } = parseTemplate(source);
  return {
    keys: frontMatter.root?.entries.map(({ key }) => key.value) ?? null,
    body: source.slice(body.start, body.end),
    errors: frontMatter.errors.map(({ code }) => code),
  };
}

describe('front matter', () => {
  const cases: [what: string, source: string, expected: ReturnType<typeof parts>][] = [
    ['is read', '---\ntitle: a\n---\nТекст', { keys: ['title'], body: 'Текст', errors: [] }],
    ['may be absent', 'Текст', { keys: null, body: 'Текст', errors: [] }],
    ['may be all there is', '---\ntitle: a\n---', { keys: ['title'], body: '', errors: [] }],
    ['may be empty', '---\n---\nТекст', { keys: null, body: 'Текст', errors: [] }],
    ['may follow a BOM', '\ufeff---\ntitle: a\n---\nТекст', { keys: ['title'], body: 'Текст', errors: [] }],
    ['takes CRLF', '---\r\ntitle: a\r\n---\r\nТекст\r\n', { keys: ['title'], body: 'Текст\r\n', errors: [] }],
    [
      'needs its fence in the first line',
      '\n---\ntitle: a\n---\n',
      { keys: null, body: '\n---\ntitle: a\n---\n', errors: [] },
    ],
    ['is no thematic break', '---\nДобрый день!\n', { keys: null, body: '---\nДобрый день!\n', errors: [] }],
    [
      'reaches as far as YAML does where it is unclosed',
      '---\ntitle: a\nlang: ru\n\nДобрый день!\n',
      { keys: ['title', 'lang'], body: '\nДобрый день!\n', errors: ['UNCLOSED_FRONT_MATTER'] },
    ],
    ['has to be a map', '---\n- a\n---\n', { keys: null, body: '', errors: ['NOT_A_MAP'] }],
    ['may be missing in an empty file', '', { keys: null, body: '', errors: [] }],
  ];
  for (const [what, source, expected] of cases) {
    it(what, () => assert.deepEqual(parts(source), expected));
  }

  it('keeps the Liquid of the subject in place, whatever its quotes', () => {
    for (const line of [
      'subject: Заказ {{ order.number }}',
      'subject: "Заказ {{ order.number | default: \\"1\\" }}"',
      "subject: 'Заказ {{ order.number | default: ''1'' }}'",
    ]) {
      const source = `---\n${line}\n---\n`;
      const { subject } = parseTemplate(source);
      assert.deepEqual(subject?.errors, []);
      const [use] = subject.uses;
      assert.equal(source.slice(use!.variable.range.start, use!.variable.range.end), 'order.number');
    }
  });
});

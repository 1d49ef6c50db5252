import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { closeEditors, Editor } from '../support/editor.ts';

describe('formatting', () => {
  afterEach(closeEditors);

  async function format(text: string): Promise<string> {
    const editor = await Editor.start();
    const document = await editor.open('a.msg.md', text);
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await editor.request<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri: document.uri },
      options,
    });
    return TextDocument.applyEdits(document, edits);
  }

  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'blanks in the front matter',
      '---\ntitle:   Заказ  \nsend: \n  hours:  24/7\n---\nДа.\n',
      '---\ntitle: Заказ\nsend:\n  hours: 24/7\n---\nДа.\n',
    ],
    [
      'texts of several lines',
      '---\ndescription: |\n  а:   б\n\n  в  \ntitle:  г\n---\nДа.\n',
      '---\ndescription: |\n  а:   б\n\n  в  \ntitle: г\n---\nДа.\n',
    ],
    [
      'blanks inside Liquid',
      '{{client.name}} {{- a|upcase -}} {%if a%}б{%-else-%}в{% endif %}\n',
      '{{ client.name }} {{- a|upcase -}} {% if a %}б{%- else -%}в{% endif %}\n',
    ],
    ['empty lines', 'Да.\n\n\n\nНет.\n \n\nИ.\n\n\n', 'Да.\n\nНет.\n\nИ.\n'],
    [
      'ends of lines, but not hard breaks',
      'Да.  \nНет. \nИ.     \nА.   \n\nБ.',
      'Да.  \nНет.\nИ.  \nА.\n\nБ.\n',
    ],
    [
      'CRLF',
      '---\r\ntitle:  а\r\n---\r\nДа. \r\n\r\n\r\n\r\nНет.',
      '---\r\ntitle: а\r\n---\r\nДа.\r\n\r\nНет.\r\n',
    ],
    [
      'code and raw texts not at all',
      '```\n{{x}}  \n\n\n\n```\n{% raw %}{{y}}{% endraw %} {{z}}',
      '```\n{{x}}  \n\n\n\n```\n{% raw %}{{y}}{% endraw %} {{ z }}\n',
    ],
    [
      'broken front matter not at all',
      '---\ntitle: [а\nsend:   б\n---\n{{a}}\n',
      '---\ntitle: [а\nsend:   б\n---\n{{ a }}\n',
    ],
    ['an unclosed output not at all', 'Да {{client.name\nНет.\n', 'Да {{client.name\nНет.\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => {
      assert.equal(await format(before), after);
      await closeEditors();
      assert.equal(await format(after), after);
    });
  }
});

describe('formatting on type', () => {
  afterEach(closeEditors);

  /** Types the character before the mark. */
  async function type(text: string): Promise<string> {
    const editor = await Editor.start();
    const place = await editor.openAt('a.msg.md', text);
    const ch = place.document.getText()[place.document.offsetAt(place.position) - 1];
    const edits = await editor.at<TextEdit[]>('textDocument/onTypeFormatting', place, {
      ch,
      options: { tabSize: 2, insertSpaces: true },
    });
    return TextDocument.applyEdits(place.document, edits);
  }

  const cases: readonly (readonly [before: string, after: string])[] = [
    ['Заказ "│', 'Заказ «'],
    ['Заказ "│"', 'Заказ «»'],
    ['Заказ «Ромашка"│ готов', 'Заказ «Ромашка» готов'],
    ['("│', '(«'],
    ['"│Ромашка', '«Ромашка'],
    ['{{ a | default: "│', '{{ a | default: "'],
    ['`код "│`', '`код "`'],
    ['<a href="│', '<a href="'],
    ['---\ntitle: "│\n---\n', '---\ntitle: "\n---\n'],
    ['---\nlang: en\n---\nThe "│', '---\nlang: en\n---\nThe "'],
    ['<!-- "│ -->', '<!-- " -->'],
    ['{{ name }│', '{{ name }}'],
    ['{{ name }}│', '{{ name }}'],
    ['{{ name }│}', '{{ name }}'],
    ['{% if a }│', '{% if a %}'],
    ['{% if a %}│', '{% if a %}'],
    ['a }│', 'a }'],
  ];
  for (const [before, after] of cases) it(before, async () => assert.equal(await type(before), after));
});

import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, scopesOf, tokenize } from './tokenize.ts';

describe('TextMate grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  const tokens = (source: string) => tokenize(grammar, source);
  const last = (source: string, text: string) => scopesOf(tokens(source), text).at(-1);

  it('keeps front matter apart and ends it at the second fence, whatever YAML is open', () => {
    const found = tokens('---\ntitle: |\n  Текст\n---\nЗдравствуйте');
    assert.deepEqual(scopesOf(found, 'title: |'), ['meta.embedded.block.frontmatter']);
    assert.deepEqual(scopesOf(found, 'Здравствуйте'), []);
    assert.equal(
      found.filter((t) => t.scopes.some((s) => s.startsWith('punctuation.definition.frontmatter'))).length,
      2,
    );
  });

  it('takes no thematic break further down for front matter', () => {
    assert.ok(
      tokens('Здравствуйте!\n---\ntitle: x').every(
        (t) => !t.scopes.includes('meta.embedded.block.frontmatter'),
      ),
    );
  });

  it('tells output, names, filters and their values apart', () => {
    const source = '{{ client.name | default: "друг" | truncate: 12 }}';
    assert.equal(last(source, '{{'), 'punctuation.section.embedded.begin.liquid');
    assert.equal(last(source, 'client'), 'variable.other.liquid');
    assert.equal(last(source, '"друг"'), 'string.quoted.double.liquid');
    assert.equal(last(source, '12'), 'constant.numeric.liquid');
    assert.equal(last(source, 'truncate'), 'support.function.filter.liquid');
    assert.equal(last(source, '}}'), 'punctuation.section.embedded.end.liquid');
  });

  it('knows Cyrillic names', () => {
    assert.equal(last('{{ клиент.имя }}', 'имя'), 'variable.other.liquid');
  });

  it('knows the values that msgmd brings', () => {
    assert.equal(last('{% if now.hour >= 14 %}', 'now'), 'variable.language.liquid');
    assert.equal(last('{{ farewell }}', 'farewell'), 'variable.language.liquid');
    assert.equal(last('{{ client.wish }}', 'wish'), 'variable.other.liquid');
  });

  it('tells keywords, operators and unknown tags apart', () => {
    const source = '{%- elsif now.weekday == "fr" and x contains y -%}';
    assert.equal(last(source, 'elsif'), 'keyword.control.liquid');
    assert.equal(last(source, '=='), 'keyword.operator.comparison.liquid');
    assert.equal(last(source, 'and'), 'keyword.operator.logical.liquid');
    assert.equal(last(source, 'contains'), 'keyword.operator.logical.liquid');
    assert.equal(last('{% assign android = 1 %}', 'android'), 'variable.other.liquid');
    assert.equal(last('{% выбор x %}', 'выбор'), 'entity.name.tag.liquid');
  });

  it('leaves Liquid inside comments and raw alone', () => {
    assert.deepEqual(scopesOf(tokens('{% comment %} {{ x }} {% endcomment %} {{ y }}'), '{{ x }}'), [
      'comment.block.liquid',
    ]);
    assert.equal(last('{% comment %}\n\nтекст\n{% endcomment %}\n{{ y }}', 'y'), 'variable.other.liquid');
    assert.deepEqual(scopesOf(tokens('{% raw %}{{ x }}{% endraw %}'), '{{ x }}'), [
      'meta.embedded.block.raw.liquid',
      'markup.raw.block.liquid',
    ]);
  });

  it('reads the lines of a liquid tag', () => {
    const source = '{% liquid\n  assign x = 1\n  # заметка\n  echo x\n%}';
    assert.equal(last(source, 'assign'), 'keyword.other.liquid');
    assert.equal(last(source, '# заметка'), 'comment.line.number-sign.liquid');
  });

  it('finds Liquid in values of the front matter', () => {
    assert.equal(last('---\nsubject: "Заказ {{ order.number }}"\n---\n', 'number'), 'variable.other.liquid');
  });
});

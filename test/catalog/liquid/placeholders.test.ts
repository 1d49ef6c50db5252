import assert from 'node:assert/strict';
import { applyEdits } from '../../../rules/engine/fix.ts';
import { fixText, lintText, type Workspace, withFrontMatter } from '../../support/lint.ts';

/** Every suggestion of the first problem of a rule: `title → text with it`, commands as `title → command argument`. */
function suggestions(rule: string, source: string, workspace: Workspace = {}): string[] {
  const [problem] = lintText(source, { ...workspace, only: [rule] });
  assert.ok(problem, 'nothing is reported');
  return problem.suggestions.map((suggestion) =>
    'command' in suggestion
      ? `${suggestion.command} ${suggestion.argument}`
      : applyEdits(source, suggestion.edits),
  );
}

const messages = (rule: string, source: string, workspace: Workspace = {}) =>
  lintText(source, { ...workspace, only: [rule] }).map(({ message }) => message);

describe('placeholder-unknown', () => {
  it('offers to declare the name in the template or for the team', () => {
    const declared = (head: string) =>
      suggestions('placeholder-unknown', `---\n${head}---\n{{ courier.phone }}\n`);
    assert.deepEqual(declared('title: a\n'), [
      '---\ntitle: a\nplaceholders:\n  courier.phone:\n---\n{{ courier.phone }}\n',
      'declare-placeholder courier.phone',
    ]);
    assert.equal(
      declared('placeholders:\n    b: 1\ntitle: a\n')[0],
      '---\nplaceholders:\n    b: 1\n    courier.phone:\ntitle: a\n---\n{{ courier.phone }}\n',
    );
    assert.equal(
      declared('title: a\nplaceholders:\n')[0],
      '---\ntitle: a\nplaceholders:\n  courier.phone:\n---\n{{ courier.phone }}\n',
    );
    assert.deepEqual(declared('placeholders: {b: 1}\n'), ['declare-placeholder courier.phone']);
    assert.deepEqual(suggestions('placeholder-unknown', '{{ courier.phone }}\n'), [
      'declare-placeholder courier.phone',
    ]);
  });

  it('keeps CRLF when it declares', () => {
    const source = '---\r\ntitle: a\r\n---\r\n{{ b }}\r\n';
    assert.equal(
      suggestions('placeholder-unknown', source)[0],
      '---\r\ntitle: a\r\nplaceholders:\r\n  b:\r\n---\r\n{{ b }}\r\n',
    );
  });

  it('warns where a partial is not given what it cannot do without', () => {
    const files = {
      '_partials/sign.liquid':
        '{{ who.name }} {{ until }} {{ note | default: "" }}{% if vip %}{{ vip }}{% endif %}',
      '_partials/plain.liquid': 'До {{ now.hour }}!',
    };
    const found = (body: string) =>
      lintText(withFrontMatter(body), { files, only: ['placeholder-unknown'] }).map(
        ({ severity, message }) => `${severity}: ${message}`,
      );
    const [warning, ...others] = found('{% render "sign", who: agent %}');
    assert.match(warning!, /^warning: Фрагменту «sign» нужно: until\..+until: …$/);
    assert.deepEqual(others, []);
    assert.deepEqual(found('{% render "sign", who: agent, until: order.number %}'), []);
    assert.deepEqual(found('{% render "sign" with agent as who, until: "завтра" %}'), []);
    assert.deepEqual(found('{% render "plain" %} {% render "none" %} {% render name %}').slice(1), []);
  });

  it('passes to a partial what the template knows', () => {
    const files = { '_partials/sign.liquid': '{{ agent.name }}, {{ company.name }}' };
    const fixed = (body: string) => {
      const { text, problems } = fixText(withFrontMatter(body), { files, only: ['placeholder-unknown'] });
      return [text.split('---\n')[2], problems.length];
    };
    assert.deepEqual(fixed('{% render "sign" %}'), [
      '{% render "sign", agent: agent, company: company %}',
      0,
    ]);
    assert.deepEqual(fixed("{%- render 'sign', agent: agent -%}"), [
      "{%- render 'sign', agent: agent, company: company -%}",
      0,
    ]);
    assert.deepEqual(fixed('{% liquid\n  render "sign", company: company\n%}'), [
      '{% liquid\n  render "sign", company: company, agent: agent\n%}',
      0,
    ]);
    assert.deepEqual(fixed('{% render "sign" with agent as agent %}'), [
      '{% render "sign" with agent as agent %}',
      1,
    ]);
  });

  it('knows the standard name of a common word', () => {
    assert.equal(
      suggestions('placeholder-unknown', withFrontMatter('{{ имя }}\n'))[0],
      withFrontMatter('{{ client.name }}\n'),
    );
  });

  it('knows what the team declares', () => {
    const config = 'placeholders:\n  courier.phone: {example: "+7"}\n';
    assert.deepEqual(messages('placeholder-unknown', withFrontMatter('{{ courier.phone }}'), { config }), []);
  });

  it('is silent while the front matter cannot be read', () => {
    assert.deepEqual(messages('placeholder-unknown', '---\ntitle: a: b\n---\n{{ courier.phone }}\n'), []);
  });

  it('has no fix where several names are as near, or the name stands in brackets', () => {
    const source =
      '---\ntitle: a\nplaceholders:\n  dat1: x\n  dat2: y\n---\n{{ dat3 }} {{ client["nmae"] }}\n';
    for (const { fix } of lintText(source, { only: ['placeholder-unknown'] })) assert.equal(fix, null);
  });
});

describe('placeholder-unused', () => {
  const fixed = (head: string) =>
    fixText(`---\n${head}---\n{{ a }}\n`, { only: ['placeholder-unused'] }).text;

  it('removes whole lines', () => {
    assert.equal(
      fixed('placeholders:\n  a: 1\n  b:\n    example: x\n    description: y\n  c: 2 # нет\ntitle: t\n'),
      '---\nplaceholders:\n  a: 1\ntitle: t\n---\n{{ a }}\n',
    );
  });

  it('leaves maps of one line and the last entry to a person', () => {
    const line = 'placeholders: {a: 1, b: 2}\n';
    assert.equal(fixed(line), `---\n${line}---\n{{ a }}\n`);
    const only = 'placeholders:\n  b: 2\n';
    assert.equal(fixed(only), `---\n${only}---\n{{ a }}\n`);
  });

  it('takes part of a name, and the whole, for a use', () => {
    const head = '---\ntitle: t\nplaceholders:\n  order.sum: 1\n  items: [1]\n---\n';
    assert.deepEqual(
      messages('placeholder-unused', `${head}{% render 'p', o: order %}{{ items.size }}\n`),
      [],
    );
  });
});

describe('placeholder-example', () => {
  it('offers an example by type, in the style of the entry', () => {
    assert.equal(
      suggestions(
        'placeholder-example',
        '---\ntitle: t\nplaceholders:\n  d:\n    type: date\n---\n{{ d }}\n',
      )[0],
      '---\ntitle: t\nplaceholders:\n  d:\n    example: 12 марта\n    type: date\n---\n{{ d }}\n',
    );
    assert.deepEqual(
      suggestions('placeholder-example', '---\ntitle: t\nplaceholders:\n  d:\n---\n{{ d }}\n'),
      [],
    );
  });
});

describe('placeholder-empty', () => {
  const head = '---\ntitle: t\nplaceholders:\n  x: {example: a, required: false}\n---\n';

  it('offers a branch that takes comma and preposition along', () => {
    const cases: [string, string][] = [
      ['Добрый день, {{ x }}!\n', 'Добрый день{% if x != blank %}, {{ x }}{% endif %}!\n'],
      ['Ждём Вас в кабинете {{ x }}.\n', 'Ждём Вас в кабинете{% if x != blank %} {{ x }}{% endif %}.\n'],
      ['Ждём Вас в {{ x }}.\n', 'Ждём Вас{% if x != blank %} в {{ x }}{% endif %}.\n'],
      ['{{ x }} ждёт.\n', '{% if x != blank %}{{ x }}{% endif %} ждёт.\n'],
    ];
    for (const [before, after] of cases) {
      const [branch] = suggestions('placeholder-empty', head + before);
      assert.equal(branch, head + after);
      assert.deepEqual(messages('placeholder-empty', branch!), []);
    }
  });

  it('says what the client would read', () => {
    assert.match(messages('placeholder-empty', `${head}Добрый день, {{ x }}!\n`)[0]!, /«Добрый день, !»/);
    assert.match(messages('placeholder-empty', `${head}Ждём Вас в {{ x }}.\n`)[0]!, /«Ждём Вас в …»/);
  });
});

describe('placeholder-homoglyph', () => {
  it('prefers the reading that is declared', () => {
    const source = '---\ntitle: t\nplaceholders:\n  оса: 1\n---\n{{ оca }}\n';
    const { text } = fixText(source, { only: ['placeholder-homoglyph'] });
    assert.match(text, /\{\{ оса \}\}/);
  });

  it('speaks alone', () => {
    const rules = lintText(withFrontMatter('Здравствуйте, {{ сlient.name }}!\n'), {
      only: ['placeholder-homoglyph', 'placeholder-unknown', 'mixed-alphabet'],
    });
    assert.deepEqual(
      rules.map(({ rule }) => rule),
      ['placeholder-homoglyph'],
    );
  });
});

describe('liquid-syntax', () => {
  it('repairs what is obvious, and leaves nothing to repair', () => {
    const source = withFrontMatter(
      '{% If a = «б» && !c %}{{ d | upcse }{% else if e <> 1 %}{{ f. }}{% end if %} {{ g\n',
    );
    const { text } = fixText(source, { only: ['liquid-syntax'] });
    assert.equal(
      text,
      withFrontMatter(
        '{% if a == "б" and not c %}{{ d | upcase }}{% elsif e != 1 %}{{ f }}{% endif %} {{ g }}\n',
      ),
    );
    assert.deepEqual(lintText(text, { only: ['liquid-syntax'] }), []);
  });

  it('offers the end of a block at the end of its last line', () => {
    const source = withFrontMatter('{% if a %}Раз{% else %}два\r\n\r\nтри\r\n');
    assert.equal(
      suggestions('liquid-syntax', source)[0],
      withFrontMatter('{% if a %}Раз{% else %}два{% endif %}\r\n\r\nтри\r\n'),
    );
  });

  it('offers to remove what has no beginning', () => {
    assert.equal(
      suggestions('liquid-syntax', withFrontMatter('Раз{% endif %}\n'))[0],
      withFrontMatter('Раз\n'),
    );
  });

  it('says what a filter takes', () => {
    assert.match(
      messages('liquid-syntax', withFrontMatter('{{ a | replace }}\n'))[0]!,
      /replace: what, by\?/,
    );
  });
});

describe('link', () => {
  const files = { 'messages/files/a.pdf': '', 'files/b.pdf': '', 'messages/файл с пробелом.pdf': '' };
  const found = (body: string) =>
    lintText(`---\ntitle: t\n---\n${body}\n`, { only: ['link'], files, path: 'messages/test.msg.md' }).map(
      ({ message }) => message,
    );

  it('looks beside the template, then from the root', () => {
    const body =
      '[a](files/a.pdf) [b](files/b.pdf) [b](/files/b.pdf) [b](../files/b.pdf#page=2) [c](%D1%84%D0%B0%D0%B9%D0%BB%20с%20пробелом.pdf)';
    assert.deepEqual(found(body), []);
    assert.equal(found('[c](files/c.pdf) ![d](d.png)').length, 2);
  });

  it('does not judge what the host does not know', () => {
    assert.deepEqual(
      found('[вне](../../outside.pdf) [сюда](#part) [почта](mailto:a@b.ru) [звонок](tel:+70000000000)'),
      [],
    );
  });

  it('knows stand-ins from real names', () => {
    for (const address of [
      'https://example.com/a',
      'http://localhost:3000',
      '[a](https://ваш-сайт.рф)',
      '[a](https://yoursite.ru)',
      'info@example.com',
      '[a](https://site.ru/x)',
    ]) {
      assert.match(found(address)[0] ?? '', /заглушка/, address);
    }
    for (const address of [
      'https://yasen-klen.example/a',
      'https://mysites.ru',
      'https://website24.ru',
      'https://testing.com',
      'https://company-ural.ru',
    ]) {
      assert.deepEqual(found(address), [], address);
    }
  });

  it('offers https where http stands', () => {
    const source = '---\ntitle: t\n---\nhttp://yasen.ru/{{ order.number }}\n';
    assert.equal(suggestions('link', source)[0], '---\ntitle: t\n---\nhttps://yasen.ru/{{ order.number }}\n');
  });
});

import assert from 'node:assert/strict';
import { lintText } from '../../support/lint.ts';

describe('farewell-time in a partial', () => {
  it('is reported at the tag that renders it', () => {
    const source =
      "---\ntitle: А\nsend: Mo-Th 16:00-18:00\n---\n{% render 'hello' %}\n\nЗаказ готов?\n\n{% render 'bye' %}\n";
    const [problem, ...others] = lintText(source, {
      files: {
        'messages/_partials/hello.liquid': 'Здравствуйте, Анна!',
        'messages/_partials/bye.liquid': 'До свидания! Удачного дня!',
      },
      only: ['farewell-time'],
    });
    assert.deepEqual(others, []);
    assert.equal(source.slice(problem!.range.start, problem!.range.end), "{% render 'bye' %}");
    assert.equal(problem!.related[0]!.path, 'messages/_partials/bye.liquid');
  });
});

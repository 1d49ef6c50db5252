import assert from 'node:assert/strict';
import { partialsOf } from '../../rules/facts/partials.ts';
import { contextFor } from '../support/lint.ts';

describe('partials', () => {
  const source = '---\ntitle: Т\n---\nДа. {% render "sign" %} {% render name %} {% render "none" %}\n';

  it('are looked for beside the template and in every folder above', () => {
    const files = { '_partials/sign.liquid': 'корень', 'a/_partials/sign.liquid': 'папка' };
    const found = (path: string) =>
      partialsOf(contextFor(source, { path, files })).map(({ path: where }) => where);
    assert.deepEqual(found('a/b/c.msg.md'), ['a/_partials/sign.liquid', null]);
    assert.deepEqual(found('b/c.msg.md'), ['_partials/sign.liquid', null]);
    assert.deepEqual(found('c.msg.md'), ['_partials/sign.liquid', null]);
  });

  it('are read as bodies', () => {
    const files = { '_partials/sign.liquid': 'С уважением, {{ agent.name }}?' };
    const [partial] = partialsOf(contextFor(source, { files }));
    assert.equal(partial!.template!.liquid.outputs.length, 1);
  });
});

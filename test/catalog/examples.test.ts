import assert from 'node:assert/strict';
import { catalog } from '../../rules/catalog/index.ts';
import { fixText, lintText, withFrontMatter } from '../support/lint.ts';

describe('rules', () => {
  for (const { meta } of catalog) {
    describe(meta.id, () => {
      it('documents itself in both languages', () => {
        for (const text of [meta.title, meta.docs, ...Object.values(meta.messages)]) {
          assert.match(text.ru, /\p{Script=Cyrillic}/u);
          assert.ok(text.en.trim().length > 0);
          const slots = (message: string) => (message.match(/\{\p{L}[\p{L}\d_]*\}/gu) ?? []).sort().join();
          if (text !== meta.docs && text !== meta.title) assert.equal(slots(text.ru), slots(text.en));
        }
        assert.ok(meta.examples.length > 0, 'no example');
      });

      if (meta.fix === 'safe')
        it('has an example that its fix mends', () => {
          const only = meta.id === 'unused-suppression' ? undefined : [meta.id];
          const mended = meta.examples.some(({ bad, config, files }) => {
            const source = withFrontMatter(bad);
            return (
              fixText(source, { only, ...(config !== undefined && { config }), ...(files && { files }) })
                .text !== source
            );
          });
          assert.ok(mended);
        });

      meta.examples.forEach(({ bad, good, config, files }, index) => {
        it(`example ${index + 1}: reports the bad text and not the good one`, () => {
          const only = meta.id === 'unused-suppression' ? undefined : [meta.id];
          const workspace = { only, ...(config !== undefined && { config }), ...(files && { files }) };
          const problems = lintText(withFrontMatter(bad), workspace).filter(({ rule }) => rule === meta.id);
          assert.ok(problems.length > 0, 'the bad example raises nothing');
          for (const { message } of problems)
            assert.doesNotMatch(message, /(?<!\{)\{\p{L}+\}(?!\})/u, 'an unfilled slot');
          const left = lintText(withFrontMatter(good), workspace).filter(({ rule }) => rule === meta.id);
          assert.deepEqual(
            left.map(({ message }) => message),
            [],
          );
        });

        if (meta.fix !== 'safe') return;
        it(`example ${index + 1}: the fix makes the good text, and fixing twice changes nothing`, () => {
          const only = meta.id === 'unused-suppression' ? undefined : [meta.id];
          const workspace = { only, ...(config !== undefined && { config }), ...(files && { files }) };
          const fixable = lintText(withFrontMatter(bad), workspace).some(({ fix }) => fix);
          const { text } = fixText(withFrontMatter(bad), workspace);
          assert.equal(text, withFrontMatter(fixable ? good : bad));
          assert.equal(fixText(text, workspace).text, text);
        });
      });
    });
  }
});

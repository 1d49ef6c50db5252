import assert from 'node:assert/strict';
import { lintText, type Workspace, withFrontMatter } from './lint.ts';

/** What one rule reports on a body, as written there. */
export function spansOf(rule: string, text: string, workspace: Workspace = {}): string[] {
  const source = withFrontMatter(text);
  return lintText(source, { ...workspace, only: [rule] }).map(({ range }) =>
    source.slice(range.start, range.end),
  );
}

/** One test a text: the rule says nothing about it. */
export function silentOn(rule: string, texts: readonly string[], workspace: Workspace = {}): void {
  for (const text of texts) {
    it(`says nothing about: ${text.replace(/\s+/g, ' ').slice(0, 70)}`, () => {
      assert.deepEqual(spansOf(rule, text, workspace), []);
    });
  }
}

/** One test a text: the rule reports exactly these spans, in order. */
export function speaksOn(
  rule: string,
  texts: Readonly<Record<string, readonly string[]>>,
  workspace: Workspace = {},
): void {
  for (const [text, spans] of Object.entries(texts)) {
    it(`speaks about: ${text.replace(/\s+/g, ' ').slice(0, 70)}`, () => {
      assert.deepEqual(spansOf(rule, text, workspace), spans);
    });
  }
}

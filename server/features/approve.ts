import type { TextEdit } from '../../rules/engine/types.ts';
import { sealOf } from '../../rules/facts/seal.ts';
import { insertEntry, quote } from '../yaml/insert.ts';
import type { View } from './view.ts';

/** Edits that approve a template as it stands: status, day, seal, and the name of the one who approves where it is given. */
export function approveEdits({ context }: View, today: string, name: string | null): TextEdit[] {
  const { template, settings } = context;
  const { source, frontMatter } = template;
  if (!frontMatter.content || frontMatter.errors.length > 0) return [];
  const yaml = { source, region: frontMatter.content, root: frontMatter.root };
  const values: [key: string, value: string][] = [
    ['status', 'approved'],
    ...(name === null ? [] : [['approved_by', quote(name)] as [string, string]]),
    ['approved', today],
    ['approved_hash', sealOf(template, settings)],
  ];
  return values.flatMap(([key, text]) => {
    const node = settings.node(key);
    if (node)
      return source.slice(node.range.start, node.range.end) === text ? [] : [{ range: node.range, text }];
    const edit = insertEntry(yaml, [], key, text);
    return edit ? [edit] : [];
  });
}

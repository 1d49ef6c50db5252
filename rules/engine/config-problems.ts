import { catalog } from '../catalog/index.ts';
import { describeError, describeIssue, type YamlMessage, yamlMessages } from '../config/messages.ts';
import type { ConfigFile } from '../config/resolve.ts';
import { keyOf } from '../config/validate.ts';
import type { Range } from '../template/types.ts';
import { nearest } from '../text/nearest.ts';
import { format } from './message.ts';
import type { Locale, Problem, Severity } from './types.ts';

/** What is wrong in a `.msgmd.yml`, at its place there. The rule is called `config`. */
export function configProblems({ errors, issues, root }: ConfigFile, locale: Locale): Problem[] {
  const problems: Problem[] = [];
  const add = (
    range: Range,
    severity: Severity,
    { message, values }: { message: YamlMessage; values: Record<string, string> },
    target: Range = range,
  ): void => {
    const title = format(yamlMessages, 'rename', values, locale);
    const fix = values.suggestion ? { title, edits: [{ range: target, text: values.suggestion }] } : null;
    const text = format(yamlMessages, message, values, locale);
    problems.push({
      rule: 'config',
      severity,
      range,
      message: text,
      fix,
      suggestions: [],
      related: [],
      tags: [],
    });
  };
  for (const error of errors) add(error.range, 'error', describeError(error));
  for (const issue of issues) {
    const severity = issue.kind === 'unknown-key' ? 'warning' : 'error';
    add(issue.range, severity, describeIssue(issue, locale), issue.target);
  }
  const ids = catalog.map((rule) => rule.meta.id);
  for (const entry of root?.entries ?? []) {
    if (keyOf(entry) !== 'rules' || entry.value.kind !== 'map') continue;
    for (const { key } of entry.value.entries) {
      const found = String(key.value);
      if (ids.includes(found)) continue;
      add(key.range, 'warning', {
        message: 'unknownRule',
        values: { found, suggestion: nearest(found, ids) ?? '' },
      });
    }
  }
  return problems.sort((a, b) => a.range.start - b.range.start);
}

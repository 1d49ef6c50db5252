import { catalog } from '../catalog/index.ts';
import { describeError, describeIssue, type YamlMessage, yamlMessages } from '../config/messages.ts';
import { type ConfigFile, namedFiles, type ReadFile } from '../config/resolve.ts';
import { child } from '../config/validate.ts';
import type { DataEntry, DataNode, Range } from '../template/types.ts';
import { nearest } from '../text/nearest.ts';
import { format } from './message.ts';
import type { Locale, Problem, Severity } from './types.ts';

/**
 * What is wrong in a `.msgmd.yml`, at its place there: YAML, keys, values, names of rules, files that are not there
 * (where `read` is given). The rule is called `config`.
 */
export function configProblems(file: ConfigFile, locale: Locale, read?: ReadFile): Problem[] {
  const problems: Problem[] = [];
  const add = (
    range: Range,
    severity: Severity,
    { message, values }: { message: YamlMessage; values: Record<string, string> },
    target: Range = range,
  ): void => {
    const title = format(yamlMessages, 'rename', values, locale);
    const fix = values.suggestion ? { title, edits: [{ range: target, text: values.suggestion }] } : null;
    problems.push({
      rule: 'config',
      severity,
      range,
      message: format(yamlMessages, message, values, locale),
      fix,
      suggestions: [],
      related: [],
      tags: [],
    });
  };
  for (const error of file.errors) {
    const { message, values } = describeError(error, locale);
    add(error.range, 'error', { message: message === 'yaml' ? 'yamlOfConfig' : message, values });
  }
  if (file.errors.length > 0) return problems;
  for (const issue of file.issues) {
    const severity = issue.kind === 'unknown-key' ? 'warning' : 'error';
    const range = issue.kind === 'missing-key' ? issue.range : issue.target;
    add(range, severity, describeIssue(issue, locale), issue.target);
  }
  const known = catalog.map((rule) => rule.meta.id);
  for (const { key } of ruleEntries(file)) {
    const found = String(key.value);
    if (known.includes(found)) continue;
    const suggestion = nearest(found, known) ?? '';
    const message = suggestion ? 'unknownRuleNear' : 'unknownRule';
    add(key.range, 'warning', { message, values: { found, suggestion } });
  }
  for (const { range, path } of read ? namedFiles(file) : []) {
    if (read!(path) === null) add(range, 'error', { message: 'noFile', values: { found: path } });
  }
  return problems.sort((a, b) => a.range.start - b.range.start);
}

/** Entries of `rules:`, at the top and in `overrides`. */
function ruleEntries({ root }: ConfigFile): readonly DataEntry[] {
  const overrides = child(root, 'overrides');
  const inside = overrides?.kind === 'list' ? overrides.items : [];
  const maps = [root, ...inside].map((node): DataNode | null =>
    node?.kind === 'map' ? child(node, 'rules') : null,
  );
  return maps.flatMap((map) => (map?.kind === 'map' ? map.entries : []));
}

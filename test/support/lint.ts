/** Checks texts in tests as editor and CLI do: a workspace in memory, Russian messages. */
import { createConfigResolver } from '../../rules/config/resolve.ts';
import { type FixResult, fixAll } from '../../rules/engine/fix.ts';
import { contextOf, type LintInput, lint } from '../../rules/engine/lint.ts';
import type { Host, LintContext, Locale, Problem, Sibling } from '../../rules/engine/types.ts';
import { siblingOf } from '../../rules/facts/sibling.ts';
import { dictionaries } from './dictionaries.ts';

export interface Workspace {
  /** Path of the checked file; `messages/test.msg.md` by default. */
  readonly path?: string;
  /** Text of the root's `.msgmd.yml`. */
  readonly config?: string;
  /** Other files: path → text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly today?: string;
  readonly locale?: Locale;
  /** Only these rules. */
  readonly only?: readonly string[];
}

/** A host over files in memory. */
export function memoryHost(files: Readonly<Record<string, string>>, path = '', today = '2026-03-12'): Host {
  return {
    read: (name) => files[name] ?? null,
    exists: (name) => Object.hasOwn(files, name),
    siblings: () => siblingsIn(files, path),
    today: () => today,
    data: dictionaries,
  };
}

function siblingsIn(files: Readonly<Record<string, string>>, path: string): Sibling[] {
  return Object.entries(files).flatMap(([name, source]) =>
    name.endsWith('.msg.md') && name !== path ? [siblingOf(name, source)] : [],
  );
}

function inputOf(source: string, workspace: Workspace): LintInput {
  const path = workspace.path ?? 'messages/test.msg.md';
  const files = {
    ...workspace.files,
    ...(workspace.config !== undefined && { '.msgmd.yml': workspace.config }),
  };
  const host = memoryHost(files, path, workspace.today);
  const config = createConfigResolver(host.read).resolve(path);
  return { path, source, config, host, locale: workspace.locale ?? 'ru', only: workspace.only };
}

/** Problems in text order. */
export function lintText(source: string, workspace: Workspace = {}): readonly Problem[] {
  return lint(inputOf(source, workspace)).problems;
}

/** The text after all preferred fixes, and what is left. */
export function fixText(source: string, workspace: Workspace = {}): FixResult {
  return fixAll(inputOf(source, workspace));
}

/** What rules see of a text. */
export function contextFor(source: string, workspace: Workspace = {}): LintContext {
  return contextOf(inputOf(source, workspace));
}

/** A body under the smallest front matter, where the text has none. */
export function withFrontMatter(text: string): string {
  return text.startsWith('---') ? text : `---\ntitle: Пример\n---\n${text}`;
}

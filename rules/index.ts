/**
 * msgmd as a library: check, fix and render templates of messages to clients.
 * Pure: no file system, no clock, no network; runs in Node and in a Web Worker.
 *
 * ```js
 * import { emptyConfig, emptyHost, lint } from 'msgmd';
 * const { problems } = lint({ path: 'hello.msg.md', source, config: emptyConfig, host: emptyHost, locale: 'en' });
 * ```
 *
 * With `.msgmd.yml` files: `createConfigResolver(read).resolve(path)` gives the configuration of a template.
 */
export { catalog } from './catalog/index.ts';
export { buildSettings } from './config/build-settings.ts';
export type { ConfigFile, ConfigResolver, ReadFile } from './config/resolve.ts';
export { CONFIG_FILE, createConfigResolver, emptyConfig, parseConfig } from './config/resolve.ts';
export type { Settings } from './config/settings.ts';
export type { Config } from './config/types.ts';
export type { FixResult } from './engine/fix.ts';
export { applyEdits, compatibleEdits, fixAll } from './engine/fix.ts';
export { emptyHost } from './engine/host.ts';
export type { LintInput, LintResult } from './engine/lint.ts';
export { contextOf, lint } from './engine/lint.ts';
export type {
  Command,
  Fix,
  Host,
  LintContext,
  Locale,
  Problem,
  Rule,
  RuleLevel,
  RuleMeta,
  Severity,
  Sibling,
  TextEdit,
} from './engine/types.ts';
export { proveTemplate } from './facts/proof.ts';
export type { Rendered } from './render/render.ts';
export { render } from './render/render.ts';
export { parseTemplate } from './template/template.ts';
export type { Range, Template } from './template/types.ts';

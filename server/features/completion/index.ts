// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is inserted are snippets
import type { CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigFile } from '../../../rules/config/resolve.ts';
import { configSchema } from '../../../rules/config/schema/config.ts';
import { frontMatterSchema } from '../../../rules/config/schema/front-matter.ts';
import { contextOf } from '../../../rules/engine/lint.ts';
import type { LintContext, Locale } from '../../../rules/engine/types.ts';
import { liquidPlace } from '../../liquid/place.ts';
import type { DirectoryEntry } from '../../workspace/file-system.ts';
import { type YamlPlace, yamlPlace } from '../../yaml/place.ts';
import type { View } from '../view.ts';
import { builtInTexts } from '../window-fit.ts';
import { undeclaredSuggestions } from './declarations.ts';
import { liquidSuggestions } from './liquid.ts';
import { hoursPlace, isHours } from './opening-hours.ts';
import { type PathPlace, pathPlace, pathSuggestions } from './paths.ts';
import { prosePlace } from './prose.ts';
import { ruleSuggestions } from './rule-ids.ts';
import { schemaSuggestions } from './schema.ts';
import { type Suggestion, toItems } from './suggestion.ts';
import { timezoneSuggestions } from './timezones.ts';
import { ownWordsKey, valueKey, wordSuggestions } from './used-values.ts';
import { keysWantedBy } from './wanted-keys.ts';

/** What the features of completion need beside the template. */
export interface CompletionSurroundings {
  readonly snippets: boolean;
  /** Names of the partials that the template can render. */
  readonly partials: readonly string[];
  /** Entries of a folder, by its path from the root. */
  readonly list: (folder: string) => Promise<readonly DirectoryEntry[]>;
  /** Values that other templates give to a key. */
  readonly used: (key: string) => Promise<readonly string[]>;
  /** Asked because of a character that is no letter: then no sentences are offered. */
  readonly triggered: boolean;
}

/** The same for a configuration file. */
export interface ConfigSurroundings extends Pick<CompletionSurroundings, 'snippets' | 'list'> {
  /** Globs for the templates below the file. */
  readonly globs: () => Promise<readonly string[]>;
}

/** What may be typed at a place of a template. */
export async function complete(
  view: View,
  offset: number,
  { snippets, partials, triggered, list, used }: CompletionSurroundings,
): Promise<CompletionItem[]> {
  const { document, context, problems } = view;
  const { template, locale } = context;
  const { source, frontMatter, body } = template;
  const inFront =
    frontMatter.content !== null && offset >= frontMatter.content.start && offset <= frontMatter.content.end;
  const region = inFront ? lineOf(source, offset) : body;
  const liquid = liquidPlace(source, region, offset);
  if (liquid) return toItems(document, liquid.range, liquidSuggestions(context, liquid, partials), snippets);
  if (!inFront) return completeBody(view, offset, snippets, triggered);
  const place = yamlPlace(source, frontMatter.content!, offset);
  if (!place) return [];
  if (isHours(place.path))
    return hoursItems(document, place, locale, snippets, (hours) => wishesIn(context, hours));
  const path = pathPlace(source, offset, place, context.path);
  if (path) return pathItems(document, path, list);
  const speaking = new Set(problems.map(({ rule }) => rule));
  const known = frontMatterSuggestions(view, place, locale, speaking);
  const key = ownWordsKey(place);
  const labels = new Set(known.map(({ label }) => label));
  const words = key === null ? [] : (await used(key)).filter((word) => !labels.has(word));
  const suggestions = [...known, ...wordSuggestions(words, place, source, frontMatter.root)];
  return toItems(document, place.range, suggestions, snippets);
}

function lineOf(source: string, offset: number) {
  const next = source.indexOf('\n', offset);
  return { start: source.lastIndexOf('\n', offset - 1) + 1, end: next < 0 ? source.length : next };
}

function frontMatterSuggestions(
  view: View,
  place: YamlPlace,
  locale: Locale,
  speaking: ReadonlySet<string>,
): Suggestion[] {
  const path = place.path.join('.');
  if (path === 'lint.disable.[]') {
    return ruleSuggestions(
      locale,
      view.context.settings.disabled.map(({ rule }) => rule),
      speaking,
    );
  }
  if (path === 'placeholders' && place.kind === 'key') return undeclaredSuggestions(view.context, place);
  if (path === 'send.timezone') return timezoneSuggestions(['recipient'], locale);
  return schemaSuggestions(frontMatterSchema, place, locale, keysWantedBy(speaking));
}

function completeBody(view: View, offset: number, snippets: boolean, triggered: boolean): CompletionItem[] {
  const { document, context, problems } = view;
  const { template, locale } = context;
  const comment = template.comments.find(({ start, end }) => start < offset && offset < end);
  if (comment) {
    const before = /msgmd-(?:disable-next-line|disable|enable)\s+(?:[a-z][a-z\d-]*[\s,]+)*([a-z\d-]*)$/.exec(
      template.source.slice(comment.start, offset),
    );
    if (!before) return [];
    const range = { start: offset - before[1]!.length, end: offset };
    const taken = template.source.slice(comment.start, range.start).match(/[a-z][a-z\d-]+/g) ?? [];
    return toItems(
      document,
      range,
      ruleSuggestions(locale, taken, new Set(problems.map(({ rule }) => rule))),
      snippets,
    );
  }
  const prose = triggered ? null : prosePlace(view, offset);
  return prose ? toItems(document, prose.range, prose.suggestions, snippets) : [];
}

/** What may be typed at a place of a `.msgmd.yml`. */
export async function completeConfig(
  document: TextDocument,
  { path, root }: ConfigFile,
  offset: number,
  locale: Locale,
  { snippets, list, globs }: ConfigSurroundings,
): Promise<CompletionItem[]> {
  const source = document.getText();
  const place = yamlPlace(source, { start: 0, end: source.length }, offset);
  if (!place) return [];
  if (isHours(place.path)) return hoursItems(document, place, locale, snippets);
  const file = pathPlace(source, offset, place, path);
  if (file) return pathItems(document, file, list);
  if (place.path[0] === 'overrides' && valueKey(place) === 'files')
    return toItems(document, place.range, wordSuggestions(await globs(), place, source, root), snippets);
  return toItems(document, place.range, configSuggestions(place, locale), snippets);
}

/** Files of the first folder that has any. */
async function pathItems(
  document: TextDocument,
  place: PathPlace,
  list: CompletionSurroundings['list'],
): Promise<CompletionItem[]> {
  for (const folder of place.folders) {
    const suggestions = pathSuggestions(place, await list(folder));
    if (suggestions.length > 0) return toItems(document, place.range, suggestions, false);
  }
  return [];
}

function configSuggestions(place: YamlPlace, locale: Locale): Suggestion[] {
  if (place.path.at(-1) === 'rules' && place.kind === 'key') {
    return ruleSuggestions(
      locale,
      place.siblings,
      new Set(),
      place.named ? '' : ': ${1|off,hint,info,warning,error|}',
    );
  }
  if (place.path.at(-1) === 'timezone') return timezoneSuggestions([], locale);
  return schemaSuggestions(configSchema, place, locale);
}

function hoursItems(
  document: TextDocument,
  place: YamlPlace,
  locale: Locale,
  snippets: boolean,
  wishes: (hours: string) => string = () => '',
): CompletionItem[] {
  const { range, suggestions } = hoursPlace(document.getText(), place, locale, wishes);
  return toItems(document, range, suggestions, snippets);
}

/** What `{{ wish }}` becomes in a window, in Markdown. */
function wishesIn({ config, host, locale, path, settings }: LintContext, hours: string): string {
  const source = `---\nlang: ${settings.lang}\nsend: "${hours}"\n---\n`;
  const texts = builtInTexts(contextOf({ path, source, config, host, locale }), 'wish');
  return texts.length === 0 ? '' : `\`{{ wish }}\` — ${texts.join(' / ')}`;
}

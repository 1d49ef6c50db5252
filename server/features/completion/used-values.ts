/** Words that the team uses elsewhere already. */
import { child } from '../../../rules/config/validate.ts';
import type { DataMap } from '../../../rules/template/types.ts';
import { quote } from '../../yaml/insert.ts';
import type { YamlPlace } from '../../yaml/place.ts';
import { CompletionItemKind, escapeSnippet, type Suggestion } from './suggestion.ts';

/** Keys at the top of a front matter that take words of the team's own making. */
const OWN_WORDS: readonly string[] = ['tags', 'owner', 'approved_by', 'kind'];

/** Such a key, whose value is being typed; null elsewhere. */
export function ownWordsKey(place: YamlPlace): string | null {
  const key = valueKey(place);
  const atTop = place.path.filter((part) => part !== '[]').length === 1;
  return key !== null && atTop && OWN_WORDS.includes(key) ? key : null;
}

/** The key whose value, or an item of whose list, is being typed; null for a key. */
export function valueKey({ path, kind }: YamlPlace): string | null {
  const isValue = kind === 'value' || path.at(-1) === '[]';
  return isValue ? (path.findLast((part) => part !== '[]') ?? null) : null;
}

/** The words but those that stand in the list already, quoted as the one that is being typed. */
export function wordSuggestions(
  words: readonly string[],
  place: YamlPlace,
  source: string,
  root: DataMap | null,
): Suggestion[] {
  const list = child(root, valueKey(place) ?? '');
  const taken = new Set(
    (list?.kind === 'list' ? list.items : []).map((item) =>
      item.kind === 'scalar' ? String(item.value) : '',
    ),
  );
  const mark = /^["']?/.exec(source.slice(place.range.start, place.range.end))![0];
  return words
    .filter((word) => !taken.has(word) || word === place.typed)
    .map((word) => {
      const escaped = mark === "'" ? word.replaceAll("'", "''") : JSON.stringify(word).slice(1, -1);
      const text = mark ? mark + escaped + mark : quote(word);
      return {
        label: word,
        kind: CompletionItemKind.Value,
        insert: escapeSnippet(text),
        filter: mark + word,
      };
    });
}

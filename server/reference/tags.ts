// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the bodies are snippets
import type { Localized } from '../../rules/engine/types.ts';

/** A Liquid tag for completion and hover. */
export interface TagInfo {
  readonly name: string;
  /** What follows the name and closes the block, as a snippet; null where it is typed inside a block. */
  readonly body: string;
  readonly syntax: string;
  readonly text: Localized;
  /** Only between these tags and their ends. */
  readonly inside: readonly string[];
}

const tag = (
  name: string,
  syntax: string,
  body: string,
  ru: string,
  en: string,
  inside: readonly string[] = [],
): TagInfo => ({
  name,
  syntax,
  body,
  text: { ru, en },
  inside,
});

/** Every tag that msgmd supports, most useful first. In `body`, `%}` closes the tag that is being typed. */
export const tags: readonly TagInfo[] = [
  tag(
    'if',
    'if условие',
    'if ${1:now.hour < 16} %}$2{% endif',
    'Текст, если условие верно',
    'Text where a condition holds',
  ),
  tag(
    'elsif',
    'elsif условие',
    'elsif ${1:now.hour < 16}',
    'Иначе, если верно другое условие',
    'Else, where another condition holds',
    ['if', 'unless'],
  ),
  tag('else', 'else', 'else', 'Во всех остальных случаях', 'In all other cases', [
    'if',
    'unless',
    'case',
    'for',
  ]),
  tag('endif', 'endif', 'endif', 'Конец if', 'End of if', ['if']),
  tag(
    'unless',
    'unless условие',
    'unless ${1:client.company} %}$2{% endunless',
    'Текст, если условие неверно',
    'Text where a condition does not hold',
  ),
  tag('endunless', 'endunless', 'endunless', 'Конец unless', 'End of unless', ['unless']),
  tag(
    'case',
    'case значение',
    'case ${1:client.gender} %}{% when ${2:"male"} %}$3{% else %}$4{% endcase',
    'Выбор текста по значению',
    'Chooses a text by a value',
  ),
  tag('when', 'when значение, …', 'when ${1:"male"}', 'Вариант внутри case', 'One choice of case', ['case']),
  tag('endcase', 'endcase', 'endcase', 'Конец case', 'End of case', ['case']),
  tag(
    'render',
    "render 'имя', параметр: значение",
    "render '${1:signature}'",
    'Вставляет общий фрагмент из _partials',
    'Puts in a partial from _partials',
  ),
  tag(
    'assign',
    'assign имя = значение',
    'assign ${1:name} = ${2:value}',
    'Запоминает значение',
    'Stores a value',
  ),
  tag('capture', 'capture имя', 'capture ${1:name} %}$2{% endcapture', 'Запоминает текст', 'Stores a text'),
  tag('endcapture', 'endcapture', 'endcapture', 'Конец capture', 'End of capture', ['capture']),
  tag(
    'for',
    'for имя in список',
    'for ${1:item} in ${2:order.items} %}$3{% endfor',
    'Повторяет текст для каждого элемента списка',
    'Repeats a text for every item of a list',
  ),
  tag('endfor', 'endfor', 'endfor', 'Конец for', 'End of for', ['for']),
  tag(
    'comment',
    'comment',
    'comment %}$1{% endcomment',
    'Заметка оператору, клиент её не увидит',
    'A note to the operator; the client never sees it',
  ),
  tag('endcomment', 'endcomment', 'endcomment', 'Конец comment', 'End of comment', ['comment']),
  tag('raw', 'raw', 'raw %}$1{% endraw', 'Текст как есть, без Liquid', 'Text as it stands, without Liquid'),
  tag('endraw', 'endraw', 'endraw', 'Конец raw', 'End of raw', ['raw']),
  tag(
    'echo',
    'echo значение',
    'echo ${1:client.name}',
    'Выводит значение, как {{ }}',
    'Outputs a value, as {{ }} does',
  ),
  tag(
    'liquid',
    'liquid',
    'liquid\n$1\n',
    'Несколько тегов подряд, по одному на строке',
    'Several tags, one a line',
  ),
  tag('#', '# заметка', '# $1', 'Заметка оператору в одну строку', 'A note to the operator in one line'),
];

/** What `==` and its kin mean in a condition. */
export const operators: readonly { readonly name: string; readonly text: Localized }[] = [
  { name: '==', text: { ru: 'равно', en: 'equals' } },
  { name: '!=', text: { ru: 'не равно', en: 'does not equal' } },
  { name: '>=', text: { ru: 'больше или равно', en: 'greater or equal' } },
  { name: '<', text: { ru: 'меньше', en: 'less' } },
  { name: '<=', text: { ru: 'меньше или равно', en: 'less or equal' } },
  { name: '>', text: { ru: 'больше', en: 'greater' } },
  { name: 'contains', text: { ru: 'содержит', en: 'contains' } },
  { name: 'and', text: { ru: 'и', en: 'and' } },
  { name: 'or', text: { ru: 'или', en: 'or' } },
];

import { defineRule } from '../../engine/types.ts';
import { thirdParty } from '../../language/third-party.ts';

/** The name that follows the person: «партнёра Сидорова». */
const NAME = /(?:\s\p{Lu}\p{Ll}+)+(?!\p{L})/uy;
/** Characters before a verb among which «не» or «никогда» would stand. */
const NEGATION_REACH = 40;

export default defineRule({
  meta: {
    id: 'third-party',
    group: 'team',
    severity: 'warning',
    source: ['002', '152-ФЗ'],
    title: { ru: 'Без чужих данных', en: 'No data of third persons' },
    docs: {
      ru: 'Телефон партнёра, соседа или друга клиент дать не вправе: согласия того человека у нас нет. Так же нельзя рассказывать одному клиенту о другом и передавать его переписку. Вместо чужого номера пришлите ссылку, которой клиент поделится сам.\n\nНаходит просьбу прислать данные другого человека, передачу данных клиента посторонним и рассказ о другом клиенте по имени, чужой телефон или адрес в тексте. Молчит о получателе, контактном лице, ребёнке, сотрудниках самой компании (курьер, мастер), о «не передаём третьим лицам» и о цитатах.',
      en: 'A client cannot give away the telephone number of a partner, neighbour or friend: that person has not agreed. Nor may one client be told about another, or correspondence be handed on. Send a link that the client may share.\n\nIt finds requests for another person’s data, a client’s data handed to strangers, another client named, and another person’s telephone or address told. Silent about recipients, contact persons, children, the company’s own people, «не передаём третьим лицам», and quotations.',
    },
    messages: {
      asks: {
        ru: 'Просьба прислать данные другого человека: его согласия нет. Пришлите ссылку, которой клиент поделится сам, или попросите этого человека написать Вам.',
        en: 'This asks for another person’s data without their consent. Send a link to share, or have that person write to you.',
      },
      handsOn: {
        ru: 'Данные клиента уходят посторонним. Спросите сначала его согласия.',
        en: 'The client’s data are handed to strangers. Ask for consent first.',
      },
      tells: {
        ru: 'Клиенту сообщают данные другого человека. Спросите сначала согласия того человека или передайте ему просьбу клиента.',
        en: 'The client is told another person’s data. Ask that person first, or pass the client’s request on.',
      },
      names: {
        ru: 'Рассказ о другом клиенте по имени. Уберите имя и всё, по чему его можно узнать.',
        en: 'Another client is named. Leave out the name and whatever tells who it is.',
      },
    },
    languages: ['ru'],
    fix: 'none',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Пришлите, пожалуйста, номер телефона Вашего партнёра. Подходит ли время?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Перешлите, пожалуйста, эту ссылку Вашему партнёру. Подходит ли время?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template } = context;
    const { prose, quotes } = template;
    const patterns = thirdParty[context.language.id];
    if (!patterns) return null;
    return {
      word({ key, range, sentence }) {
        const kind = patterns.starts.get(key);
        if (kind === undefined) return;
        const { start } = range;
        const pattern = patterns.patterns[kind];
        pattern.lastIndex = start;
        if (!pattern.test(prose) || quotes.some((quote) => quote.start <= start && start < quote.end)) return;
        const end = pattern.lastIndex;
        const from = Math.max(template.sentences[sentence]!.range.start, start - NEGATION_REACH);
        if (patterns.negated.test(prose.slice(from, start))) return;
        NAME.lastIndex = end;
        const name = NAME.exec(prose)?.[0] ?? '';
        context.report({
          range: { start, end: end + name.length },
          message: kind === 'needs' ? 'asks' : kind,
        });
      },
    };
  },
});

/** Whether a text speaks to one person or to several. */
import { MASK_OUTPUT } from '../../../template/types.ts';
import type { Prose } from '../../address.ts';
import { severalFinder } from '../../several.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const finder = severalFinder({
  adjectives: words('дорогие уважаемые милые любимые многоуважаемые'),
  nouns: words(
    'друзья коллеги клиенты гости подписчики мамы папы родители девушки ребята партнеры пользователи покупатели участники ученики ' +
      'студенты жители пассажиры соседи дамы господа читатели выпускники пациенты путешественники водители курьеры сотрудники ' +
      'собственники арендаторы абоненты слушатели спортсмены болельщики девочки мальчики дети женщины мужчины учителя врачи ' +
      'туристы волонтеры соискатели кандидаты предприниматели бабушки дедушки земляки товарищи',
  ),
  friends: words('друзья коллеги ребята дамы господа'),
  greeting: /^(?:здравствуй|добр[ыоа]|привет|уважаем|дорог)/,
  and: 'и',
  all: words('всем всех'),
});

/** «Уважаемые клиенты!», «Здравствуйте, участники клуба!», «Анна и Пётр, …», «Добрый день всем!». */
export const addressesSeveral: (prose: Prose) => boolean = finder;

/** Numbers and quantities that count people: «сколько вас», «вас двое». */
const COUNTS = words(
  'сколько двое трое четверо пятеро шестеро семеро много несколько оба обе обоих обоим обеих обеим',
);
const ALL = words('все всех всем всеми');
const CHOICES = words(
  'кто кто-то кто-нибудь каждый каждая каждого каждому каждой один одна одному любой никто многие некоторые большинство',
);
/** «Вы с мужем»: people with whom the client comes. */
const COMPANIONS =
  /^(?:муж|жен|супруг|дочк?|доч|сын|мам|пап|родител|друз|подруг|коллег|ребенк|детьми|детк|семь|брат|сест|партнер|команд|женихом|невест|напарник|спутник|гостями|бабушк|дедушк)/;

/** Whether word `at`, a form of «вы», means several people: «сколько вас будет», «кто из вас», «все вы», «вы с мужем». */
export function meansSeveral(prose: Prose, at: number): boolean {
  const { sentence } = prose.words[at]!;
  const key = (index: number): string => {
    const word = prose.words[index];
    return word?.sentence === sentence ? word.key : '';
  };
  if (COUNTS.has(key(at - 1)) || COUNTS.has(key(at + 1)) || ALL.has(key(at - 1)) || ALL.has(key(at + 1)))
    return true;
  if (key(at - 1) === 'из' && CHOICES.has(key(at - 2))) return true;
  if (key(at + 1) !== 'с' && key(at + 1) !== 'со') return false;
  return [at + 2, at + 3].some((index) => COMPANIONS.test(key(index)) && !key(index).includes(MASK_OUTPUT));
}

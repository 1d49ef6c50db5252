import assert from 'node:assert/strict';
import { silentOn, spansOf, speaksOn } from '../../support/alarms.ts';
import { fixText, lintText, withFrontMatter } from '../../support/lint.ts';

const RULE = 'mixed-alphabet';

describe('mixed-alphabet', () => {
  speaksOn(RULE, {
    'C уважением,\nАнна': ['C'],
    'Мы c Вами. A также o заказе.': ['c', 'A', 'o'],
    'Ваш зaказ и кoд. Зaявка, роутеp, МАCТЕР.': ['зaказ', 'кoд', 'Зaявка', 'роутеp', 'МАCТЕР'],
    'Kак дела? Bас ждут. Xорошо.': ['Kак', 'Bас', 'Xорошо'],
    'Теlegram и Оnline': ['Теlegram', 'Оnline'],
    'OOO «Ромашка». He забудьте паспорт.': ['OOO', 'He'],
    'Онлайн-зaпись открыта.': ['зaпись'],
    'C 1 апреля новый график.': ['C'],
  });

  silentOn(RULE, [
    'IT-специалист, VIP-клиент, X-лучи, SMSка, PDF-файл, e-mail, Wi-Fi, C++, 3D-печать, T-shirt.',
    'Витамин C полезен, вариант a подходит, план B готов, размер M, подъезд B, группа A начинает.',
    '1С и 1C, А4 и A4, СO2, SPF50, X5, 10 x 20, 5 °C тепла, 10 C тепла',
    'COVIDный, PROдвижение, BEAUTYсалон — так назвали.',
    'Это MAX и Vortex®. Пункты A, B и C, ось x и y.',
    'ООО «Вега», СМС, Не забудьте.',
    '{{ сlient.name }} и `кoд` и https://a.example/зaказ',
  ]);

  it('types the word in its own alphabet', () => {
    const { text } = fixText(withFrontMatter('Ваш зaкaз, Теlegram. C уважением.\n'), { only: [RULE] });
    assert.equal(text, withFrontMatter('Ваш заказ, Telegram. C уважением.\n').replace('C ', 'С '));
  });

  it('offers both readings where nobody can tell', () => {
    const [problem] = lintText(withFrontMatter('Канал MАХ.'), { only: [RULE] });
    assert.equal(problem!.fix, null);
    assert.deepEqual(
      problem!.suggestions.map((suggestion) => 'edits' in suggestion && suggestion.edits[0]!.text),
      ['МАХ', 'MAX'],
    );
  });

  it('reads the subject', () => {
    const text = '---\ntitle: x\nsubject: "Ваш зaказ {{ order.number }}"\n---\nТекст\n';
    assert.deepEqual(spansOf(RULE, text), ['зaказ']);
  });

  it('leaves Ukrainian letters alone and finds a Latin i', () => {
    const text =
      '---\ntitle: x\nlang: uk\n---\nВаші замовлення готові, їх можна забрати. Ваше зaмовлення, пiдтвердьте.\n';
    assert.deepEqual(spansOf(RULE, text), ['зaмовлення', 'пiдтвердьте']);
  });
});

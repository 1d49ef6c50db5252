import assert from 'node:assert/strict';
import { yamlPlace } from '../../../server/yaml/place.ts';
import { cursor } from '../support/cursor.ts';

function at(text: string) {
  const { source, offset } = cursor(text);
  const place = yamlPlace(source, { start: 0, end: source.length }, offset);
  return place && { ...place, replaced: source.slice(place.range.start, place.range.end) };
}

function brief(text: string): string {
  const place = at(text);
  return place ? `${place.kind} ${place.path.join('/')} «${place.replaced}»` : 'nothing';
}

describe('yaml place', () => {
  const cases: readonly (readonly [text: string, expected: string])[] = [
    ['│', 'key  «»'],
    ['ti│', 'key  «ti»'],
    ['title: a\nch│', 'key  «ch»'],
    ['title: a\nchannel: │', 'value channel «»'],
    ['title: a\nchannel: em│ail', 'value channel «email»'],
    ['title: a\nchan│nel: email', 'key  «channel»'],
    ['send:\n  │', 'key send «»'],
    ['send:\n  ho│\ntitle: a', 'key send «ho»'],
    ['send:\n  hours: Mo-Fr│ 09:00-18:00', 'value send/hours «Mo-Fr 09:00-18:00»'],
    ['send:\n  hours: x\n│', 'key  «»'],
    ['channel:\n  - em│', 'key channel/[] «em»'],
    ['channel:\n- │', 'key channel/[] «»'],
    ['attachments:\n  - file: a.pdf\n    per│', 'key attachments/[] «per»'],
    ['attachments:\n  - file: │', 'value attachments/[]/file «»'],
    ['overrides:\n  - files: x\n    rules:\n      no-│', 'key overrides/[]/rules «no-»'],
    ['overrides:\n- files: x\n  rules: {no-│', 'key overrides/[]/rules «no-»'],
    ['rules: {no-ty: │}', 'value rules/no-ty «»'],
    ['rules: {no-ty: of│f, please: hint}', 'value rules/no-ty «off»'],
    ['rules: {no-ty: off, pl│ease: hint}', 'key rules «please»'],
    ['lint: {disable: [a, │]}', 'value lint/disable/[] «»'],
    ['channel: [sms, em│]', 'value channel/[] «em»'],
    ['placeholders:\n  order.slot: {ex│', 'key placeholders/order.slot «ex»'],
    ['placeholders:\n  order.slot: {example: "5, марта", de│}', 'key placeholders/order.slot «de»'],
    ['title: a # пояс│нение', 'nothing'],
    ['# всё│', 'nothing'],
    ['description: |\n  текст│', 'nothing'],
    ['title: "зак│аз"', 'value title «"заказ"»'],
    ['a:\n  b:\n    c: 1\n  │', 'key a «»'],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => assert.equal(brief(text), expected));
    if (text.includes('\n')) {
      it(`${JSON.stringify(text)} with CRLF`, () =>
        assert.equal(brief(text.replaceAll('\n', '\r\n')), expected));
    }
  }

  it('lists the keys that stand beside the cursor', () => {
    assert.deepEqual(at('title: a\nsend:\n  hours: x\n│\nkind: b')?.siblings.toSorted(), [
      'kind',
      'send',
      'title',
    ]);
    assert.deepEqual(at('attachments:\n  - file: a\n  - file: b\n    │')?.siblings, ['file']);
    assert.deepEqual(at('rules: {no-ty: off, │}')?.siblings, ['no-ty']);
  });

  it('tells a key that has its colon from one that does not', () => {
    assert.equal(at('chan│nel: email')?.named, true);
    assert.equal(at('chan│')?.named, false);
    assert.equal(at('rules: {no│-ty: off}')?.named, true);
  });

  it('answers at every offset of any text', () => {
    const texts = ['a: {b: [c, {d: "e', '- - - a:\n -b\n\t- c: d', ': : :\n{}[]\n---', 'k:\r\n  - {\r\n'];
    for (const source of texts) {
      for (let offset = 0; offset <= source.length; offset++) {
        if (source[offset] === '\n' && source[offset - 1] === '\r') continue;
        const place = yamlPlace(source, { start: 0, end: source.length }, offset);
        if (place) assert.ok(place.range.start <= offset && offset <= place.range.end, `${source}@${offset}`);
      }
    }
  });
});

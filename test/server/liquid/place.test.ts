import assert from 'node:assert/strict';
import { liquidPlace } from '../../../server/liquid/place.ts';
import { cursor } from '../support/cursor.ts';

function at(text: string) {
  const { source, offset } = cursor(text);
  const place = liquidPlace(source, { start: 0, end: source.length }, offset);
  return place && { ...place, replaced: source.slice(place.range.start, place.range.end) };
}

function brief(text: string): string {
  const place = at(text);
  if (!place) return 'nothing';
  const details = [place.tag, place.compared, place.filter && `${place.filter}#${place.argument}`]
    .filter(Boolean)
    .join(' ');
  return `${place.kind} «${place.replaced}»${details ? ` ${details}` : ''}`;
}

describe('liquid place', () => {
  const cases: readonly (readonly [text: string, expected: string])[] = [
    ['Добрый│ день', 'nothing'],
    ['{│', 'nothing'],
    ['{{│', 'value «»'],
    ['{{ │', 'value «»'],
    ['{{- cli│', 'value «cli»'],
    ['{{ client.na│me }}', 'value «client.name»'],
    ['{{ клиент.и│ }}', 'value «клиент.и»'],
    ['{{ client.name }} │', 'nothing'],
    ['{{ client.name | │ }}', 'filter «»'],
    ['{{ client.name | def│ault: "x" }}', 'filter «default»'],
    ['{{ client.name | default: │ }}', 'argument «» default#0'],
    ['{{ a | replace: "x, y", │ }}', 'argument «» replace#1'],
    ['{{ a | default: "x" | up│ }}', 'filter «up»'],
    ['{%│', 'tag «»'],
    ['{% i│ %}', 'tag «i»'],
    ['{%- els│ -%}', 'tag «els»'],
    ['{% if │ %}', 'value «» if'],
    ['{% if now.│ %}', 'value «now.» if'],
    ['{% if now.weekday │ %}', 'operator «» if'],
    ['{% if now.weekday == │ %}', 'value «» if now.weekday'],
    ['{% if now.weekday == "f│r" %}', 'value «"fr"» if now.weekday'],
    ["{% if now.weekday == 'f│ %}", "value «'f» if now.weekday"],
    ['{% if a == 1 and │ %}', 'value «» if'],
    ['{% case client.gender %}{% when │ %}', 'value «» when client.gender'],
    ['{% assign x = cl│ %}', 'value «cl» assign'],
    ['{% assign x = client.name | up│ %}', 'filter «up» assign'],
    ['{% for item in ord│ %}', 'value «ord» for'],
    ["{% render '│ %}", "partial «'» render"],
    ["{% render 'sig│nature', agent: agent %}", "partial «'signature'» render"],
    ["{% render 'signature', agent: ag│ %}", 'value «ag» render'],
  ];
  for (const [text, expected] of cases) it(text, () => assert.equal(brief(text), expected));

  it('knows whether the construct is closed', () => {
    assert.equal(at('{{ cli│ }}')?.closed, true);
    assert.equal(at('{{ cli│, {{ other }}')?.closed, false);
    assert.equal(at('{% if │ %}')?.closed, true);
    assert.equal(at('{% if │')?.closed, false);
  });

  it('answers at every offset of any text', () => {
    for (const source of ['{{{{%%}} {%-"\' | : , -%}{{-', '{{ \'a\n | b: "}} {% when %}{% case']) {
      for (let offset = 0; offset <= source.length; offset++) {
        const place = liquidPlace(source, { start: 0, end: source.length }, offset);
        if (place) assert.ok(place.range.start <= offset && offset <= place.range.end);
      }
    }
  });
});

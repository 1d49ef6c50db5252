/** A text that is walked: the template itself or a partial that it renders. */
import type { LiquidNode, Text } from '../../template/liquid/ast.ts';
import { parseLiquid } from '../../template/liquid/parser.ts';
import type { Template } from '../../template/types.ts';
import type { Reading } from '../phrases.ts';
import type { Voice } from './voice.ts';

export interface Sheet {
  /** Path of a partial; null for the template. */
  readonly path: string | null;
  readonly source: string;
  readonly nodes: readonly LiquidNode[];
  read(node: Text): Reading;
}

/** The template's own sheet. */
export function templateSheet(template: Template, voice: Voice): Sheet {
  const readings = new Map<Text, Reading>();
  return {
    path: null,
    source: template.source,
    nodes: template.liquid.nodes,
    read: (node) => kept(readings, node, () => voice.readText(node)),
  };
}

/** The sheet of a partial whose text is known. */
export function partialSheet(path: string, source: string, voice: Voice): Sheet {
  const readings = new Map<Text, Reading>();
  return {
    path,
    source,
    nodes: parseLiquid(source).nodes,
    read: (node) =>
      kept(readings, node, () =>
        moved(voice.readString(source.slice(node.range.start, node.range.end)), node.range.start),
      ),
  };
}

function kept(readings: Map<Text, Reading>, node: Text, read: () => Reading): Reading {
  let reading = readings.get(node);
  if (!reading) readings.set(node, (reading = read()));
  return reading;
}

function moved(reading: Reading, by: number): Reading {
  const phrases = reading.phrases.map((phrase) => ({
    ...phrase,
    start: phrase.start + by,
    end: phrase.end + by,
    wordEnd: phrase.wordEnd + by,
  }));
  return { ...reading, phrases };
}

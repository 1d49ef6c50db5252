/** Variables of a template: which are read, and which the template sets itself. */
import type { LiquidDocument } from '../../rules/template/liquid/ast.ts';
import type { Range, Template } from '../../rules/template/types.ts';

/** A name that the template sets itself. */
export interface LocalName {
  readonly name: string;
  /** Where the name is set. */
  readonly range: Range;
  /** Where it can be read: to the end of the loop, or of the text. */
  readonly scope: Range;
}

/** Body and subject: the texts of a template that are Liquid. */
export function liquidTexts({ liquid, subject }: Template): readonly LiquidDocument[] {
  return subject ? [liquid, subject] : [liquid];
}

/** Names that `assign`, `capture` and `for` set, in text order. */
export function localNames(template: Template): LocalName[] {
  return liquidTexts(template).flatMap(({ tags, range }) =>
    tags.flatMap((tag): LocalName[] => {
      if (tag.type === 'assign' || tag.type === 'capture') {
        return [{ name: tag.name, range: tag.nameRange, scope: { start: tag.range.end, end: range.end } }];
      }
      return tag.type === 'for' ? [{ name: tag.variable, range: tag.variableRange, scope: tag.range }] : [];
    }),
  );
}

/** A place where a variable is read. */
export interface NameUse {
  readonly name: string;
  readonly range: Range;
  readonly local: boolean;
}

/** Every reading of a variable in body and subject, in text order. */
export function nameUses(template: Template): NameUse[] {
  return liquidTexts(template)
    .flatMap(({ uses }) =>
      uses.map(({ variable, local }) => ({ name: variable.name, range: variable.range, local })),
    )
    .sort((a, b) => a.range.start - b.range.start);
}

import type { SignatureHelp } from 'vscode-languageserver';
import { filterInfo } from '../../rules/template/liquid/filters.ts';
import { liquidPlace } from '../liquid/place.ts';
import type { View } from './view.ts';

/** The parameters of the filter whose arguments are being typed. */
export function signatureHelp({ context }: View, offset: number): SignatureHelp | null {
  const { template, locale } = context;
  const { source, body } = template;
  const inSubject = offset < body.start && template.subject;
  const place = liquidPlace(source, inSubject ? template.subject!.range : body, offset);
  const info = place?.kind === 'argument' && place.filter ? filterInfo(place.filter) : null;
  if (!place || !info || info.parameters.length === 0) return null;
  const parameters = info.parameters.map(({ name, optional }) => ({ label: optional ? `[${name}]` : name }));
  return {
    signatures: [
      {
        label: `${info.name}: ${parameters.map(({ label }) => label).join(', ')}`,
        documentation: info[locale],
        parameters,
      },
    ],
    activeSignature: 0,
    activeParameter: Math.min(place.argument, parameters.length - 1),
  };
}

import { fact } from '../engine/fact.ts';

/** The placeholder by which this template calls the client: one that it declares or uses itself, else `client.name`. */
export const clientName = fact(({ template, settings }) => {
  const used = template.liquid.uses.map(({ variable }) => variable.name);
  const declared = [...settings.placeholders.values()]
    .filter(({ origin }) => origin === 'template')
    .map(({ name }) => name);
  return [...used, ...declared].find(isClientName) ?? 'client.name';
});

/** `client.name`, `client.first_name`, `клиент.имя`, `patient.name`, `customer_name` — not `agent.name`, `company.name`. */
export function isClientName(name: string): boolean {
  return /^(client|customer|patient|guest|student|user|recipient|contact|клиент|пациент|гость|покупатель|получатель)s?[._]?(first_?name|full_?name|name|имя|имя_отчество)$/iu.test(
    name,
  );
}

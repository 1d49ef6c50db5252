/** Segments that would reach into JavaScript itself. */
const FORBIDDEN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** `{'client.name': 'Анна'}` → `{client: {name: 'Анна'}}`. What is nested already is copied; a map beats a scalar. */
export function nestValues(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const path = name.split('.');
    if (path.some((segment) => FORBIDDEN.includes(segment))) continue;
    const last = path.pop()!;
    const parent = path.reduce(descend, root);
    const known = parent[last];
    if (isMap(value)) parent[last] = { ...(isMap(known) ? known : {}), ...nestValues(value) };
    else if (!isMap(known)) parent[last] = value;
  }
  return root;
}

function descend(map: Record<string, unknown>, segment: string): Record<string, unknown> {
  const next = map[segment];
  if (isMap(next)) return next;
  const created: Record<string, unknown> = {};
  map[segment] = created;
  return created;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

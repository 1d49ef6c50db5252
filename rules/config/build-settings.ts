/** Front matter over the configuration's defaults: what rules ask about one file. */

import type { DataMap, DataNode, Range, Template } from '../template/types.ts';
import { memoByObject } from '../text/memo.ts';
import { builtInPlaceholders, type KnownPlaceholder, standardPlaceholders } from './placeholders.ts';
import { type FrontMatterData, frontMatterSchema } from './schema/front-matter.ts';
import type { Attachment, Channel, Placeholder, PlaceholderType, SendSetting, Settings } from './settings.ts';
import type { Config } from './types.ts';
import { child, type Issue, keyOf, type Reading, read } from './validate.ts';

const DEFAULT_WORK_HOURS = 'Mo-Fr 09:00-18:00';

/** The typed front matter and what is wrong in it. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly issues: readonly Issue[];
}

/** Never fails: a value of a wrong type counts as absent and stands in `issues`, as does a slip, which counts as what was meant. */
export function buildSettings(template: Template, config: Config, path: string): SettingsReading {
  const { root } = template.frontMatter;
  const reading = root ? readFrontMatter(root) : NOTHING;
  const own = (reading.value ?? {}) as Partial<FrontMatterData>;
  const data = { ...config.defaults, ...own } as Partial<FrontMatterData>;
  const node = (key: string): DataNode | null => child(root, key);
  const firstLine = lineAt(template.source, template.frontMatter.range?.start ?? template.body.start);
  const entryRange = (key: string): Range =>
    root?.entries.find((entry) => keyOf(entry) === key)?.range ?? firstLine;
  const settings: Settings = {
    title: data.title ?? null,
    description: data.description ?? null,
    id: data.id ?? idFromPath(path),
    lang: data.lang ?? config.lang ?? 'ru',
    kind: data.kind ?? null,
    channels: list(data.channel ?? 'chat') as readonly Channel[],
    audience: data.audience ?? 'personal',
    contact: data.contact ?? 'repeat',
    stage: data.stage ?? 'whole',
    relationship: data.relationship ?? 'regular',
    urgency: data.urgency ?? 'normal',
    send: sendSetting(own, data, config, node('send')),
    subject: data.subject ?? null,
    placeholders: placeholders(root, own, config),
    attachments: attachments(node('attachments')),
    status: data.status ?? 'draft',
    approvedBy: list(data.approved_by ?? []),
    approvedHash: data.approved_hash ?? null,
    reviewed: data.reviewed ?? null,
    reviewEvery: data.review_every ?? null,
    expires: data.expires ?? null,
    tags: list(data.tags ?? []),
    category: data.category ?? null,
    disabled: disabledRules(node('lint')),
    node,
    range: entryRange,
    has: (key) => node(key) !== null,
  };
  return { settings, issues: reading.issues };
}

const NOTHING: Reading = { value: {}, issues: [] };

/** The front matter by its schema; kept, since the parser gives the same tree for the same text. */
const readFrontMatter = memoByObject((root: DataMap) => read(root, frontMatterSchema));

function list<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}

/** `orders/order-ready.uk.msg.md` → `order-ready`: translations share the id. */
export function idFromPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.msg\.md$/i, '');
  return name.replace(/\.[a-z]{2}(-[A-Za-z]{2,4})?$/, '');
}

function lineAt(source: string, start: number): Range {
  const end = source.slice(start).search(/\r?\n/);
  return { start, end: end < 0 ? source.length : start + end };
}

function sendSetting(
  own: Partial<FrontMatterData>,
  data: Partial<FrontMatterData>,
  config: Config,
  node: DataNode | null,
): SendSetting {
  const send = typeof data.send === 'string' ? { hours: data.send } : (data.send ?? {});
  const ownHours = typeof own.send === 'string' ? own.send : own.send?.hours;
  const hoursNode = node?.kind === 'map' ? child(node, 'hours') : node;
  return {
    hours: send.hours ?? config.work_hours ?? DEFAULT_WORK_HOURS,
    hoursRange: ownHours !== undefined && hoursNode ? textRange(hoursNode) : null,
    timezone: send.timezone ?? config.timezone ?? null,
    delay: send.delay ?? null,
    calendar: send.calendar ?? config.calendar ?? null,
    inherited: send.hours === undefined,
  };
}

/** Range of a scalar without its quotes. */
function textRange(node: DataNode): Range {
  const { start, end } = node.range;
  const quoted = node.kind === 'scalar' && /^(["'])[\s\S]*\1$/.test(node.raw);
  return quoted ? { start: start + 1, end: end - 1 } : node.range;
}

function placeholders(
  root: DataMap | null,
  own: Partial<FrontMatterData>,
  config: Config,
): ReadonlyMap<string, Placeholder> {
  const map = child(root, 'placeholders');
  const shared = sharedPlaceholders(config);
  if (map?.kind !== 'map') return shared;
  const result = new Map(shared);
  const declared: Readonly<Record<string, unknown>> = own.placeholders ?? {};
  for (const entry of map.entries) {
    const name = keyOf(entry);
    const place = { keyRange: entry.key.range, range: entry.range };
    result.set(name, { ...placeholder(name, declared[name], 'template'), ...place });
  }
  return result;
}

/** What no template declares: built in, standard, the configuration's. */
const sharedPlaceholders = memoByObject(({ placeholders = {} }: Config): ReadonlyMap<string, Placeholder> => {
  const known = (group: Readonly<Record<string, KnownPlaceholder>>, origin: Placeholder['origin']) =>
    Object.entries(group).map(([name, { example, type }]) => placeholder(name, { example, type }, origin));
  const all = [
    ...known(builtInPlaceholders, 'built-in'),
    ...known(standardPlaceholders, 'standard'),
    ...Object.entries(placeholders).map(([name, value]) => placeholder(name, value, 'config')),
  ];
  return new Map(all.map((each) => [each.name, each]));
});

function placeholder(name: string, value: unknown, origin: Placeholder['origin']): Placeholder {
  const map: Record<string, unknown> =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : { example: value };
  return {
    name,
    description: (map.description as string | undefined) ?? null,
    example: map.example,
    default: map.default,
    type: (map.type as PlaceholderType | undefined) ?? null,
    required: map.required !== false && map.default === undefined,
    maxLength: (map.max_length as number | undefined) ?? null,
    values: (map.values as Placeholder['values'] | undefined) ?? null,
    sensitive: map.sensitive === true,
    origin,
    keyRange: null,
    range: null,
  };
}

function attachments(node: DataNode | null): Attachment[] {
  if (node?.kind !== 'list') return [];
  const result: Attachment[] = [];
  for (const item of node.items) {
    if (item.kind === 'scalar' && item.value !== null) {
      result.push({ file: String(item.value), permission: null, range: item.range });
    } else if (item.kind === 'map') {
      const file = child(item, 'file');
      const permission = child(item, 'permission');
      if (file?.kind !== 'scalar' || file.value === null) continue;
      const asked = permission?.kind === 'scalar' ? (permission.value as Attachment['permission']) : null;
      result.push({ file: String(file.value), permission: asked, range: item.range });
    }
  }
  return result;
}

function disabledRules(node: DataNode | null): Settings['disabled'] {
  const names = node?.kind === 'map' ? child(node, 'disable') : null;
  const items = names?.kind === 'list' ? names.items : names ? [names] : [];
  return items.flatMap((item) =>
    item.kind === 'scalar' && item.value !== null ? [{ rule: String(item.value), range: item.range }] : [],
  );
}

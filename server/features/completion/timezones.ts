import type { Locale } from '../../../rules/engine/types.ts';
import { CompletionItemKind, type Suggestion } from './suggestion.ts';

/** Zones in which our first users live come first. */
const NEAR = [
  'Europe/Moscow',
  'Europe/Kaliningrad',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Kamchatka',
  'Europe/Kyiv',
  'Europe/Minsk',
  'Asia/Almaty',
  'Asia/Tashkent',
  'Asia/Yerevan',
  'Asia/Tbilisi',
  'Asia/Baku',
];

/** IANA names, with the offset that holds now where the host knows it. */
export function timezoneSuggestions(special: readonly string[], locale: Locale): Suggestion[] {
  const all = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return [...new Set([...special, ...NEAR, ...all])].map((label, index) => ({
    label,
    kind: CompletionItemKind.Value,
    detail: index < special.length + NEAR.length ? cityOffset(label, locale) : '',
  }));
}

function cityOffset(zone: string, locale: Locale): string {
  if (zone === 'recipient') return locale === 'ru' ? 'пояс получателя' : 'the recipient’s own';
  try {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      timeZoneName: 'shortOffset',
    }).formatToParts(0);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch {
    return '';
  }
}

/** How much a channel takes and how much of it reads well. */
import type { Channel } from '../config/settings.ts';
import type { Config } from '../config/types.ts';
import type { Localized } from '../engine/types.ts';

export interface ChannelLimits {
  /** Characters that read well; null: any number. Sources 000, 002. */
  readonly length: number | null;
  /** Characters that the platform takes; null: it does not say. */
  readonly limit: number | null;
  /** The same for a text under a file. */
  readonly caption: number | null;
  /** The platform takes any number of characters and cuts the message into parts; see `sms.ts`. */
  readonly segments: boolean;
}

const any: ChannelLimits = { length: null, limit: null, caption: null, segments: false };

/**
 * Limits of the platforms: WhatsApp template body (Meta, “Message templates”), Telegram Bot API (`sendMessage`,
 * captions), Viber Business Messages, VK API (`messages.send`), MAX Bot API (`NewMessageBody`), the lines of a
 * notification that iOS and Android show.
 */
const LIMITS: Readonly<Record<Channel, ChannelLimits>> = {
  email: any,
  call: any,
  chat: { ...any, length: 700 },
  sms: { ...any, segments: true },
  whatsapp: { ...any, length: 700, limit: 1024 },
  telegram: { ...any, length: 700, limit: 4096, caption: 1024 },
  max: { ...any, length: 700, limit: 4000 },
  viber: { ...any, length: 700, limit: 1000 },
  vk: { ...any, length: 700, limit: 4096 },
  push: { ...any, limit: 178 },
};

/** Names of channels as people say them. */
export const CHANNEL_NAMES: Readonly<Record<Channel, Localized>> = {
  email: { ru: 'почта', en: 'e-mail' },
  call: { ru: 'звонок', en: 'call' },
  chat: { ru: 'чат', en: 'chat' },
  sms: { ru: 'SMS', en: 'SMS' },
  whatsapp: { ru: 'WhatsApp', en: 'WhatsApp' },
  telegram: { ru: 'Telegram', en: 'Telegram' },
  max: { ru: 'MAX', en: 'MAX' },
  viber: { ru: 'Viber', en: 'Viber' },
  vk: { ru: 'ВКонтакте', en: 'VK' },
  push: { ru: 'push', en: 'push' },
};

/** What holds for a channel: the team's own numbers, else those of the platform. */
export function limitsOf(channel: Channel, config: Config): ChannelLimits {
  const own = config.channels?.[channel] as { readonly length?: number; readonly limit?: number } | undefined;
  const platform = LIMITS[channel];
  return {
    ...platform,
    length: own?.length ?? platform.length,
    limit: own?.limit ?? platform.limit,
    caption: own?.limit ?? platform.caption,
  };
}

/** Channels where people read on a telephone between other talks. */
const MESSENGERS: ReadonlySet<Channel> = new Set(['whatsapp', 'telegram', 'max', 'viber', 'vk']);

export function isMessenger(channel: Channel): boolean {
  return MESSENGERS.has(channel);
}

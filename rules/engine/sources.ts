import type { Localized, RuleMeta } from './types.ts';

/** What the short names of sources stand for; a source that is not here speaks for itself. */
export const SOURCES: Readonly<Record<string, Localized>> = {
  '000': { ru: 'этикет переписки в мессенджерах', en: 'etiquette in messengers' },
  '001': { ru: 'каналы общения: мессенджеры, почта, звонки', en: 'channels: messengers, e-mail, calls' },
  '002': { ru: 'общение с клиентами в сети', en: 'talking to clients online' },
  '003': { ru: 'приветствие, прощание и «Вы»', en: 'greeting, farewell and the polite «Вы»' },
};

const NAMES: Readonly<Record<string, Localized>> = {
  практика: { ru: 'практика', en: 'practice' },
  норма: { ru: 'норма языка', en: 'the norm of the language' },
  format: { ru: 'формат шаблонов', en: 'the format of templates' },
  Грамота: { ru: 'Грамота.ру', en: 'Gramota.ru' },
};

/** The sources of a rule in words: «003 (приветствие, прощание и «Вы»), практика». */
export function sourcesInWords({ source }: Pick<RuleMeta, 'source'>, locale: keyof Localized): string {
  return source
    .map((name) => {
      const title = SOURCES[name]?.[locale];
      return title ? `${name} (${title})` : (NAMES[name]?.[locale] ?? name);
    })
    .join(', ');
}

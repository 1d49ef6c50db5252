import { defineRule } from '../../engine/types.ts';
import { isMessenger } from '../../facts/channel-limits.ts';
import type { PhraseHit } from '../../language/types.ts';
import { firstEndingAfter } from '../../template/search.ts';
import type { Range, Sentence } from '../../template/types.ts';

/** Occasions that send documents. */
const DOCUMENT_KINDS: ReadonlySet<string> = new Set(['contract-sent', 'documents-sent']);
/** Names of attached files that are contracts, acts and claims. */
const LEGAL_FILE =
  /(?:^|[^\p{L}])(?:догов|соглашен|акт(?![\p{L}])|акты|претенз|доверенн|оферт|contract|agreement|claim|act(?![\p{L}])|nda(?![\p{L}])|dogovor|akt(?![\p{L}]))/iu;
/** «Договор готов. Отправляю его сюда»: words by which the next sentence means the document. */
const PRONOUNS: ReadonlySet<string> = new Set(['его', 'ее', 'их', 'оба', 'сюда']);

export default defineRule({
  meta: {
    id: 'legal-by-email',
    group: 'channel',
    severity: 'warning',
    source: ['001'],
    title: { ru: 'Договоры, акты и претензии — письмом', en: 'Contracts, acts and claims go by e-mail' },
    docs: {
      ru: 'Юридически важное надёжнее вести по почте: письмо — официальный канал, его легко найти и предъявить (источник 001: отправлять договоры и акты — почтой).\n\nПравило говорит, если шаблон для мессенджера, чата, SMS или push отправляет документ: «отправляю договор», «прикрепляю акт», «соглашение во вложении», — или если его повод (`kind`) — отправка документов.\n\nМолчит: если документ только упомянут («договор продлён», «обсудим договор»), если сказано, что он уйдёт на почту, через ЭДО или с курьером, и если среди каналов есть e-mail.',
      en: 'Legal matters are safer by e-mail: it is official, easy to find and to show (source 001: contracts and acts go by e-mail).\n\nThe rule speaks where a template for a messenger, SMS or push sends a document, or where its occasion (`kind`) is sending documents.\n\nSilent where a document is only mentioned, where it goes by e-mail or courier, and where e-mail is among the channels.',
    },
    messages: {
      sent: {
        ru: '«{text}» уходит через мессенджер: такой документ надёжнее отправить письмом. Смените канал или отправьте его на почту и напишите об этом.',
        en: '“{text}” goes through a messenger: such a document is safer by e-mail. Change the channel, or send it by e-mail and say so.',
      },
      kind: {
        ru: 'Документы уходят через мессенджер: договоры и акты надёжнее отправлять письмом. Смените канал на email.',
        en: 'Documents go through a messenger: contracts and acts are safer by e-mail. Change the channel to email.',
      },
      channel: { ru: 'Отправлять письмом: channel: email', en: 'Send by e-mail: channel: email' },
    },
    tables: ['legal'],
    fix: 'suggestion',
    examples: [
      {
        bad: '---\ntitle: Договор\nchannel: telegram\n---\nОтправляю договор сюда. Подпишите его, пожалуйста, до пятницы.\n',
        good: '---\ntitle: Договор\nchannel: telegram\n---\nОтправили договор Вам на почту. Подпишите его, пожалуйста, до пятницы.\n',
      },
    ],
  },
  create(context) {
    const { settings, template } = context;
    const { channels, kind, attachments } = settings;
    if (!channels.every((channel) => isMessenger(channel) || channel === 'sms' || channel === 'push'))
      return null;
    const hits: PhraseHit[] = [];
    return {
      phrase(hit) {
        if (hit.range.start >= template.body.start) hits.push(hit);
      },
      end() {
        if (of('elsewhere').length > 0) return;
        const docs = of('doc');
        const attached = attachments.some(({ file }) => LEGAL_FILE.test(file));
        const due = attached || (kind !== null && DOCUMENT_KINDS.has(kind));
        const doc = due ? docs[0] : docs.find(sentNear(of('send')));
        if (doc) report(doc.range, 'sent', doc.text);
        else if (attached) report(settings.range('attachments'), 'kind', '');
        else if (kind === 'contract-sent') report(settings.range('kind'), 'kind', '');
      },
    };

    function of(name: string): PhraseHit[] {
      return hits.filter(({ row }) => row.classes.includes(name));
    }

    /** A test whether a document is what is sent: in its own sentence, or in the next one with a pronoun. */
    function sentNear(sends: readonly PhraseHit[]): (doc: PhraseHit) => boolean {
      const { sentences, words } = template;
      const ranges = sentences.map(({ range }) => range);
      const sentenceOf = ({ range }: PhraseHit): number => firstEndingAfter(ranges, range.start);
      const sending = new Set(sends.map(sentenceOf));
      const means = ({ firstWord, lastWord }: Sentence): boolean =>
        words.slice(firstWord, lastWord).some(({ key }) => PRONOUNS.has(key));
      return (doc) => {
        const at = sentenceOf(doc);
        return sending.has(at) || (sending.has(at + 1) && means(sentences[at + 1]!));
      };
    }

    function report(range: Range, message: 'sent' | 'kind', text: string): void {
      const node = settings.node('channel');
      context.report({
        range,
        message,
        values: { text },
        suggestions: node ? [{ title: 'channel', edits: [{ range: node.range, text: 'email' }] }] : [],
      });
    }
  },
});

import type { DataNode, Range } from '../template/types.ts';
export type Channel = 'email' | 'sms' | 'whatsapp' | 'telegram' | 'max' | 'viber' | 'vk' | 'chat' | 'push' | 'call';
export type Audience = 'personal' | 'group' | 'mass';
export type Contact = 'first' | 'repeat' | 'any';
export type Stage = 'whole' | 'opening' | 'reply' | 'closing';
export type Relationship = 'new' | 'regular' | 'longtime';
export type Urgency = 'low' | 'normal' | 'high';
export type PlaceholderType = 'text' | 'number' | 'date' | 'time' | 'datetime' | 'slot' | 'url' | 'phone' | 'email' | 'money' | 'boolean' | 'list';
export interface Placeholder {
    readonly name: string;
    readonly description: string | null;
    readonly example: unknown;
    readonly default: unknown;
    readonly type: PlaceholderType | null;
    /** False where `required: false` stands or a default is given. */
    readonly required: boolean;
    readonly maxLength: number | null;
    readonly values: readonly (string | number | boolean)[] | null;
    readonly sensitive: boolean;
    /** Where it is declared. Only `template` has a range in this file. */
    readonly origin: 'template' | 'config' | 'standard' | 'built-in';
    /** The key's range for `origin: 'template'`. */
    readonly keyRange: Range | null;
    /** The whole entry for `origin: 'template'`. */
    readonly range: Range | null;
}
export interface SendSetting {
    /** Send window in the syntax of `opening_hours`. */
    readonly hours: string;
    /** Range of the hours' text inside the file (without quotes); null where they come from the configuration. */
    readonly hoursRange: Range | null;
    /** IANA name, `recipient`, or null where nobody says. */
    readonly timezone: string | null;
    /** ISO 8601 as written; null: read at once. */
    readonly delay: string | null;
    readonly calendar: string | null;
    /** True where the template says nothing and the work hours of the configuration hold. */
    readonly inherited: boolean;
}
export interface Attachment {
    readonly file: string;
    readonly permission: 'asked' | 'agreed' | 'not_needed' | null;
    readonly range: Range;
}
/** The front matter of one file over the configuration's defaults. Values of a wrong type count as absent. */
export interface Settings {
    readonly title: string | null;
    readonly description: string | null;
    /** The file name without `.msg.md` and without a language suffix where the template gives none. */
    readonly id: string;
    readonly lang: string;
    readonly kind: string | null;
    readonly channels: readonly Channel[];
    readonly audience: Audience;
    readonly contact: Contact;
    readonly stage: Stage;
    readonly relationship: Relationship;
    readonly urgency: Urgency;
    readonly send: SendSetting;
    readonly subject: string | null;
    /** Declared in the template, in the configuration, standard and built in; the nearest declaration wins. */
    readonly placeholders: ReadonlyMap<string, Placeholder>;
    readonly attachments: readonly Attachment[];
    readonly status: 'draft' | 'review' | 'approved' | 'deprecated';
    readonly approvedBy: readonly string[];
    readonly approvedHash: string | null;
    readonly reviewed: string | null;
    readonly reviewEvery: string | null;
    readonly expires: string | null;
    readonly tags: readonly string[];
    readonly category: string | null;
    /** Rules switched off by `lint.disable`, with the range of each name. */
    readonly disabled: readonly {
        readonly rule: string;
        readonly range: Range;
    }[];
    /** The value node of a key that the template itself sets; null otherwise. */
    node(key: string): DataNode | null;
    /** Range of the entry `key: value`; of the front matter's first line (or the file's start) where the key is absent. */
    range(key: string): Range;
    /** True where the template itself sets the key. */
    has(key: string): boolean;
}

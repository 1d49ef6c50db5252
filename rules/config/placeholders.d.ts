import type { Localized } from '../engine/types.ts';
import type { PlaceholderType } from './settings.ts';
export interface KnownPlaceholder {
    readonly description: Localized;
    readonly example: string | number | boolean;
    readonly type: PlaceholderType;
}
/** Names that every template may use without declaring them. */
export declare const standardPlaceholders: Readonly<Record<string, KnownPlaceholder>>;
/** Values that msgmd itself computes from the moment of sending. */
export declare const builtInPlaceholders: Readonly<Record<string, KnownPlaceholder>>;

import type { Settings } from '../config/settings.ts';
import type { Template } from '../template/types.ts';
import { sha256 } from '../text/sha256.ts';

/**
 * The seal that “approve” writes into `approved_hash`: `sha256:` and the first 12 hexadecimal digits over subject, LF
 * and body, with LF line ends and the body trimmed. What the client reads cannot change without breaking it.
 */
export function sealOf(template: Template, settings: Pick<Settings, 'subject'>): string {
  const body = template.source.slice(template.body.start, template.body.end).trim();
  const text = `${settings.subject ?? ''}\n${body}`.replace(/\r\n?/g, '\n');
  return `sha256:${sha256(text).slice(0, 12)}`;
}

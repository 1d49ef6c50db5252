/** What kind of file an attachment is, by its name. */
const AUDIO = /\.(?:ogg|oga|opus|mp3|m4a|aac|wav|amr|wma|flac|3gp|caf)$/i;

/** True for a recording. */
export function isAudio(file: string): boolean {
  return AUDIO.test(file.trim());
}

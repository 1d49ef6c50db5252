/** Language id of `.msg.md`, name of the settings' section and source of the problems. */
export const LANGUAGE = 'msgmd';

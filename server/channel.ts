/** Name of the diagnostics channel on which the server tells its door that a template was checked for the editor. */
export const CHECKED = 'msgmd.checked';

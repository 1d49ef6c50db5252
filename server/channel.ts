/** The diagnostics channel on which the server tells its door the length of each template checked for the editor. */
export const CHECKED = 'msgmd.checked';

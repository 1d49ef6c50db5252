import { fact } from '../engine/fact.ts';
import { readSubjectText } from '../template/subject-text.ts';

/** The e-mail's subject as prose; null without one. */
export const subjectText = fact(({ template }) => readSubjectText(template));

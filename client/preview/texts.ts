import * as vscode from 'vscode';

/** Everything that the page says, in the editor's language. */
export function texts() {
  const { t } = vscode.l10n;
  return {
    contact: t('Recipient'),
    examples: t('Example values'),
    cases: {
      usual: t('Examples'),
      empty: t('Empty values'),
      longest: t('Longest values'),
    },
    moment: t('Moment of sending'),
    inWindow: t('inside the send window'),
    outsideWindow: t('outside the send window'),
    subject: t('Subject'),
    noSubject: t('no subject'),
    letters: t('Characters'),
    values: t('Values'),
    problems: t('Problems'),
    none: t('none'),
    week: t('The week'),
    window: t('Send window'),
    inherited: t('the work hours of the team'),
    right: t('the wish fits'),
    wrong: t('the wish does not fit'),
    refuted: t('The wish is not right at every minute: see the problems.'),
    closed: t('not sent'),
    noWish: t('no wish'),
    expected: t('expected'),
    kinds: { day: t('day'), evening: t('evening'), weekend: t('week-end'), night: t('night') },
    unavailable: t(
      'There is nothing to show: the file is gone or is no template, or the server has stopped.',
    ),
  };
}

export type Texts = ReturnType<typeof texts>;

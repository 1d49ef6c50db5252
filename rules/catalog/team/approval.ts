import { defineRule } from '../../engine/types.ts';
import { sealOf } from '../../facts/seal.ts';

export default defineRule({
  meta: {
    id: 'approval',
    group: 'team',
    severity: 'off',
    source: ['002', 'практика'],
    title: { ru: 'Только согласованные шаблоны', en: 'Approved templates only' },
    docs: {
      ru: 'Где шаблоны согласуют, клиенту уходит только то, что кто-то прочёл и одобрил. Правило выключено, пока команда не включит его сама: `rules: {approval: warning}`.\n\nНаходит шаблон без `status: approved`, согласованный неизвестно кем (нет `approved_by`) и изменённый после согласования: печать `approved_hash` снята с темы и текста, правка её ломает. Остальные поля шапки править можно. Молчит о шаблонах, снятых с употребления (`deprecated`).',
      en: 'Where templates are approved, clients get only what somebody has read. The rule is off until a team switches it on: `rules: {approval: warning}`.\n\nIt finds a template without `status: approved`, one approved by nobody (no `approved_by`), and one changed since: the seal `approved_hash` is taken over subject and body, an edit breaks it. Other keys may change. Silent about `deprecated` templates.',
    },
    messages: {
      status: {
        ru: 'Шаблон ещё не согласован (status: {status}). Отправлять клиентам можно только согласованные: дайте его прочесть тому, кто согласует, и поставьте status: approved.',
        en: 'The template is not approved yet (status: {status}). Have it read and set status: approved.',
      },
      approver: {
        ru: 'Не видно, кто согласовал шаблон. Укажите имя в approved_by.',
        en: 'Nobody is named who approved the template. Say it in approved_by.',
      },
      changed: {
        ru: 'После согласования тема или текст изменились: печать не сходится. Согласуйте шаблон заново.',
        en: 'Subject or body have changed since the approval: the seal does not hold. Have it approved again.',
      },
    },
    fix: 'none',
    examples: [
      {
        bad: '---\ntitle: Отмена приёма\nstatus: review\n---\nЗдравствуйте, {{ client.name }}! Отменить приём можно в личном кабинете. Остались ли вопросы?\n\n{{ farewell }}\n',
        good: '---\ntitle: Отмена приёма\nstatus: approved\napproved_by: anna\n---\nЗдравствуйте, {{ client.name }}! Отменить приём можно в личном кабинете. Остались ли вопросы?\n\n{{ farewell }}\n',
        config: 'root: true\nrules: {approval: warning}\n',
      },
    ],
  },
  create(context) {
    const { settings, template } = context;
    return {
      end() {
        const { status, approvedBy, approvedHash } = settings;
        if (status === 'deprecated') return;
        if (status !== 'approved') {
          context.report({ range: settings.range('status'), message: 'status', values: { status } });
          return;
        }
        if (approvedBy.length === 0) context.report({ range: settings.range('status'), message: 'approver' });
        if (approvedHash !== null && approvedHash !== sealOf(template, settings)) {
          context.report({ range: settings.range('approved_hash'), message: 'changed' });
        }
      },
    };
  },
});

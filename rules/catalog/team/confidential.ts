import { defineRule, type Severity } from '../../engine/types.ts';
import { findSecrets, type Secret, type SecretKind } from '../../facts/secrets.ts';
import { maskLiquid } from '../../template/mask.ts';

const severities: Readonly<Record<SecretKind, Severity>> = {
  card: 'error',
  snils: 'error',
  inn: 'warning',
  passport: 'error',
  account: 'warning',
  email: 'warning',
  phone: 'warning',
  key: 'error',
  password: 'error',
  asks: 'error',
};

export default defineRule({
  meta: {
    id: 'confidential',
    group: 'team',
    severity: 'error',
    source: ['002', '152-ФЗ'],
    title: { ru: 'Без личных данных и секретов в тексте', en: 'No personal data and secrets in the text' },
    docs: {
      ru: 'Шаблон читает вся команда и получают все клиенты. Номер карты или чужая почта, однажды вставленные в текст, уйдут каждому: данные людей живут в переменных, а секреты — не в шаблонах.\n\nОшибка: номер карты и СНИЛС (сходится контрольная цифра), паспорт, ключи и пароли, просьба прислать пароль, CVV или код из SMS. Предупреждение: ИНН человека, счёт физического лица, личные почта и мобильный телефон. Мобильный номер, про который не сказано, чей он, — только сведение.\n\nМолчит о переменных, почте компании (info@, zakaz@), городских номерах и 8-800, ИНН компаний и ИП, замаскированных номерах (4111 **** …), номерах полисов и накладных, пароле гостевого Wi-Fi, о комментариях для оператора.',
      en: 'The whole team reads a template and every client receives it: people’s data belong in placeholders, secrets nowhere.\n\nErrors: card and insurance numbers (with a valid check digit), passports, keys and passwords, and asking for a password, CVV or a code from an SMS. Warnings: taxpayer numbers of persons, private accounts, personal mailboxes and mobile numbers. A mobile number that nobody is named with is only an info.\n\nSilent about placeholders, company mailboxes (info@, zakaz@), landline and toll-free numbers, companies’ taxpayer numbers, masked numbers, policies and waybills, the password of guest Wi-Fi, and notes to the operator.',
    },
    messages: {
      card: {
        ru: 'Номер банковской карты в тексте: он уйдёт каждому получателю. Уберите его или поставьте переменную.',
        en: 'A bank card number in the text goes to every client. Remove it or use a placeholder.',
      },
      snils: {
        ru: 'СНИЛС в тексте — личные данные. Уберите его или поставьте переменную.',
        en: 'An insurance number is personal data. Remove it or use a placeholder.',
      },
      inn: {
        ru: 'ИНН человека в тексте — личные данные. Поставьте переменную.',
        en: 'A person’s taxpayer number is personal data. Use a placeholder.',
      },
      passport: {
        ru: 'Номер паспорта в тексте — личные данные. Уберите его.',
        en: 'A passport number is personal data. Remove it.',
      },
      account: {
        ru: 'Счёт физического лица в тексте — личные данные. Поставьте переменную.',
        en: 'A private person’s account is personal data. Use a placeholder.',
      },
      email: {
        ru: 'Личная почта {value} в тексте: человек уйдёт, а письма пойдут. Поставьте переменную или почту отдела.',
        en: 'A personal mailbox {value} in the text: the person leaves, the mail goes on. Use a placeholder or an office’s mailbox.',
      },
      phone: {
        ru: 'Мобильный номер {value} прямо в тексте. Если он личный, поставьте переменную.',
        en: 'A mobile number {value} in the text. If it is personal, use a placeholder.',
      },
      key: {
        ru: 'Ключ доступа в тексте. Отзовите его и уберите из шаблона.',
        en: 'An access key in the text. Revoke it and remove it from the template.',
      },
      password: {
        ru: 'Пароль в тексте. Смените его и пришлите ссылку на восстановление.',
        en: 'A password in the text. Change it and send a link for a new one.',
      },
      asks: {
        ru: 'Просить у клиента пароль, CVV или код из SMS нельзя: так делают мошенники.',
        en: 'Never ask a client for a password, a CVV or a code from an SMS: that is what fraudsters do.',
      },
      put: { ru: 'Поставить переменную {placeholder}', en: 'Use the placeholder {placeholder}' },
    },
    fix: 'suggestion',
    examples: [
      {
        bad: 'Здравствуйте, {{ client.name }}! Вернём переплату на карту 4111 1111 1111 1111. Подходит ли Вам?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Вернём переплату на карту, с которой Вы платили. Подходит ли Вам?\n\n{{ farewell }}\n',
      },
      {
        bad: 'Здравствуйте, {{ client.name }}! Копию отправьте, пожалуйста, на olga.petrova@example.com. Подходит ли Вам?\n\n{{ farewell }}\n',
        good: 'Здравствуйте, {{ client.name }}! Копию отправьте, пожалуйста, на buh@example.com. Подходит ли Вам?\n\n{{ farewell }}\n',
      },
    ],
  },
  create(context) {
    const { template } = context;
    const { source, subject, body, liquid, comments } = template;
    return {
      end() {
        const text = maskLiquid(source, body, liquid.nodes).text;
        for (const secret of findSecrets(text)) {
          const { start } = secret.range;
          if (!comments.some((comment) => comment.start <= start && start < comment.end)) report(secret);
        }
        if (!subject) return;
        for (const { kind, range, certain } of findSecrets(
          maskLiquid(source, subject.range, subject.nodes).text,
        )) {
          report({ kind, range, certain });
        }
      },
    };

    function report({ kind, range, certain }: Secret): void {
      const placeholders =
        kind === 'email' ? ['agent.email'] : kind === 'phone' ? ['agent.phone', 'company.phone'] : [];
      context.report({
        range,
        message: kind,
        severity: certain ? severities[kind] : 'info',
        values: { value: source.slice(range.start, range.end) },
        suggestions: placeholders.map((name) => {
          const placeholder = `{{ ${name} }}`;
          return { title: 'put', values: { placeholder }, edits: [{ range, text: placeholder }] };
        }),
      });
    }
  },
});

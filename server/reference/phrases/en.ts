// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops of snippets
import type { Phrases } from './types.ts';

/** English texts. */
export const english: Phrases = {
  greetings: {
    named: 'Hello {{ client.name }},',
    unnamed: 'Hello,',
    mass: 'Hello,',
    offered: ['Hello', 'Good morning', 'Good afternoon', 'Good evening'],
  },
  introduction: 'My name is {{ agent.name }}, {{ agent.role }} at {{ company.name }}.',
  askName: 'How may I address you?',
  bodies: {
    '': '${1:In short: what has happened and what comes next.}\n\n${2:Does this suit you?}',
    'first-contact':
      'I am writing about ${1:your request}. When and how would you prefer to talk: by phone or in writing?',
    'lead-reply':
      'Thank you for your request. We will send ${1:an offer} by ${2:12 March}. When and how would you prefer to discuss it: by phone or in writing?',
    'order-created':
      'Thank you for your order. We have it as no. {{ order.number }} and will pack it by ${1:12 March}. Is everything correct?',
    'order-ready':
      'Your order no. {{ order.number }} is ready. We can deliver it on ${1:12 March}. Does this day suit you?',
    'order-shipped':
      'Your order no. {{ order.number }} is on its way and will arrive on ${1:12 March}. Does this day suit you?',
    'delay-notice':
      'We are sorry: order no. {{ order.number }} is delayed, the new date is ${1:12 March}. Does this day suit you?',
    'outage-notice':
      'We are sorry: ${1:your account page} will be unavailable on ${2:12 March from 02:00 to 04:00}. Do you have any questions?',
    'order-completed':
      'Thank you for choosing us. Order no. {{ order.number }} is complete. Would you please tell us what we could do better?',
    'service-completed':
      'Thank you for coming to us. The work was finished on ${1:12 March}. Would you please tell us what we could do better?',
    'documents-received':
      'Thank you, we have received your documents. We will check them by ${1:12 March} and write to you. Do you have any questions?',
    'payment-received':
      'Thank you, we have received your payment for order no. {{ order.number }}. Do you have any questions?',
    'documents-request':
      'Please send us ${1:a copy of the contract} by ${2:12 March}. Is this convenient for you?',
    'info-request': 'Please send us ${1:the delivery address} by ${2:12 March}. Is this convenient for you?',
    'payment-reminder':
      'The invoice for order no. {{ order.number }} can be paid until ${1:12 March}. Could you please tell us whether this is convenient for you?',
    'documents-sent':
      'We are sending you ${1:the papers for order} no. {{ order.number }}. Please confirm by ${2:12 March} that everything is correct. Do you have any questions?',
    'contract-sent':
      'We are sending you the contract for order no. {{ order.number }}. Please sign it by ${1:12 March}. Do you have any questions?',
    'call-invite':
      'May we call you on ${1:12 March at 15:00}? The call will take 15 minutes, {{ agent.name }} will call. If the time does not suit you, please tell us when would be better.',
    'meeting-invite':
      'We would like to meet you on ${1:12 March at 15:00}, it will take 30 minutes. Does this time suit you?',
    'appointment-reminder':
      'We are expecting you on ${1:12 March at 15:00}. If your plans have changed, please write to us, and we will move the appointment.',
    'complaint-reply':
      'We are sorry about ${1:this mistake}. We will check order no. {{ order.number }} and write to you by ${2:12 March}. Does this suit you?',
    refusal:
      'Unfortunately ${1:the item cannot be exchanged}. We can ${2:refund you} by ${3:12 March}. Does this suit you?',
    apology:
      'We are sorry about ${1:the mistake in the invoice}. We will correct it by ${2:12 March} and write to you. Does this suit you?',
    refund:
      'We will refund {{ order.total }} for order no. {{ order.number }} by ${1:12 March}. Do you have any questions?',
    'price-offer':
      'Here is the offer that you asked for: ${1:a kitchen of ash wood}, {{ order.total }}. It holds until ${2:12 March}. What should we change in it?',
    'feedback-request': 'Thank you for choosing us. What could we do better?',
    'off-hours-autoreply':
      'Thank you for your message. We will answer on ${1:Monday after 09:00}. If it is urgent, please call {{ company.phone }}.',
    'login-code': '${1:1234} is your login code. It is valid for 10 minutes. Please share it with nobody.',
  },
  snippets: [
    {
      label: 'Introduce yourself',
      text: 'My name is {{ agent.name }}, {{ agent.role }} at {{ company.name }}.',
      solves: ['introduce'],
    },
    { label: 'Ask for the name', text: 'How may I address you?', solves: ['ask-name'] },
    {
      label: 'Ask how to talk',
      text: 'When and how would you prefer to talk: by phone or in writing?',
      solves: ['ask-contact-preference'],
    },
    {
      label: 'Apologise for the hour',
      text: 'Sorry for writing outside working hours.',
      solves: ['off-hours-apology'],
    },
    { label: 'Thank', text: 'Thank you for ${1:your quick answer}.', solves: ['thanks'] },
    {
      label: 'Offer help',
      text: 'Is there anything else I can help you with?',
      solves: ['offer-help', 'dialogue'],
    },
    {
      label: 'Ask for feedback',
      text: 'Would you please tell us what we could do better?',
      solves: ['ask-feedback'],
    },
    {
      label: 'Ask whether a file is welcome',
      text: 'May I send you ${1:the catalogue} here, or would you prefer it by e-mail?',
      solves: ['ask-file'],
    },
    { label: 'Ask about a call', text: 'When would it suit you to talk by phone?', solves: ['ask-call'] },
    {
      label: 'Plan of a call',
      text: 'The call: ${1:12 March at 15:00}, 30 minutes. {{ agent.name }} will lead it. We will discuss ${2:dates and the estimate}. The link will come an hour before.',
      solves: ['call-plan'],
    },
    { label: 'Ask to wait', text: 'Thank you for waiting: I will answer by ${1:15:00}.' },
    { label: 'Say goodbye in return', text: 'Thank you for the conversation. {{ farewell }}' },
    {
      label: 'How to unsubscribe',
      text: 'To stop these messages, reply with the word “unsubscribe”.',
      solves: ['unsubscribe'],
    },
    {
      label: 'Signature',
      text: 'Best regards,\n{{ agent.name }}, {{ agent.role }}\n{{ company.name }}, {{ company.phone }}',
    },
  ],
};

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
    '': '${1:Say in short what has happened and what comes next.}\n\n${2:Does this suit you?}',
    'first-contact':
      'I am writing about ${1:your request}. When and how would you prefer to talk: by phone or in writing?',
    'order-created':
      'Thank you for your order. We have it as no. {{ order.number }} and will pack it by ${1:12 March}. Is everything correct?',
    'order-ready':
      'Your order no. {{ order.number }} is ready. We can deliver it on ${1:12 March}. Does this day suit you?',
    'delay-notice':
      'We are sorry: order no. {{ order.number }} is delayed, the new date is ${1:12 March}. Does this day suit you?',
    'documents-request':
      'Please send us ${1:a copy of the contract} by ${2:12 March}. Is this convenient for you?',
    'payment-received':
      'Thank you, we have received your payment for order no. {{ order.number }}. Do you have any questions?',
    'complaint-reply':
      'We are sorry about ${1:this mistake}. We will check order no. {{ order.number }} and write to you by ${2:12 March}. Does this suit you?',
    'off-hours-autoreply':
      'Thank you for your message. We will answer on ${1:Monday after 09:00}. If it is urgent, please call {{ company.phone }}.',
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
      label: 'Signature',
      text: 'Best regards,\n{{ agent.name }}, {{ agent.role }}\n{{ company.name }}, {{ company.phone }}',
    },
  ],
};

import type { Greetings } from '../types.ts';

/** «Hi» is ordinary in English letters to clients; only slang is forbidden. */
export const greetings: Greetings = {
  allowed: [
    { text: 'hello', time: null },
    { text: 'hi', time: null },
    { text: 'hi there', time: null },
    { text: 'greetings', time: null },
    { text: 'welcome', time: null },
    { text: 'good morning', time: 'morning' },
    { text: 'good day', time: null },
    { text: 'good afternoon', time: null },
    { text: 'good evening', time: 'evening' },
    { text: 'happy birthday', time: null },
  ],
  forbidden: ['hey', 'hey there', 'yo', 'sup', "what's up", 'what’s up', 'hiya', 'howdy'],
  conditional: [],
  vocatives: ['dear'],
  gendered: [],
  spelled: ['hello', 'good morning', 'good evening'],
  neutral: 'Hello',
  preferred: 'Hello',
};

/** Courtesy in English. Notation of the phrases: see `Phrases` in `../courtesy.ts`. */
import type { Courtesy } from '../courtesy.ts';

const callers = 'manager|specialist|consultant|operator|colleague|agent|advisor|adviser|representative|team';
const recording = 'audio|voice';

export const courtesy: Courtesy = {
  markers: {
    please: [
      '(please|kindly)',
      '(could|would|can) you',
      'we would (appreciate|be grateful)',
      "(i'd|we'd) (appreciate|be grateful)",
      'would you mind',
    ],
    request: [],
    thanks: ['thank you', 'thanks', '(grateful|appreciate|appreciated)'],
    feedback: [
      '(feedback|review|rate|rating)',
      'how (was|were|did|do|is|are) ?',
      '(satisfied|happy|enjoy|enjoyed|like) ?',
      'what … (better|improve|improved|differently) ?',
      '(let|tell) us know … (how|what|if)',
      'your opinion',
      '(everything|all) ?',
    ],
    introduction: [
      'my name is',
      '(i|we) (am|are|work|represent) (with|from|at|for|a|an|the|your|{})',
      "(i'm|we're|i’m|we’re) (with|from|at|a|an|the|your|{})",
      '{} here',
      'this is (the|your|{})',
      'welcome to',
      'you have reached',
      "you've reached",
      'on behalf of',
    ],
    'ask-name': [
      'your name',
      'how (should|may|can|shall) (i|we) (address|call)',
      '(what|who) … (call|calling|name) ?',
      'your full name',
    ],
    'ask-preference': [
      '(when|where|how|what time|what way) … (convenient|suit|suits|prefer|best|easiest)',
      '(convenient|best|good) time',
      '(what|which) time',
      '(do|would) you prefer',
      '(here|chat|email) or (by|over|on) … phone',
    ],
    permission: [
      '(may|can|could|shall|should) (i|we)',
      '(is|are|would|does|do|will) (it|this|that|these|the|you) … (convenient|ok|okay|fine|suit|suits|work|works|mind|possible|able|alright|good) ?',
      '(convenient|suit|suits|work|works) … you',
      'if you … (like|prefer|wish|agree|would like)',
      '(what|which) time',
      'when … (convenient|suit|suits|work|works|good)',
      'would you like',
    ],
    agreed: [
      'as (agreed|requested|discussed|promised)',
      'you … (requested|asked)',
      'at your request',
      'agreed time',
      'per your request',
    ],
    call: [
      "(i'll|we'll|i’ll|we’ll) (call|phone|ring)",
      '(i|we) will (call|phone|ring)',
      `(${callers}) will (call|phone|ring)`,
      "(i'll|we'll) give you a call",
      '(i|we) will give you a call',
    ],
    'call-on-arrival': [
      '(courier|driver)',
      '(before|on) (arrival|arriving|delivery)',
      'minutes before',
      'hour before',
    ],
    condition: ['(if|unless)', 'as soon as', 'in case'],
    negation: ['(not|never)'],
    voice: [
      `(send|record|sent|recorded) … (${recording}) (message|note|memo)`,
      `(listen) … (${recording}) (message|note)`,
    ],
    file: [
      '(file*|document*|presentation*|catalog*|brochure*|price*|pdf|scan*|photo*|quote|invoice*|contract*|drawing*|sketch*|video*|attach*|plan|plans)',
      '(send|sending|receive|here)',
    ],
    invitation: [
      '(reply|write|call|contact|ask|tell|choose|confirm|answer|text)',
      'let (us|me) know',
      '(feel|glad|happy|look|looking) … (free|to answer|to help|forward|hear)',
      'get in touch',
      'reach out',
      'any questions',
    ],
    reschedule: [
      '(reschedule|cancel|change|move|confirm)',
      '(another|different|other) (time|day|date)',
      "(can't|cannot|can’t|unable) … make it",
    ],
    talk: ['(call*|talk*|phone*|speak*|discuss*|time|convenient|suit*)'],
    action: [
      '(we|i) (will|have|are|can|could|would|had)',
      "(we'll|i'll|we've|i've|we're|i'm|we’ll|i’ll|we’ve|i’ve|we’re|i’m)",
      '(we|i) (refunded|replaced|fixed|credited|sent|offer|checked|corrected|resolved|issued)',
    ],
    remedy: ['(refund*|replacement*|credit*|discount*|free|voucher*|coupon*)'],
    done: [
      '(have|already|has|been) … (refunded|replaced|fixed|credited|corrected|resolved)',
      '(we|i) (refunded|replaced|fixed|credited|corrected|resolved)',
    ],
    refusal: ['(cannot|unable|can’t) … help', "can't help", 'nothing … (can|could) do'],
    host: [
      '(host|hosts|hosted|lead|leads|run|runs|join|joins|organis*|organiz*)',
      "(i'll|i will|we'll|we will) (call|phone|explain|show|present|discuss|walk)",
      `(${callers}) will (call|phone)`,
    ],
    duration: ['minutes', '(hour|hours)', 'half an hour'],
    video: ['(video|zoom|skype|teams|online|conference|webinar|meet)'],
    continued: ['to be continued', 'continued in', 'in parts', '(next|following) message'],
    footer: [
      'unsubscribe',
      'opt out',
      '(you|this) … (received|receiving|automatic)',
      '(best|kind|warm) (regards|wishes)',
      '(regards|sincerely|cheers|tel|phone|address)',
    ],
  },
  requests: {
    deeds: `
      send forward attach upload fill complete sign return confirm check review verify provide specify give pay transfer
      submit bring take collect prepare choose select tell describe inform update correct read return
    `,
    contacts: 'reply write call contact email answer',
    conditions: 'if when you to how what where unless once not never',
    purposes: 'for',
    offers: ['if', 'anytime', 'when', 'whenever', 'to', 'questions', 'care', 'advantage'],
    enclitics: '',
    please: 'please',
    position: 'before',
  },
  introductions: {
    companies:
      'compan shop store clinic agency workshop school bank service studio center centre team support hotel office department',
    roles:
      'manager assistant specialist operator consultant agent advisor adviser coordinator representative accountant bot',
    pointers: 'this is i i’m we we’re am are',
    between: 'the your our a an new personal from with',
  },
  weDo: null,
  moments: [
    String.raw`\d{1,2}:\d{2}`,
    String.raw`\d{1,2}\s?(?:a\.?m|p\.?m)`,
    String.raw`\d{4}-\d{2}-\d{2}`,
    String.raw`\d{1,2}\/\d{1,2}`,
    String.raw`(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}`,
    String.raw`\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)`,
    String.raw`(?:in|by|until|till|before|after|since|from)\s+(?:january|february|march|april|may(?!\s+\p{L})|june|july|august|september|october|november|december|noon|midnight|midday)(?!\p{L})`,
    '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight)',
    String.raw`(?:\d+|one|two|three|four|five|six|seven|ten|few|several|next|this|working|business|couple of|half an|an|a)\s+(?:(?:working|business|calendar|few)\s+)?(?:minute|hour|day|week|month|morning|afternoon|evening|weekend)`,
    String.raw`(?:end of the|within the|by the end of)\s+(?:day|week|month|hour)`,
  ],
  texts: {
    introduction: 'My name is {{ agent.name }}, I am with {{ company.name }}.',
    askName: 'May I ask your name?',
    askPreference: 'When and where would you prefer to talk: here or by phone?',
    thanks: {
      'documents-received': 'Thank you for the documents.',
      'payment-received': 'Thank you for your payment.',
      'feedback-received': 'Thank you for your feedback.',
      'order-completed': 'Thank you for your order.',
      'service-completed': 'Thank you for choosing us.',
      '*': 'Thank you.',
    },
    feedback: 'Please tell us how everything went.',
    dialogue: 'Do you have any questions?',
    askFile: 'May we send the file here?',
    askCall: 'When would it be convenient for us to call?',
  },
};

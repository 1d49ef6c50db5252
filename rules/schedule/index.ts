/** Send windows, the policy of wishes and greetings, and the values of the built-ins at a moment of sending. */
export { type Calendar, type CalendarReading, type DayKind, parseCalendar } from './calendar.ts';
export { dayNumber, formatDay } from './dates.ts';
export { durationMinutes } from './duration.ts';
export { formatHours, type Hours, type HoursReading, parseHours } from './hours.ts';
export type { HoursError } from './hours-tokens.ts';
export { type Day, dayOf, type Moment, type MomentValues, momentValues, plainDay } from './moment.ts';
export { hoursOfWeek, openOn, weekOf } from './opening.ts';
export { type Policy, policyOf as policy, type TimedKind } from './policy.ts';
export { type ProofRegion, regionsOf } from './proof/regions.ts';
export { strftime } from './strftime.ts';
export { isTimeZone, RECIPIENT } from './timezone.ts';
export {
  formatTime,
  MINUTES_PER_DAY,
  MINUTES_PER_WEEK,
  type Span,
  type SpanSet,
  WEEKDAYS,
  type Weekday,
} from './week.ts';

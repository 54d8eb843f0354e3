import { Tooltip } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "3 hours ago", "yesterday", "now"; an unreadable time is given back as it is. */
export function relativeTime(iso: string, now: number, language: string): string {
  const then = Date.parse(iso);
  if (Number.isNaN(then)) return iso;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const gone = then - now;
  const step = steps.find(([, size]) => Math.abs(gone) >= size);
  return step ? format.format(Math.round(gone / step[1]), step[0]) : format.format(0, 'second');
}

/** "3 October 2026 at 14:05" in the person's own time zone. */
export function exactTime(iso: string, language: string): string {
  const then = new Date(iso);
  return Number.isNaN(then.getTime())
    ? iso
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(then);
}

/** "31 July 2026" for a calendar date (ISO 8601), the same day wherever the person sits. */
export function exactDate(day: string, language: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  return Number.isNaN(noon.getTime())
    ? day
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(noon);
}

/** A time as people say it, with the exact one a hover or a screen reader away. Follows the clock by the minute. */
export function TimeText({ iso, language }: { iso: string; language: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <Tooltip content={exactTime(iso, language)} relationship="description">
      <time dateTime={iso}>{relativeTime(iso, now, language)}</time>
    </Tooltip>
  );
}

/** Whether a format of numbers shows a day: one of those that every workbook has, or one with days or years in its code. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 17) || id === 22;
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[dy]/i.test(bare);
}

/** The day of a serial number, counted from 30 December 1899; as it stands where it is none. */
export function dayFromSerial(text: string): string {
  const serial = Number(text);
  if (!(serial >= 61 && serial < 2_958_466)) return text;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

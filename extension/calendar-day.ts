/** The reader's own calendar day at a moment, `2024-02-07`; `moment` is in milliseconds since 1970. */
export function calendarDay(moment: number): string {
  const date = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

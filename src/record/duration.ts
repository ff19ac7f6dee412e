/** `days` are 24 hours (docs/decisions/0003-durations.md); working units follow the site's working time. */
export interface Duration {
  readonly value: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'workingHours' | 'workingDays';
}

import type { SiteConfig } from '../../contract';

/** A point in time as the reader's locale and the site's zone show it; nothing for what is no date. */
export const shownTime = (iso: string | null | undefined, { locale, timeZone }: SiteConfig): string => {
  const instant = Date.parse(iso ?? '');
  if (Number.isNaN(instant)) return '';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(instant);
};

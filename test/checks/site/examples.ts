import { describe, test } from '@jest/globals';
import { expectFound } from './asked';
import { siteCases, siteCheck, type SiteRow } from './site-case';

/** Questions whose sets and facts take more than one kind of record, each in its own way. */
export function examples(id: string, rows: readonly SiteRow[]): void {
  const check = siteCheck(id);
  const cases = siteCases(check, rows);
  describe(`${id} ${check.slug}`, () => {
    test.each(cases.map((one) => [`${one.is}: ${one.given}`, one] as const))('%s', (_name, one) => void expectFound(check, one));
  });
}
